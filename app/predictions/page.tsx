import type { Metadata } from 'next';
import Link from 'next/link';
import { store } from '#db/connection.ts';
import { forecasterList, topics } from '#domain/predictions/queries.ts';
import { AsOfForm } from '#ui/as-of-form.tsx';
import { FollowList } from '#ui/cite-section.tsx';
import { FilterChips, FilterForm, listAddress, ShowTabs } from '#ui/filters.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { DueList, PredictionList } from '#ui/prediction-list.tsx';
import { predictionList } from '#app/_server/prediction-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Predictions' };

export default async function Predictions({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const day = today();
  const { filters, view, notes, rows: shown, next, count } = await predictionList(read, await searchParams, day);
  const forecasters = await forecasterList(read);
  const narrowed = Boolean(filters.q || filters.topic || filters.by || filters.basis || filters.language || filters.chance);
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
      {filters.after && <p><Link prefetch={false} href={listAddress(filters)}>← Back to the first page</Link></p>}
      {shown.length === 0 && <Empty>{narrowed ? <p>No prediction answers these filters. <Link prefetch={false} href={listAddress({ show: filters.show })}>Remove them all</Link></p> : <p>{empty[filters.show]} <Link prefetch={false} href="/articles">Go to the articles</Link></p>}</Empty>}
      {filters.show === 'open' ? <DueList predictions={shown} today={view.asOf} /> : <PredictionList predictions={shown} today={view.asOf} />}
      {next && <p><Link className="button" prefetch={false} rel="next" href={listAddress(filters, next)}>More</Link></p>}
      <FollowList list={listAddress(filters)} />
    </div>
  );
}

const words = {
  open: 'What is not decided yet, soonest due first.',
  decided: 'What was decided, with evidence; the latest first.',
  all: 'Everything, by last day.',
};
const empty = {
  open: 'Open predictions stand here by due date. There is none: take in an article and publish what it predicts.',
  decided: 'Decided predictions stand here with their evidence. Nothing is decided yet.',
  all: 'Predictions stand here once an editor has published the first one from an article.',
};
