import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { isOwnDoing } from '#domain/extraction/own-doing.ts';
import type { Shift } from '#domain/leaderboard/flat-calls.ts';
import { isWhole } from '#domain/leaderboard/board.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural, type Undecided, type UndecidedAs } from '#domain/predictions/state.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import type { Population } from '#domain/scoring/ranking.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import { AsOfForm } from './as-of-form.tsx';
import { boardAddress, type BoardView } from './board-address.ts';
import { BoardFiltersForm, countedWords } from './board-filters.tsx';
import { Words } from './claim.tsx';
import { asOfList, listAddress, type FilterChoices } from './filters.tsx';
import { Empty, Notice } from './notice.tsx';
import { StandingsTable } from './standings-table.tsx';
import { pointWords } from './words.ts';

type Props = {
  rows: readonly Row[]; order: readonly { id: string }[]; population: Population; ranges: ReadonlyMap<string, RankInterval>; compared: boolean; shifts: readonly Shift[]; names: ReadonlyMap<string, string>;
  view: BoardView; today: Day; notes: readonly string[]; topics: FilterChoices['topics'];
  undecided: ReadonlyMap<string, Undecided>; tied: boolean;
  /** The row that the page begins after, and the one that the next page does. */
  after: string | undefined; more: string | null;
};

const PATH = '/leaderboard';

/** The table on a day: those with a rank, those with too few calls for one, those with nothing scored yet. */
export function Leaderboard({ rows, order, population, ranges, compared, shifts, names, view, today, notes, topics, undecided, tied, after, more }: Props) {
  const scored = rows.filter((row) => row.n > 0);
  const [ranked, provisional, unscored] = [scored.filter((row) => row.rank !== null), scored.filter((row) => row.rank === null), rows.filter((row) => row.n === 0)];
  const outlet = view.role === 'outlet';
  const shared = {
    names, ranges, axisOf: scored,
    scoresOf: (id: string) => boardAddress(`${PATH}/calls`, view, today, { of: id }),
    undecided,
    listOf: view.horizon || view.kind || outlet ? null : (id: string, as: UndecidedAs) => listAddress({ show: 'open', by: id, topic: view.topic, language: view.language, basis: view.basis, undecidedOn: { day: view.asOf, as }, asOf: asOfList(view, today) }),
    recordOf: (id: string) => (outlet ? null : boardAddress(`/forecasters/${id}`, { asOf: view.asOf, clock: view.clock }, today)),
  };
  return (
    <div className="stack">
      <header className="page-head">
        <h1>Leaderboard</h1>
        <p>Points compare a forecaster’s chances with a reference known at the time, mostly the base rate: 0 is no better, +100 is certain and right against a coin flip. Part of every mean may be luck; it is taken back towards the mean of the field{population.centre === 0 ? '' : ` (${pointWords(population.centre * 400)} on this day)`}, and the order goes by the lower end of what is left. <Link href="/methodology">How we score</Link></p>
      </header>
      <p className="small muted measure">{isOwn(view) ? <>Only what they said that they themselves would do: whoever says so can see to it, so it is kept apart. <Link href={boardAddress(PATH, { ...view, kind: undefined }, today)}>Back to forecasts of others</Link></>
        : <>Commitments and plans about oneself are not in it: <Link href={boardAddress(PATH, { ...view, kind: 'own' }, today)}>what they said they would do</Link> has its own table.</>}</p>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <AsOfForm path={PATH} {...view} today={today} at={(change) => boardAddress(PATH, { ...view, ...change }, today)} />
      <BoardFiltersForm path={PATH} view={view} today={today} topics={topics} />
      {after && <p><Link href={boardAddress(PATH, view, today)}>← Back to the top of the table</Link></p>}
      {(ranked.length > 0 || !after) && <section className="stack-tight" aria-labelledby="ranked">
        <h2 id="ranked">Ranked</h2>
        {ranges.size > 1 && <p className="measure small">{tied
          ? `No difference can be detected: with what is known, any of the ${ranges.size} may truly stand anywhere among them.`
          : `“May be” gives the ranks that cannot be ruled out at 10%${compared ? ', on shared events where there are enough' : ''}.`}</p>}
        {shifts.length > 0 && <p className="measure small">The order rests on what a bare “will” counts as. At {SCORING.flatCallLow * 100}% and {SCORING.flatCallHigh * 100}% instead of {SCORING.flatCall * 100}%: {shifts.slice(0, 8).map(({ id, rank, low, high }, i) => <span key={id}>{i > 0 && '; '}<Words text={names.get(id) ?? 'unknown'} /> {rank} → {low} and {high}</span>)}{shifts.length > 8 && ' and others'}.</p>}
        {ranked.length > 0 ? <StandingsTable rows={ranked} caption={`Ten or more independent scored calls. ${countedWords(view)}`} {...shared} />
          : <Empty>A rank needs ten effective calls: scored, and not settled by the same event. Nobody has as many here on this day, so a list of winners would be a list of luck.</Empty>}
      </section>}
      {provisional.length > 0 && <section className="stack-tight" aria-labelledby="provisional">
        <h2 id="provisional">Provisional</h2>
        <StandingsTable rows={provisional} caption="Fewer than ten effective calls: too few to rank. The intervals show how little is known." {...shared} />
      </section>}
      {order.length === 0 && <Empty>{isNarrow(view) ? <>No call answers these filters on this day. <Link href={boardAddress(PATH, { asOf: view.asOf, clock: view.clock }, today)}>Remove them all</Link></> : 'Nothing had been said here by this day.'}</Empty>}
      {unscored.length > 0 && <section className="stack-tight" aria-labelledby="unscored">
        <h2 id="unscored">Nothing scored yet</h2>
        <p className="measure">Their predictions are open, gave no number, or came too late: {unscored.map(({ forecasterId: id }, i) => <span key={id}>{i > 0 && ', '}{outlet ? names.get(id) : <Link href={`/forecasters/${id}`}>{names.get(id) ?? 'unknown'}</Link>}</span>)}.</p>
      </section>}
      {more && <p><Link className="button" rel="next" href={boardAddress(PATH, view, today, { after: more })}>More of {plural(order.length, outlet ? 'outlet' : 'forecaster')}</Link></p>}
    </div>
  );
}

function isOwn({ kind }: BoardView): boolean {
  return kind === 'own' || isOwnDoing(kind);
}

function isNarrow({ asOf: _day, clock: _clock, ...filters }: BoardView): boolean {
  return !isWhole(filters);
}
