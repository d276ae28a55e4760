import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { plural } from '#domain/predictions/state.ts';
import { Words } from '#ui/claim.tsx';
import { Empty } from '#ui/notice.tsx';
import { kindWords } from '#ui/words.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Forecasters' };

export default async function Forecasters() {
  const rows = await forecasterList(store().read);
  return (
    <>
      <header className="page-head">
        <h1>Forecasters</h1>
        <p>Everyone with a prediction here, by name. <Link href="/leaderboard">The leaderboard</Link> says how they have done.</p>
      </header>
      {rows.length === 0 && <Empty>People, outlets, organisations and models stand here once a prediction of theirs is published.</Empty>}
      <ul className="plain-list columns">
        {rows.map(({ id, name, kind, n }) => (
          <li key={id} className="list-row row between">
            <span><Link href={`/forecasters/${id}`}><Words text={name} /></Link> {kind !== 'person' && <span className="mark-word">{kindWords[kind]}</span>}</span>
            <Link className="tag" href={`/predictions?show=all&by=${id}`}>{plural(n, 'prediction')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
