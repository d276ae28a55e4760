import { Link } from './link.tsx';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { Undecided, UndecidedAs } from '#domain/predictions/state.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
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
      <caption>{caption} The upright line by each interval is 0 points.</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th><th scope="col">Forecaster</th><th scope="col" className="wide">Points, with 90% interval<WhiskerScale axis={axis} /></th>
          <th scope="col" className="n">Scored</th><th scope="col" className="n">Brier score</th><th scope="col" className="n">Right side</th>
          <th scope="col" className="n">Due</th><th scope="col" className="n">Void</th><th scope="col" className="n">Hedged</th><th scope="col">Measured against</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <StandingRow key={row.forecasterId} row={row} name={names.get(row.forecasterId) ?? 'unknown'} range={ranges.get(row.forecasterId)} axis={axis} scores={scoresOf(row.forecasterId)} record={recordOf(row.forecasterId)} undecided={undecided.get(row.forecasterId)!} listOf={listOf && ((as) => listOf(row.forecasterId, as))} />)}</tbody>
    </table>
  );
}

type RowProps = { row: Row; name: string; range: RankInterval | undefined; axis: readonly [number, number]; scores: string; record: string | null } & Parameters<typeof UndecidedWords>[0];

function StandingRow({ row, name, range, axis, scores, record, undecided, listOf }: RowProps) {
  const { sums } = row;
  return (
    <tr>
      <td data-label="Rank"><Rank rank={row.rank} range={range} /></td>
      <th scope="row">{record ? <Link href={record}><Words text={name} /></Link> : <Words text={name} />}</th>
      <td data-label="Points">
        {row.points === null ? <span className="muted">nothing scored yet</span> : <>
          <span><strong>{pointWords(row.points)}</strong> <span className="muted small">[{pointWords(row.low!)}, {pointWords(row.high!)}]</span></span>
          <Whisker points={row.points} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
          <small>plain mean {pointWords(row.meanEdge ?? 0)}</small>
          <small><Link href={scores}>How was this computed?<span className="visually-hidden"> ({name})</span></Link></small>
        </>}
      </td>
      <td className="n" data-label="Scored">{row.n}{originWords(row).map((words) => <small key={words}>{words}</small>)}{sums.hindsight > 0 && <small>{sums.hindsight === row.n ? 'all' : sums.hindsight} in hindsight</small>}</td>
      <td className="n" data-label="Brier score">{row.meanBrier === null ? '–' : <>{decimal(row.meanBrier)}<small>reference {decimal(row.meanReferenceLoss ?? 0)}</small></>}</td>
      <td className="n" data-label="Right side">{sums.calls === 0 ? '–' : <>{sums.hits} of {sums.calls}<small>{decimal(sums.expected / 1_000_000, 1)} expected</small></>}</td>
      <td className="n" data-label="Due">{sums.statements - sums.open + sums.overdue}<small><UndecidedWords undecided={undecided} listOf={listOf} /></small></td>
      <td className="n" data-label="Void">{sums.void}</td>
      <td className="n" data-label="Hedged">{sums.hedges === 0 ? 'none' : `${Math.round((100 * sums.hedges) / sums.statements)}%`}<small>{sums.hedges > 0 && `${sums.hedges} of ${sums.statements}`}</small></td>
      <td data-label="Measured against"><small>{tierWords(row)}</small></td>
    </tr>
  );
}

function Rank({ rank, range }: { rank: number | null; range: RankInterval | undefined }) {
  if (rank === null) return <span className="muted small">provisional</span>;
  if (!range || range.best === range.worst) return <>{rank}</>;
  return <>{rank} <small>may be {range.best}–{range.worst}</small></>;
}

function originWords({ sums: { stated, implied } }: Row): string[] {
  return [stated > 0 && `${stated} stated`, implied > 0 && `${implied} implied`].filter((words) => words !== false);
}

const tiers = { 1: 'a market or crowd', 2: 'a rate set by a person', 3: 'the base rate', 4: 'a coin flip' } as const;

// Which reference, and for what share of the calls: never mixed silently.
function tierWords({ n, tiers: counts }: Row): string {
  const used = ([1, 2, 3, 4] as const).filter((tier) => counts[tier] > 0);
  return used.map((tier) => (used.length === 1 ? tiers[tier] : `${Math.round((100 * counts[tier]) / n)}% ${tiers[tier]}`)).join(', ');
}
