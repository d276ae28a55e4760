import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { forecasterList, predictionPage, topics } from '#domain/predictions/queries.ts';
import { sortOf } from '#domain/predictions/filters.ts';
import { AsOfForm } from '#ui/as-of-form.tsx';
import { FilterChips, FilterForm, listAddress, ShowTabs } from '#ui/filters.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { DueList, PredictionList } from '#ui/prediction-list.tsx';
import { readFilters, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Predictions' };

const PAGE = 50;
/** So many forecasters are offered as a filter, those who said most; the others are found by their names. */
const CHOICES = 80;

export default async function Predictions({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const day = today();
  const { filters, view, notes } = readFilters(await searchParams, day);
  const { rows, previous, next, count } = await predictionPage(read, { ...filters, limit: PAGE });
  const forecasters = await forecasterList(read, CHOICES, filters.by);
  const narrowed = Boolean(filters.q || filters.topic || filters.by || filters.basis || filters.language || filters.chance || filters.outlet || filters.undecidedOn);
  return (
    <div className="stack">
      <header className="page-head">
        <h1>Predictions</h1>
        <p>{words[filters.show]}</p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <ShowTabs filters={filters} />
      <FilterForm filters={filters} topics={await topics(read)} forecasters={forecasters} />
      <details open={filters.asOf !== undefined}>
        <summary>As of another day</summary>
        <AsOfForm path="/predictions" {...view} today={day} at={({ asOf = view.asOf, clock = view.clock }) => listAddress({ ...filters, asOf: asOf === day && clock === 'now' ? undefined : { day: asOf, clock } })} />
      </details>
      <FilterChips filters={filters} forecasters={forecasters} count={count} />
      {(filters.after ?? filters.before) && <p className="row">{previous && <Link rel="prev" href={listAddress(filters, null, previous)}>← Before these</Link>}<Link href={listAddress(filters)}>Back to the first page</Link></p>}
      {rows.length === 0 && <Empty>{narrowed ? <p>No prediction answers these filters. <Link href={listAddress({ show: filters.show })}>Remove them all</Link></p> : <p>{empty[filters.show]} <Link href="/articles">Go to the articles</Link></p>}</Empty>}
      {filters.show === 'open' && sortOf(filters) === 'due' ? <DueList predictions={rows} today={view.asOf} /> : <PredictionList predictions={rows} today={view.asOf} />}
      {next && <p><Link className="button" rel="next" href={listAddress(filters, next)}>More</Link></p>}
    </div>
  );
}

const words = {
  open: 'What is not decided yet, soonest due first.',
  decided: 'What was decided, with evidence; the latest first.',
  all: 'Everything, the latest said first.',
};
const empty = {
  open: 'Open predictions stand here by due date. There is none: take in an article and publish what it predicts.',
  decided: 'Decided predictions stand here with their evidence. Nothing is decided yet.',
  all: 'Predictions stand here once an editor has published the first one from an article.',
};
