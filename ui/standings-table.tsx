import { Link } from './link.tsx';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { Undecided, UndecidedAs } from '#domain/predictions/state.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import { gap, say, sentences } from '#words/say.ts';
import { Words } from './claim.tsx';
import { UndecidedWords } from './undecided.tsx';
import { sharedAxis, Whisker, WhiskerScale } from './whisker.tsx';
import { decimal, pointWords } from './words.ts';

type Props = {
  rows: readonly Row[]; names: ReadonlyMap<string, string>; ranges: ReadonlyMap<string, RankInterval>; caption: string;
  /** Gives two tables one axis. */
  axisOf?: readonly Row[];
  /** Where the calls behind a row stand, and the record of who it is; null where there is no page of theirs. */
  scoresOf: (id: string) => string; recordOf: (id: string) => string | null;
  undecided: ReadonlyMap<string, Undecided>; listOf: ((id: string, as: UndecidedAs) => string) | null;
};

/** Points with their interval on one axis, the ranks that are possible, what they rest on, and the way to the calls behind them. */
export function StandingsTable({ rows, names, ranges, caption, axisOf = rows, scoresOf, recordOf, undecided, listOf }: Props) {
  const axis = sharedAxis(axisOf);
  return (
    <table className="data standings">
      <caption>{caption}{gap()}{say('The upright line by each interval is 0 points.')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('Rank')}</th><th scope="col">{say('Forecaster')}</th><th scope="col" className="wide">{say('Points, with 90% interval')}<WhiskerScale axis={axis} /></th>
          <th scope="col" className="n">{say('Scored')}</th><th scope="col" className="n">{say('Brier score')}</th><th scope="col" className="n">{say('Right side')}</th>
          <th scope="col" className="n">{say('Due')}</th><th scope="col" className="n">{say('Void')}</th><th scope="col" className="n">{say('Hedged')}</th><th scope="col">{say('Measured against')}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <StandingRow key={row.forecasterId} row={row} name={names.get(row.forecasterId) ?? say('unknown')} range={ranges.get(row.forecasterId)} axis={axis} scores={scoresOf(row.forecasterId)} record={recordOf(row.forecasterId)} undecided={undecided.get(row.forecasterId)!} listOf={listOf && ((as) => listOf(row.forecasterId, as))} />)}</tbody>
    </table>
  );
}

type RowProps = { row: Row; name: string; range: RankInterval | undefined; axis: readonly [number, number]; scores: string; record: string | null } & Parameters<typeof UndecidedWords>[0];

function StandingRow({ row, name, range, axis, scores, record, undecided, listOf }: RowProps) {
  const { sums } = row;
  return (
    <tr>
      <td className="rank-cell" data-label={say('Rank')}><Rank rank={row.rank} range={range} /></td>
      <th scope="row">{record ? <Link href={record}><Words text={name} /></Link> : <Words text={name} />}</th>
      <td className="points-cell" data-label={say('Points')}>
        {row.points === null ? <span className="muted">{say('nothing scored yet')}</span> : <>
          <span><strong>{pointWords(row.points)}</strong> <span className="muted small">[{pointWords(row.low!)}, {pointWords(row.high!)}]</span></span>
          <Whisker points={row.points} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
          <small>{say('plain mean {points}', { points: pointWords(row.meanEdge ?? 0) })}</small>
          <small><Link href={scores}>{say('How was this computed?')}<span className="visually-hidden"> ({name})</span></Link></small>
        </>}
      </td>
      <td className="n scored-cell" data-label={say('Scored')}>{row.n}{originWords(row).map((words) => <small key={words}>{words}</small>)}{sums.hindsight > 0 && <small>{sums.hindsight === row.n ? say('all entered afterwards') : say('{n} entered afterwards', { n: sums.hindsight })}</small>}</td>
      <td className="n" data-label={say('Brier score')}>{row.meanBrier === null ? '–' : <>{decimal(row.meanBrier)}<small>{say('reference {loss}', { loss: decimal(row.meanReferenceLoss ?? 0) })}</small></>}</td>
      <td className="n" data-label={say('Right side')}>{sums.calls === 0 ? '–' : <>{say('{part} of {all}', { part: sums.hits, all: sums.calls })}<small>{say('{n} expected', { n: decimal(sums.expected / 1_000_000, 1) })}</small></>}</td>
      <td className="n" data-label={say('Due')}>{sums.statements - sums.open + sums.overdue}<small><UndecidedWords undecided={undecided} listOf={listOf} /></small></td>
      <td className="n" data-label={say('Void')}>{sums.void}</td>
      <td className="n" data-label={say('Hedged')}>{sums.hedges === 0 ? say('none') : `${Math.round((100 * sums.hedges) / sums.statements)}%`}<small>{sums.hedges > 0 && say('{part} of {all}', { part: sums.hedges, all: sums.statements })}</small></td>
      <td className="against-cell" data-label={say('Measured against')}><small>{tierWords(row)}</small></td>
    </tr>
  );
}

function Rank({ rank, range }: { rank: number | null; range: RankInterval | undefined }) {
  if (rank === null) return <span className="muted small">{say('provisional')}</span>;
  if (!range || range.best === range.worst) return <>{rank}</>;
  return <>{rank} <small>{say('may be {best}–{worst}', { best: range.best, worst: range.worst })}</small></>;
}

function originWords({ sums: { stated, implied } }: Row): string[] {
  return [stated > 0 && say('{n} stated', { n: stated }), implied > 0 && say('{n} implied', { n: implied })].filter((words) => words !== false);
}

const tiers = sentences({ 1: 'a market or crowd', 2: 'a rate set by a person', 3: 'the base rate', 4: 'a coin flip' });

// Which reference, and for what share of the calls: never mixed silently.
function tierWords({ n, tiers: counts }: Row): string {
  const used = ([1, 2, 3, 4] as const).filter((tier) => counts[tier] > 0);
  return used.map((tier) => (used.length === 1 ? say(tiers[tier]) : say('{share}% {reference}', { share: Math.round((100 * counts[tier]) / n), reference: say(tiers[tier]) }))).join(say(', '));
}
