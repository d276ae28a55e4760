import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { TrackPoint } from '#domain/leaderboard/track.ts';
import { plural } from '#domain/predictions/state.ts';
import { When } from './when.tsx';
import { dayWords, decimal, pointWords } from './words.ts';

type Props = { points: readonly TrackPoint[]; until: string; name: string };
type Size = { width: number; height: number; ticks: number };

/** The mean edge over everything scored by each day, and how many calls that was; wide and narrow drawings, and a table. */
export function TrackChart(props: Props) {
  const last = props.points.at(-1);
  if (!last) return null;
  return (
    <figure className="figure">
      <div className="chart-wide"><Drawing {...props} size={{ width: 720, height: 330, ticks: 8 }} /></div>
      <div className="chart-narrow"><Drawing {...props} size={{ width: 340, height: 310, ticks: 4 }} /></div>
      <figcaption>Mean points per scored call by the day each outcome became known; 0 is the base rate. Not yet shrunk for small numbers: the leaderboard does that.</figcaption>
      <details>
        <summary>The same as a table</summary>
        <table className="data small-text">
          <thead><tr><th scope="col">Day</th><th scope="col" className="n">Calls scored</th><th scope="col" className="n">Mean points</th><th scope="col" className="n">Brier score</th></tr></thead>
          <tbody>{props.points.map((p) => (
            <tr key={p.day}><th scope="row"><When day={p.day} /></th><td className="n" data-label="Calls scored">{p.n}</td><td className="n" data-label="Mean points">{p.meanEdge === null ? '–' : pointWords(p.meanEdge)}</td><td className="n" data-label="Brier score">{p.meanBrier === null ? '–' : decimal(p.meanBrier)}</td></tr>
          ))}</tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawing({ points, until, name, size: { width, height, ticks } }: Props & { size: Size }) {
  const shown = points.flatMap((p) => (p.meanEdge === null ? [] : [{ at: new Date(`${p.day}T00:00:00Z`), edge: p.meanEdge, n: p.n, day: p.day }]));
  const first = shown[0]!;
  const last = shown.at(-1)!;
  const end = new Date(`${until}T00:00:00Z`);
  const [left, right, top, floor] = [44, width - 16, 30, height - 108];
  const x = scaleUtc().domain([first.at, end > first.at ? end : new Date(first.at.getTime() + 86_400_000)]).rangeRound([left, right]);
  const y = scaleLinear().domain([Math.min(-10, ...shown.map((p) => p.edge)), Math.max(10, ...shown.map((p) => p.edge))]).nice(5).rangeRound([floor, top]);
  const count = scaleLinear().domain([0, last.n]).rangeRound([height - 26, height - 62]);
  const steps = line<{ at: Date; y: number }>((p) => x(p.at), (p) => p.y).curve(curveStepAfter);
  const drawn = (value: (p: (typeof shown)[number]) => number) => steps([...shown.map((p) => ({ at: p.at, y: value(p) })), { at: end, y: value(last) }]) ?? '';
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{`${name}: ${pointWords(last.edge)} points a call over ${plural(last.n, 'scored call')} by ${dayWords(until)}`}</title>
      <text className="strong" x="0" y="14">Mean points per call</text>
      {y.ticks(5).map((tick) => <g key={tick}><line className={tick === 0 ? 'zero' : 'grid'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} /><text x={left - 8} y={y(tick) + 4} textAnchor="end">{tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}</text></g>)}
      <path className="line" d={drawn((p) => y(p.edge))} />
      {shown.length <= 40 && shown.map((p) => <circle key={p.day} className="dot" cx={x(p.at)} cy={y(p.edge)} r="3" />)}
      <text className="strong" x="0" y={height - 76}>Calls scored</text>
      <path className="area" d={`${drawn((p) => count(p.n))}V${count(0)}H${x(first.at)}Z`} />
      <path className="line" d={drawn((p) => count(p.n))} />
      <text x={left - 8} y={count(0) + 4} textAnchor="end">0</text>
      <text x={left - 8} y={count(last.n) + 4} textAnchor="end">{last.n}</text>
      {x.ticks(ticks).map((tick) => <text key={tick.getTime()} x={x(tick)} y={height - 6} textAnchor="middle">{x.tickFormat(ticks)(tick)}</text>)}
    </svg>
  );
}
