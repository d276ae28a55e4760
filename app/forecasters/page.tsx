import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { theirNames } from '#domain/predictions/name-queries.ts';
import { Words } from '#ui/claim.tsx';
import { Link } from '#ui/link.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { Rich } from '#ui/rich.tsx';
import { byName, kindWords } from '#ui/words.ts';
import { counted, say } from '#words/say.ts';
import { forecasterListOn } from '#app/_server/forecaster-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Forecasters') });

export default async function Forecasters({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const { rows: found, next, first, whole, notes } = await forecasterListOn(read, await searchParams);
  const named = await theirNames(read, found);
  const rows = whole ? byName(named) : named;
  return (
    <>
      <header className="page-head">
        <h1>{say('Forecasters')}</h1>
        <p>{whole ? <Rich of="Everyone with a prediction here, by name. <a>The leaderboard</a> says how they have done." a={(words) => <Link href="/leaderboard">{words}</Link>} />
          : <Rich of="Everyone with a prediction here, those with the most first. <search>Search</search> finds a name; <a>the leaderboard</a> says how they have done." search={(words) => <Link href="/search?in=forecasters">{words}</Link>} a={(words) => <Link href="/leaderboard">{words}</Link>} />}</p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {!first && <p><Link href="/forecasters">{say('← Back to the first page')}</Link></p>}
      {rows.length === 0 && <Empty><p><Rich of="People, outlets, organisations and models appear here once a prediction of theirs is published. <a>Go to the articles</a>." a={(words) => <Link href="/articles">{words}</Link>} /></p></Empty>}
      <ul className="plain-list columns">
        {rows.map(({ id, name, kind, n }) => (
          <li key={id} className="list-row row between">
            <span><Link href={`/forecasters/${id}`}><Words text={name} /></Link> {kind !== 'person' && <span className="mark-word">{say(kindWords[kind])}</span>}</span>
            <Link className="tag" href={`/predictions?show=all&by=${id}`}>{counted(n, '{n} prediction', '{n} predictions')}</Link>
          </li>
        ))}
      </ul>
      {next && <p><Link className="button" rel="next" href={`/forecasters?${new URLSearchParams({ after: next })}`}>{say('More forecasters')}</Link></p>}
    </>
  );
}
