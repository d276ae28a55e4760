import type { Day } from '#domain/articles/day.ts';
import { counted, say } from '#words/say.ts';
import { FollowList } from './cite-section.tsx';
import { DecidedList, type Behind, type DecidedCard } from './decided-list.tsx';
import { listAddress } from './filters.tsx';
import { Link } from './link.tsx';
import { Empty, Notice } from './notice.tsx';
import { Rich } from './rich.tsx';

type Props = {
  rows: readonly DecidedCard[]; behind: ReadonlyMap<string, Behind>; count: { n: number; more: boolean }; next: { day: Day; id: string } | null;
  today: Day; notes: readonly string[]; /** Whether this is the first page. */ first: boolean;
};

/** What was decided, the latest known first. */
export function DecidedPage({ rows, behind, count, next, today, notes, first }: Props) {
  return (
    <div className="stack">
      <header className="page-head">
        <h1>{say('Recently decided')}</h1>
        <p>{say('By the day on which the outcome could be known, the latest first: what happened, what shows it, and whose call was right.')}</p>
        <p className="row"><strong>{counted(count.n, '{n} prediction is decided.', '{n} predictions are decided.')}</strong> <Link href={listAddress({ show: 'decided' })}>{say('Search and filter them')}</Link></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {!first && <p><Link href="/decided">{say('← Back to the latest')}</Link></p>}
      {rows.length === 0 && <Empty><p><Rich of="What happened appears here once an editor has recorded it with evidence. <a>See what is due</a>." a={(words) => <Link href="/predictions">{words}</Link>} /></p></Empty>}
      <DecidedList rows={rows} behind={behind} today={today} />
      {next && <p><Link className="button" rel="next" href={`/decided?after=${next.day}~${next.id}`}>{say('Earlier ones')}</Link></p>}
      <FollowList list={listAddress({ show: 'decided' })} />
    </div>
  );
}
