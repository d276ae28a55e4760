import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { countPredictions, forecasterList, predictions, topics } from '#domain/predictions/queries.ts';
import { placeOf, sortOf } from '#domain/predictions/filters.ts';
import { topicTree } from '#domain/predictions/topic.ts';
import { topicCounts } from '#domain/predictions/topic-queries.ts';
import { AsOfForm } from '#ui/as-of-form.tsx';
import { FilterChips, FilterForm, listAddress, ShowTabs } from '#ui/filters.tsx';
import { SortLinks, TopicChips } from '#ui/list-head.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { DueList, PredictionList } from '#ui/prediction-list.tsx';
import { readFilters, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Predictions' };

const PAGE = 50;

export default async function Predictions({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const day = today();
  const { filters, view, notes } = readFilters(await searchParams, day);
  const rows = await predictions(read, { ...filters, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  const forecasters = await forecasterList(read);
  const count = await countPredictions(read, filters);
  const narrowed = Boolean(filters.q || filters.topic || filters.by || filters.outlet || filters.basis || filters.language || filters.chance || filters.undecidedOn);
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
      <TopicChips filters={filters} tree={topicTree(topicCounts(read))} />
      <FilterChips filters={filters} forecasters={forecasters} count={count} />
      <SortLinks filters={filters} />
      {filters.after && <p><Link href={listAddress(filters)}>← Back to the first page</Link></p>}
      {shown.length === 0 && <Empty>{narrowed ? <p>No prediction answers these filters. <Link href={listAddress({ show: filters.show })}>Remove them all</Link></p> : <p>{empty[filters.show]} <Link href="/articles">Go to the articles</Link></p>}</Empty>}
      {filters.show === 'open' && sortOf(filters) === 'due' ? <DueList predictions={shown} today={view.asOf} /> : <PredictionList predictions={shown} today={view.asOf} />}
      {last && <p><Link className="button" rel="next" href={listAddress(filters, placeOf(last, filters))}>More</Link></p>}
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
