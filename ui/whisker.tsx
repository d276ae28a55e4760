import { scaleLinear } from 'd3-scale';
import { say } from '#words/say.ts';
import { pointWords } from './words.ts';

export type Axis = readonly [low: number, high: number];
const WIDTH = 200;
const PAD = 8;

/** One axis for a whole table, wide enough for every interval and always with zero on it. */
export function sharedAxis(rows: readonly { low: number | null; high: number | null }[]): Axis {
  const ends = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
  const [low, high] = scaleLinear().domain([Math.min(-10, ...ends), Math.max(10, ...ends)]).nice(4).domain();
  return [low!, high!];
}

/** A dot with its 90 % interval on the shared axis; the upright line is zero, no better than the base rate. */
export function Whisker({ points, low, high, axis, provisional }: { points: number; low: number; high: number; axis: Axis; provisional: boolean }) {
  const x = scaleLinear().domain(axis).rangeRound([PAD, WIDTH - PAD]);
  return (
    <svg className={provisional ? 'whisker provisional' : 'whisker'} viewBox={`0 0 ${WIDTH} 20`} width={WIDTH} height="20" role="img">
      <title>{say('{points} points, between {low} and {high}', { points: pointWords(points), low: pointWords(low), high: pointWords(high) })}</title>
      <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2="20" />
      <line className="range" x1={x(low)} x2={x(high)} y1="10" y2="10" />
      <line className="range" x1={x(low)} x2={x(low)} y1="6" y2="14" />
      <line className="range" x1={x(high)} x2={x(high)} y1="6" y2="14" />
      <circle className="dot" cx={x(points)} cy="10" r="4.5" />
    </svg>
  );
}

/** The figures of the axis, once, above the dots. */
export function WhiskerScale({ axis }: { axis: Axis }) {
  const x = scaleLinear().domain(axis).rangeRound([PAD, WIDTH - PAD]);
  const anchor = (value: number) => (value === axis[0] ? 'start' : value === axis[1] ? 'end' : 'middle');
  return (
    <svg className="whisker" viewBox={`0 0 ${WIDTH} 16`} width={WIDTH} height="16" aria-hidden="true" focusable="false">
      {[axis[0], 0, axis[1]].map((value) => <text key={value} x={anchor(value) === 'start' ? 0 : anchor(value) === 'end' ? WIDTH : x(value)} y="12" textAnchor={anchor(value)}>{value === 0 ? '0' : pointWords(value).replace('.0', '')}</text>)}
    </svg>
  );
}
