import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { sortOf } from '#domain/predictions/filters.ts';
import { namesShown, theirNames, withNames } from '#domain/predictions/name-queries.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { topicSizes, topicTree } from '#domain/predictions/topic.ts';
import { cellCounts, topicCounts } from '#domain/predictions/topic-queries.ts';
import { AsOfForm } from '#ui/as-of-form.tsx';
import { FollowList } from '#ui/cite-section.tsx';
import { FilterChips, FilterForm, listAddress, ShowTabs } from '#ui/filters.tsx';
import { Link } from '#ui/link.tsx';
import { FilterLinks, SortLinks } from '#ui/list-head.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { DueList, PredictionList } from '#ui/prediction-list.tsx';
import { Rich } from '#ui/rich.tsx';
import { Still } from '#ui/still.tsx';
import { byName } from '#ui/words.ts';
import { joined, say, sentences } from '#words/say.ts';
import { predictionList } from '#app/_server/prediction-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Predictions') });

/** So many forecasters are offered as a filter, those who said most; the others are found by their names. */
const CHOICES = 24;

export default async function Predictions({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const day = today();
  const { filters, view, notes, rows, previous, next, count } = await predictionList(read, await searchParams, day);
  const topics = topicCounts(read);
  const choices = await forecasterList(read, CHOICES, filters.by);
  const names = await namesShown(read, [...rows.map((row) => row.forecasterId), ...choices.map(({ id }) => id)]);
  const [shown, forecasters] = [await withNames(read, rows, names), byName(await theirNames(read, choices, names))];
  const sort = sortOf(filters);
  const narrowed = Boolean(filters.q || filters.topic || filters.by || filters.basis || filters.language || filters.chance || filters.outlet || filters.undecidedOn);
  return (
    <div className="stack">
      <Still className="stack">
        <header className="page-head">
          <h1>{say('Predictions')}</h1>
          <p>{joined(say(words[filters.show]), say(sort === 'due' ? firsts.due[filters.show] : firsts[sort]))}</p>
        </header>
        {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
        <ShowTabs filters={filters} />
        <FilterForm filters={filters} topics={topicSizes(topics)} forecasters={forecasters} />
        <details open={filters.asOf !== undefined}>
          <summary>{say('As of another day')}</summary>
          <AsOfForm path="/predictions" {...view} today={day} at={({ asOf = view.asOf, clock = view.clock }) => listAddress({ ...filters, asOf: asOf === day && clock === 'now' ? undefined : { day: asOf, clock } })} />
        </details>
        <FilterLinks filters={filters} tree={topicTree(topics)} {...cellCounts(read)} />
        <FilterChips filters={filters} forecasters={forecasters} count={count} />
        <SortLinks filters={filters} />
        {(filters.after ?? filters.before) && <p className="row">{previous && <Link rel="prev" href={listAddress(filters, null, previous)}>{say('← Before these')}</Link>}<Link href={listAddress(filters)}>{say('Back to the first page')}</Link></p>}
      </Still>
      {shown.length === 0 && <Empty>{narrowed ? <p><Rich of="No prediction matches these filters. <a>Remove them all</a>" a={(all) => <Link href={listAddress({ show: filters.show })}>{all}</Link>} /></p> : <p>{say(empty[filters.show])} <Link href="/articles">{say('Go to the articles')}</Link></p>}</Empty>}
      {filters.show === 'open' && sort === 'due' ? <DueList predictions={shown} today={view.asOf} /> : <PredictionList predictions={shown} today={view.asOf} />}
      {next && <p><Link className="button" rel="next" href={listAddress(filters, next)}>{say('More')}</Link></p>}
      <FollowList list={listAddress(filters)} />
    </div>
  );
}

const words = sentences({ open: 'What is not decided yet.', decided: 'What was decided, with evidence.', all: 'Everything, open and decided.' });
const firsts = {
  due: sentences({ open: 'Soonest due first.', decided: 'The latest known first.', all: 'The latest due or known first.' }),
  ...sentences({ newest: 'The latest said first.', boldest: 'The surest numbers first.' }),
};
const empty = sentences({
  open: 'Open predictions appear here by due date. There is none: take in an article and publish what it predicts.',
  decided: 'Decided predictions appear here with their evidence. Nothing is decided yet.',
  all: 'Predictions appear here once an editor has published the first one from an article.',
});
