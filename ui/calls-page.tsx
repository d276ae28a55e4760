import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { counted, gap, say, joined, wholeNumber } from '#words/say.ts';
import { boardAddress, type BoardView } from './board-address.ts';
import { countedWords } from './board-filters.tsx';
import { Words } from './claim.tsx';
import { Empty, Notice } from './notice.tsx';
import { Rich } from './rich.tsx';
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
        <h1><Rich of="How the score of {name} was computed" name={<Words text={name} />} /></h1>
        <p>{joined(standWords(row, view), row.rank !== null && rankWords(row.rank, range), countedWords(view))}</p>
        <p><Link href={boardAddress('/leaderboard', view, today)}>{say('← The table')}</Link>{view.role !== 'outlet' && <> · <Link href={boardAddress(`/forecasters/${row.forecasterId}`, { asOf: view.asOf, clock: view.clock }, today)}>{say('Their whole record')}</Link></>} · <Link href="/methodology">{say('The method')}</Link></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {scored.length === 0 ? <Empty>{say('No call of theirs is scored on this day: they are open, gave no chance, or came too late.')}</Empty> : <ScoredCalls row={row} scored={scored} shown={shown} words={words} field={field} />}
      {shown.length < scored.length && <p>{say('Calls {from} to {to} of {all}; the means are of all.', { from: from + 1, to: from + shown.length, all: wholeNumber(scored.length) })}{gap()}{from + shown.length < scored.length && <Link className="button" rel="next" href={boardAddress('/leaderboard/calls', view, today, { of: row.forecasterId, after: shown.at(-1)!.statementId })}>{say('More')}</Link>}</p>}
      {row.sums.bare > 0 && <p className="small measure">{counted(row.sums.bare, '{n} call without a chance was right or wrong and is counted under “right side”, without a score.', '{n} calls without a chance were right or wrong and are counted under “right side”, without a score.')}</p>}
    </div>
  );
}

function standWords({ points, n }: Row, { asOf, clock }: BoardView): string {
  const day = dayWords(asOf);
  if (points === null) return clock === 'now' ? say('Nothing of theirs is scored yet as of {day}, by what is known now.', { day }) : say('Nothing of theirs is scored yet as of {day}, by what is known to have been recorded then.', { day });
  const values = { points: pointWords(points), day };
  return clock === 'now' ? counted(n, '{points} points from {n} scored call as of {day}, by what is known now.', '{points} points from {n} scored calls as of {day}, by what is known now.', values)
    : counted(n, '{points} points from {n} scored call as of {day}, by what is known to have been recorded then.', '{points} points from {n} scored calls as of {day}, by what is known to have been recorded then.', values);
}

function rankWords(rank: number, range: RankInterval | undefined): string {
  return range && range.best !== range.worst ? say('Rank {rank}, which may be {best} to {worst}.', { rank, best: range.best, worst: range.worst }) : say('Rank {rank}.', { rank });
}
