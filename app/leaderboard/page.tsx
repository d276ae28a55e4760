import type { Metadata } from 'next';
import Link from 'next/link';
import { store } from '#db/connection.ts';
import { standings } from '#domain/leaderboard/standings.ts';
import { claimsById } from '#domain/predictions/page-queries.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { AsOfForm } from '#ui/as-of-form.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { StandingsTable } from '#ui/standings-table.tsx';
import { readView, type RawParams } from '#app/_server/search-params.ts';
import { pointWords } from '#ui/words.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Leaderboard' };

export default async function Leaderboard({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { view, notes } = readView(await searchParams, day);
  const { read } = store();
  const { rows, population } = standings(await standingsFacts(read), view);
  const names = new Map((await forecasterList(read)).map(({ id, name }) => [id, name]));
  const claims = await claimsById(read);
  const ranked = rows.filter((row) => row.rank !== null);
  const provisional = rows.filter((row) => row.provisional);
  const unscored = rows.filter((row) => row.n === 0);
  const shared = { names, claims, field: population.centre * 400, axisOf: [...ranked, ...provisional] };
  return (
    <div className="stack">
      <header className="page-head">
        <h1>Leaderboard</h1>
        <p>Points compare a forecaster’s chances with the base rate known at the time: 0 is no better, +100 is certain and right against a coin flip. The plain mean stands below; the points in bold are what it is worth after the part that few calls may owe to luck is taken back towards the mean of the field{population.centre === 0 ? '' : ` (${pointWords(population.centre * 400)} on this day)`}. The order goes by the lower end of the interval. <Link prefetch={false} href="/methodology">How we score</Link></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <AsOfForm path="/leaderboard" {...view} today={day} />
      <section className="stack-tight" aria-labelledby="ranked">
        <h2 id="ranked">Ranked</h2>
        {ranked.length > 0 ? <StandingsTable rows={ranked} caption="Ten or more independent scored calls." {...shared} />
          : <Empty>A rank needs ten effective calls: scored, and not settled by the same event. Nobody has as many on this day, so a list of winners would be a list of luck.</Empty>}
      </section>
      {provisional.length > 0 && <section className="stack-tight" aria-labelledby="provisional">
        <h2 id="provisional">Provisional</h2>
        <StandingsTable rows={provisional} caption="Fewer than ten effective calls: too few to rank. The intervals show how little is known." {...shared} />
      </section>}
      {ranked.length + provisional.length === 0 && <Empty>Nothing had been decided by this day, so nobody has a score.</Empty>}
      {unscored.length > 0 && <section className="stack-tight" aria-labelledby="unscored">
        <h2 id="unscored">Nothing scored yet</h2>
        <p className="measure">Their predictions are open, gave no number, or came too late: {unscored.map((row, i) => <span key={row.forecasterId}>{i > 0 && ', '}<Link prefetch={false} href={`/forecasters/${row.forecasterId}`}>{names.get(row.forecasterId) ?? 'unknown'}</Link></span>)}.</p>
      </section>}
    </div>
  );
}
