import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural } from '#domain/predictions/state.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { boardAddress, type BoardView } from './board-address.ts';
import { countedWords } from './board-filters.tsx';
import { Words } from './claim.tsx';
import { Empty, Notice } from './notice.tsx';
import { ScoredCalls, type CallWords } from './scored-calls.tsx';
import { dayWords, pointWords } from './words.ts';

type Props = {
  row: Row; name: string; range: RankInterval | undefined; scored: readonly ScoredStatement[]; from: number; shown: readonly ScoredStatement[]; words: ReadonlyMap<string, CallWords>; field: number;
  view: BoardView; today: Day; notes: readonly string[];
};

/** Every call behind one row of a table, with the words as they were said, adding up to the row's numbers. */
export function CallsPage({ row, name, range, scored, from, shown, words, field, view, today, notes }: Props) {
  return (
    <div className="stack">
      <header className="page-head">
        <h1>How the score of <Words text={name} /> was computed</h1>
        <p>{row.points === null ? 'Nothing of theirs is scored yet' : `${pointWords(row.points)} points from ${plural(row.n, 'scored call')}`} as of {dayWords(view.asOf)}, by what is known {view.clock === 'now' ? 'now' : 'to have been recorded then'}.
          {row.rank !== null && ` Rank ${row.rank}${range && range.best !== range.worst ? `, which may be ${range.best} to ${range.worst}` : ''}.`} {countedWords(view)}</p>
        <p><Link href={boardAddress('/leaderboard', view, today)}>← The table</Link>{view.role !== 'outlet' && <> · <Link href={boardAddress(`/forecasters/${row.forecasterId}`, { asOf: view.asOf, clock: view.clock }, today)}>Their whole record</Link></>} · <Link href="/methodology">The method</Link></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {scored.length === 0 ? <Empty>No call of theirs is scored on this day: they are open, gave no chance, or came too late.</Empty> : <ScoredCalls row={row} scored={scored} shown={shown} words={words} field={field} />}
      {shown.length < scored.length && <p>Calls {from + 1} to {from + shown.length} of {scored.length.toLocaleString('en-GB')}; the means are of all. {from + shown.length < scored.length && <Link className="button" rel="next" href={boardAddress('/leaderboard/calls', view, today, { of: row.forecasterId, after: shown.at(-1)!.statementId })}>More</Link>}</p>}
      {row.sums.bare > 0 && <p className="small measure">{plural(row.sums.bare, 'call')} without a chance {row.sums.bare === 1 ? 'was' : 'were'} right or wrong and {row.sums.bare === 1 ? 'is' : 'are'} counted under “right side”, without a score.</p>}
    </div>
  );
}
