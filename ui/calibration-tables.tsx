import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { CorpCurve } from '#domain/scoring/corp-curve.ts';
import type { Dot } from '#domain/scoring/reliability.ts';
import { say, wholeNumber } from '#words/say.ts';
import type { ChanceRange } from './calibration-drawing.tsx';
import { Link } from './link.tsx';
import { percent, wholePercent } from './words.ts';

type Props = { record: CalibrationRecord; listOf: (range: ChanceRange) => string };

/** The numbers of the diagram, of its curve and of the columns below it. */
export function CalibrationTables({ record: { reliability: { dots }, curve, tenths }, listOf }: Props) {
  return (
    <details>
      <summary>{say('The same as a table')}</summary>
      <div className="stack">
        <table className="data small-text">
          <caption>{say('The dots, with the range in which the share would lie nine times in ten if the chances were right')}</caption>
          <thead><tr><th scope="col">{say('Chances')}</th><th scope="col" className="n">{say('Calls')}</th><th scope="col" className="n">{say('Said on average')}</th><th scope="col" className="n">{say('Came true')}</th><th scope="col">{say('If right')}</th></tr></thead>
          <tbody>{dots.map((dot) => (
            <tr key={dot.low}>
              <th scope="row"><Link href={listOf(dot)}>{fromTo(percent(dot.low), percent(dot.high))}</Link></th><td className="n" data-label={say('Calls')}>{wholeNumber(dot.n)}</td>
              <td className="n" data-label={say('Said on average')}>{wholePercent(dot.meanChance)}</td><td className="n" data-label={say('Came true')}>{wholePercent(dot.observed)}</td>
              <td data-label={say('If right')}>{fromTo(wholePercent(dot.band[0]), wholePercent(dot.band[1]))}<small>{placeWords(dot)}</small></td>
            </tr>
          ))}</tbody>
        </table>
        {curve && <CurveTable curve={curve} />}
        <table className="data small-text">
          <caption>{say('How many calls gave which chance')}</caption>
          <thead><tr><th scope="col">{say('Chances')}</th><th scope="col" className="n">{say('Calls')}</th></tr></thead>
          <tbody>{tenths.map(({ low, high, n }) => <tr key={low}><th scope="row">{high < 1_000_000 ? say('{low} to below {high}', { low: percent(low), high: percent(high) }) : fromTo(percent(low), percent(high))}</th><td className="n" data-label={say('Calls')}>{wholeNumber(n)}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}

function CurveTable({ curve: { blocks, band } }: { curve: CorpCurve }) {
  return (
    <table className="data small-text">
      <caption>{say('The curve: neighbouring chances that the calls cannot tell apart have one share')}</caption>
      <thead><tr><th scope="col">{say('Chances')}</th><th scope="col" className="n">{say('Calls')}</th><th scope="col" className="n">{say('Came true')}</th>{band && <th scope="col">{say('If right')}</th>}</tr></thead>
      <tbody>{blocks.map(({ min, max, n, cep }) => {
        const within = band?.filter(({ chance }) => chance >= min && chance <= max);
        return (
          <tr key={min}>
            <th scope="row">{min === max ? wholePercent(min) : fromTo(wholePercent(min), wholePercent(max))}</th><td className="n" data-label={say('Calls')}>{wholeNumber(n)}</td><td className="n" data-label={say('Came true')}>{wholePercent(cep)}</td>
            {band && <td data-label={say('If right')}>{within?.length ? <>{rangeOf(within[0]!)}{within.length > 1 && <small>{say('at its end {range}', { range: rangeOf(within.at(-1)!) })}</small>}</> : '–'}</td>}
          </tr>
        );
      })}</tbody>
    </table>
  );
}

function placeWords({ observed, band: [low, high] }: Dot): string {
  return observed < low ? say('it came true less often') : observed > high ? say('it came true more often') : say('it lies within');
}

function rangeOf({ low, high }: { low: number; high: number }): string {
  return fromTo(wholePercent(low), wholePercent(high));
}

function fromTo(low: string, high: string): string {
  return say('{low} to {high}', { low, high });
}
