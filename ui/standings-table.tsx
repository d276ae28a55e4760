import Link from 'next/link';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural } from '#domain/predictions/state.ts';
import { Words } from './claim.tsx';
import { Working, type ClaimsById } from './standings-working.tsx';
import { sharedAxis, Whisker, WhiskerScale } from './whisker.tsx';
import { decimal, pointWords } from './words.ts';

type Names = ReadonlyMap<string, string>;
/** `field` is the mean of everyone, in points. */
type Props = { rows: readonly Row[]; field: number; names: Names; claims: ClaimsById; caption: string; axisOf?: readonly Row[] };

/** Points with their interval, what they rest on, and how they were computed. `axisOf` gives two tables one axis. */
export function StandingsTable({ rows, field, names, claims, caption, axisOf = rows }: Props) {
  const axis = sharedAxis(axisOf);
  return (
    <table className="data standings">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th><th scope="col">Forecaster</th><th scope="col" className="wide">Points, with 90% interval<WhiskerScale axis={axis} /></th>
          <th scope="col" className="n">Brier score</th><th scope="col" className="n">Base rate’s</th><th scope="col" className="n">Scored</th>
          <th scope="col" className="n">Right side</th><th scope="col" className="n">Hedges</th><th scope="col" className="n">Void</th><th scope="col" className="n">Open</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => [<StandingRow key={row.forecasterId} row={row} names={names} axis={axis} />, row.n > 0 && (
        <tr className="working" key={`${row.forecasterId}-working`}><td colSpan={10}><Working row={row} field={field} claims={claims} name={names.get(row.forecasterId) ?? 'this forecaster'} /></td></tr>
      )])}</tbody>
    </table>
  );
}

function StandingRow({ row, names, axis }: { row: Row; names: Names; axis: readonly [number, number] }) {
  return (
    <tr>
      <td data-label="Rank">{row.rank ?? <span className="muted small">provisional</span>}</td>
      <th scope="row"><Link prefetch={false} href={`/forecasters/${row.forecasterId}`}><Words text={names.get(row.forecasterId) ?? 'unknown'} /></Link></th>
      <td data-label="Points">
        {row.points === null ? <span className="muted">nothing scored yet</span> : <>
          <span><strong>{pointWords(row.points)}</strong> <span className="muted small">[{pointWords(row.low!)}, {pointWords(row.high!)}]</span></span>
          <small>plain mean {pointWords(row.meanEdge ?? 0)}</small>
          <Whisker points={row.points} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
        </>}
      </td>
      <td className="n" data-label="Brier score">{row.meanBrier === null ? '–' : decimal(row.meanBrier)}</td>
      <td className="n" data-label="Base rate’s">{row.meanReferenceLoss === null ? '–' : decimal(row.meanReferenceLoss)}</td>
      <td className="n" data-label="Scored">{row.n}<small>{originWords(row)}</small></td>
      <td className="n" data-label="Right side">{row.sums.calls === 0 ? '–' : `${row.sums.hits} of ${row.sums.calls}`}</td>
      <td className="n" data-label="Hedges">{row.sums.hedges}</td>
      <td className="n" data-label="Void">{row.sums.void}</td>
      <td className="n" data-label="Open">{row.sums.open}{row.sums.overdue > 0 && <small>{plural(row.sums.overdue, 'overdue', 'overdue')}</small>}</td>
    </tr>
  );
}

function originWords({ sums: { stated, implied } }: Row): string {
  return [stated > 0 && `${stated} stated`, implied > 0 && `${implied} implied`].filter(Boolean).join(', ');
}
