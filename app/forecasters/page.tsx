import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { theirNames } from '#domain/predictions/name-queries.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { Words } from '#ui/claim.tsx';
import { Link } from '#ui/link.tsx';
import { Empty } from '#ui/notice.tsx';
import { Rich } from '#ui/rich.tsx';
import { byName, kindWords } from '#ui/words.ts';
import { counted, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Forecasters') });

export default async function Forecasters() {
  const { read } = store();
  const rows = byName(await theirNames(read, await forecasterList(read)));
  return (
    <>
      <header className="page-head">
        <h1>{say('Forecasters')}</h1>
        <p><Rich of="Everyone with a prediction here, by name. <a>The leaderboard</a> says how they have done." a={(words) => <Link href="/leaderboard">{words}</Link>} /></p>
      </header>
      {rows.length === 0 && <Empty>{say('People, outlets, organisations and models stand here once a prediction of theirs is published.')}</Empty>}
      <ul className="plain-list columns">
        {rows.map(({ id, name, kind, n }) => (
          <li key={id} className="list-row row between">
            <span><Link href={`/forecasters/${id}`}><Words text={name} /></Link> {kind !== 'person' && <span className="mark-word">{say(kindWords[kind])}</span>}</span>
            <Link className="tag" href={`/predictions?show=all&by=${id}`}>{counted(n, '{n} prediction', '{n} predictions')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
