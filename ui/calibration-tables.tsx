import { Link } from './link.tsx';
import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { CorpCurve } from '#domain/scoring/corp-curve.ts';
import type { Dot } from '#domain/scoring/reliability.ts';
import type { ChanceRange } from './calibration-drawing.tsx';
import { percent, wholePercent } from './words.ts';

type Props = { record: CalibrationRecord; listOf: (range: ChanceRange) => string };

/** The numbers of the diagram, of its curve and of the columns below it. */
export function CalibrationTables({ record: { reliability: { dots }, curve, tenths }, listOf }: Props) {
  return (
    <details>
      <summary>The same as a table</summary>
      <div className="stack">
        <table className="data small-text">
          <caption>The dots, with the range in which the share would lie nine times in ten if the chances were right</caption>
          <thead><tr><th scope="col">Chances</th><th scope="col" className="n">Calls</th><th scope="col" className="n">Said on average</th><th scope="col" className="n">Came true</th><th scope="col">If right</th></tr></thead>
          <tbody>{dots.map((dot) => (
            <tr key={dot.low}>
              <th scope="row"><Link href={listOf(dot)}>{percent(dot.low)} to {percent(dot.high)}</Link></th><td className="n" data-label="Calls">{dot.n.toLocaleString('en-GB')}</td>
              <td className="n" data-label="Said on average">{wholePercent(dot.meanChance)}</td><td className="n" data-label="Came true">{wholePercent(dot.observed)}</td>
              <td data-label="If right">{wholePercent(dot.band[0])} to {wholePercent(dot.band[1])}<small>{placeWords(dot)}</small></td>
            </tr>
          ))}</tbody>
        </table>
        {curve && <CurveTable curve={curve} />}
        <table className="data small-text">
          <caption>How many calls gave which chance</caption>
          <thead><tr><th scope="col">Chances</th><th scope="col" className="n">Calls</th></tr></thead>
          <tbody>{tenths.map(({ low, high, n }) => <tr key={low}><th scope="row">{percent(low)} to {high < 1_000_000 && 'below '}{percent(high)}</th><td className="n" data-label="Calls">{n.toLocaleString('en-GB')}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}

function CurveTable({ curve: { blocks, band } }: { curve: CorpCurve }) {
  return (
    <table className="data small-text">
      <caption>The curve: neighbouring chances that the calls cannot tell apart have one share</caption>
      <thead><tr><th scope="col">Chances</th><th scope="col" className="n">Calls</th><th scope="col" className="n">Came true</th>{band && <th scope="col">If right</th>}</tr></thead>
      <tbody>{blocks.map(({ min, max, n, cep }) => {
        const within = band?.filter(({ chance }) => chance >= min && chance <= max);
        return (
          <tr key={min}>
            <th scope="row">{min === max ? wholePercent(min) : `${wholePercent(min)} to ${wholePercent(max)}`}</th><td className="n" data-label="Calls">{n.toLocaleString('en-GB')}</td><td className="n" data-label="Came true">{wholePercent(cep)}</td>
            {band && <td data-label="If right">{within?.length ? <>{wholePercent(within[0]!.low)} to {wholePercent(within[0]!.high)}{within.length > 1 && <small>at its end {wholePercent(within.at(-1)!.low)} to {wholePercent(within.at(-1)!.high)}</small>}</> : '–'}</td>}
          </tr>
        );
      })}</tbody>
    </table>
  );
}

function placeWords({ observed, band: [low, high] }: Dot): string {
  return observed < low ? 'it came true less often' : observed > high ? 'it came true more often' : 'it lies within';
}
