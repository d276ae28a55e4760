import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { namesShown, theirNames } from '#domain/predictions/name-queries.ts';
import { forecasterList, topics } from '#domain/predictions/queries.ts';
import { dueCounts, dueQuestions, placeOf } from '#domain/resolutions/due-queries.ts';
import { dueAddress, DueFilters, DueList, DueReasons } from '#ui/due-list.tsx';
import { Done } from '#ui/done.tsx';
import { ListKeys } from '#ui/list-keys.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { Rich } from '#ui/rich.tsx';
import { byName } from '#ui/words.ts';
import { readDue } from '#app/_server/due-params.ts';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';
import { snooze, wake } from './actions.ts';
import { counted, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('What is due'), robots: { index: false } };
}

const PAGE = 50;
/** So many forecasters are offered as a filter, those who said most. */
const CHOICES = 80;

export default async function Due({ searchParams }: { searchParams: Promise<RawParams> }) {
  await needPermission('resolve', '/due');
  const { read } = store();
  const day = today();
  const raw = await searchParams;
  const { filters, notes } = readDue(raw, day);
  const rows = dueQuestions(read, { ...filters, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const names = await namesShown(read, page.flatMap((row) => row.forecasters.map(({ id }) => id)));
  const shown = page.map((row) => ({ ...row, forecasters: row.forecasters.map((who) => ({ ...who, name: names.get(who.id) ?? who.name })) }));
  const counts = dueCounts(read, filters);
  const narrowed = Boolean(filters.topic || filters.by || filters.reason || filters.snoozed);
  return (
    <div className="stack">
      <Done done={one(raw, 'done')} />
      <header className="page-head">
        <h1>{say('What is due')}</h1>
        <p>{say('Questions that wait for somebody to look: the overdue first. Nothing is decided by time passing.')}</p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <DueReasons view={filters} counts={counts} />
      <DueFilters view={filters} topics={await topics(read)} forecasters={byName(await theirNames(read, await forecasterList(read, CHOICES, filters.by)))} />
      {filters.after && <p><Link href={dueAddress(filters)}>{say('Back to the first page')}</Link></p>}
      {shown.length > 0 && <ListKeys />}
      {shown.length === 0 ? <Empty><p>{narrowed ? <Rich of="Nothing that waits matches these filters. <a>Show everything</a>" a={(words) => <Link href="/due">{words}</Link>} />
        : counted(filters.days, 'Nothing is overdue, and nothing falls due within {n} day. Questions appear here as their last day comes near.', 'Nothing is overdue, and nothing falls due within {n} days. Questions appear here as their last day comes near.')}</p></Empty>
        : <DueList rows={shown} today={day} view={dueAddress(filters, filters.after).slice('/due?'.length)} snooze={snooze} wake={wake} />}
      {rows.length > PAGE && <p><Link className="button" rel="next" href={dueAddress(filters, placeOf(shown.at(-1)!))}>{say('More')}</Link></p>}
    </div>
  );
}
