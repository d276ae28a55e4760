import { Fragment } from 'react';
import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { isOwnDoing } from '#domain/extraction/own-doing.ts';
import type { Shift } from '#domain/leaderboard/flat-calls.ts';
import { isWhole } from '#domain/leaderboard/board.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { Undecided, UndecidedAs } from '#domain/predictions/state.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import type { Population } from '#domain/scoring/ranking.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import { counted, gap, say, joined } from '#words/say.ts';
import { AsOfForm } from './as-of-form.tsx';
import { boardAddress, type BoardView } from './board-address.ts';
import { BoardFiltersForm, countedWords } from './board-filters.tsx';
import { Words } from './claim.tsx';
import { asOfList, listAddress, type FilterChoices } from './filters.tsx';
import { Empty, Notice } from './notice.tsx';
import { Rich } from './rich.tsx';
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
        <h1>{say('Leaderboard')}</h1>
        <p>{joined(
          say('Points compare a forecaster’s chances with a reference known at the time, mostly the base rate: 0 is no better, +100 is certain and right against a coin flip.'),
          population.centre === 0 ? say('Part of every average may be luck, so each is pulled towards the average of all; the order follows the lower end of the interval.')
            : say('Part of every average may be luck, so each is pulled towards the average of all ({points} on this day); the order follows the lower end of the interval.', { points: pointWords(population.centre * 400) }),
        )}{gap()}<Link href="/methodology">{say('How we score')}</Link></p>
      </header>
      <p className="small muted measure">{isOwn(view) ? <Rich of="Only what they said that they themselves would do: whoever says so can see to it, so it is kept apart. <a>Back to forecasts about others</a>" a={(words) => <Link href={boardAddress(PATH, { ...view, kind: undefined }, today)}>{words}</Link>} />
        : <Rich of="Commitments and plans about oneself are not in it: <a>what they said they would do</a> has its own table." a={(words) => <Link href={boardAddress(PATH, { ...view, kind: 'own' }, today)}>{words}</Link>} />}</p>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <AsOfForm path={PATH} {...view} today={today} at={(change) => boardAddress(PATH, { ...view, ...change }, today)} />
      <BoardFiltersForm path={PATH} view={view} today={today} topics={topics} />
      {after && <p><Link href={boardAddress(PATH, view, today)}>{say('← Back to the top of the table')}</Link></p>}
      {(ranked.length > 0 || !after) && order.length > 0 && <section className="stack-tight" aria-labelledby="ranked">
        <h2 id="ranked">{say('Ranked')}</h2>
        {ranges.size > 1 && <p className="measure small">{tied
          ? say('No difference can be detected: with what is known, any of the {n} may truly stand anywhere among them.', { n: ranges.size })
          : compared ? say('“May be” gives the ranks that cannot be ruled out at 10%, on shared events where there are enough.') : say('“May be” gives the ranks that cannot be ruled out at 10%.')}</p>}
        {shifts.length > 0 && <p className="measure small"><Shifts shifts={shifts} names={names} /></p>}
        {ranked.length > 0 ? <StandingsTable rows={ranked} caption={joined(say('Ten or more independent scored calls.'), countedWords(view))} {...shared} />
          : <Empty>{say('A rank needs ten effective calls: scored, and not settled by the same event. Nobody has as many here on this day, so a list of winners would be a list of luck.')}</Empty>}
      </section>}
      {provisional.length > 0 && <section className="stack-tight" aria-labelledby="provisional">
        <h2 id="provisional">{say('Provisional')}</h2>
        <StandingsTable rows={provisional} caption={say('Fewer than ten effective calls: too few to rank. The intervals show how little is known.')} {...shared} />
      </section>}
      {order.length === 0 && <Empty>{isNarrow(view) ? <Rich of="No call matches these filters on this day. <a>Remove them all</a>" a={(words) => <Link href={boardAddress(PATH, { asOf: view.asOf, clock: view.clock }, today)}>{words}</Link>} /> : <Rich of="Forecasters appear here with how often they were right and how sure they had been. Nothing had been said by this day. <a>Go to the articles</a>." a={(words) => <Link href="/articles">{words}</Link>} />}</Empty>}
      {unscored.length > 0 && <section className="stack-tight" aria-labelledby="unscored">
        <h2 id="unscored">{say('Nothing scored yet')}</h2>
        <p className="measure"><Rich of="Their predictions are open, gave no number, or came too late: {who}." who={unscored.map(({ forecasterId: id }, i) => <Fragment key={id}>{i > 0 && say(', ')}{outlet ? <Words text={names.get(id) ?? say('unknown')} /> : <Link href={`/forecasters/${id}`}><Words text={names.get(id) ?? say('unknown')} /></Link>}</Fragment>)} /></p>
      </section>}
      {more && <p><Link className="button" rel="next" href={boardAddress(PATH, view, today, { after: more })}>{outlet ? counted(order.length, 'More of {n} outlet', 'More of {n} outlets') : counted(order.length, 'More of {n} forecaster', 'More of {n} forecasters')}</Link></p>}
    </div>
  );
}

// Who would stand elsewhere if a bare "will" counted as less or more.
function Shifts({ shifts, names }: Pick<Props, 'shifts' | 'names'>) {
  const per = { low: `${SCORING.flatCallLow * 100}%`, high: `${SCORING.flatCallHigh * 100}%`, flat: `${SCORING.flatCall * 100}%` };
  const who = shifts.slice(0, 8).map(({ id, rank, low, high }, i) => <Fragment key={id}>{i > 0 && say('; ')}<Rich of="{name} {rank} → {low} and {high}" name={<Words text={names.get(id) ?? say('unknown')} />} rank={rank} low={low} high={high} /></Fragment>);
  return shifts.length > 8 ? <Rich of="The order rests on what a bare “will” counts as. At {low} and {high} instead of {flat}: {who} and others." {...per} who={who} />
    : <Rich of="The order rests on what a bare “will” counts as. At {low} and {high} instead of {flat}: {who}." {...per} who={who} />;
}

function isOwn({ kind }: BoardView): boolean {
  return kind === 'own' || isOwnDoing(kind);
}

function isNarrow({ asOf: _day, clock: _clock, ...filters }: BoardView): boolean {
  return !isWhole(filters);
}
