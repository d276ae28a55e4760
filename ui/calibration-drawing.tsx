import { scaleLinear, scaleSqrt } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { BandPoint } from '#domain/scoring/corp-curve.ts';
import type { Dot } from '#domain/scoring/reliability.ts';
import { address, counted, say, wholeNumber } from '#words/say.ts';
import { placeLabels, type Box } from './chart-labels.ts';
import { wholePercent } from './words.ts';

export type ChanceRange = { low: number; high: number };
export type Size = { side: number; left: number; dot: number; bars: number };
type Props = { record: CalibrationRecord; title: string; listOf: (range: ChanceRange) => string; size: Size };
type Scale = (value: number) => number;

const TOP = 28;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A square reliability diagram, and below it on the same axis how many calls gave which chance. Each dot is a link to its predictions. */
export function CalibrationDrawing({ record: { reliability: { dots }, curve, tenths }, title, listOf, size: { side, left, dot, bars } }: Props) {
  const [width, right, floor] = [left + side + 20, left + side, TOP + side];
  const [barTop, height] = [floor + 66, floor + 66 + bars + 6];
  const x = scaleLinear().range([left, right]);
  const y = scaleLinear().range([floor, TOP]);
  const corners = (curve?.blocks ?? []).flatMap(({ min, max, cep }): [number, number][] => [[x(min), y(cep)], [x(max), y(cep)]]);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group">
      <title>{title}</title>
      <text className="strong" x="0" y="13">{say('Share that came true')}</text>
      {curve?.band && <Band points={curve.band} x={x} y={y} />}
      {TICKS.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${left} ${y(tick)}H${right}M${x(tick)} ${TOP}V${floor}`} />
          <text x={left - 7} y={y(tick) + 4} textAnchor="end">{wholePercent(tick)}</text>
          <text x={x(tick)} y={floor + 17} textAnchor="middle">{wholePercent(tick)}</text>
        </g>
      ))}
      <text className="strong" x={right} y={floor + 36} textAnchor="end">{say('Chance that was given')}</text>
      <path className="diagonal" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <path className="line corp" d={line()(corners) ?? ''} />
      <Dots dots={dots} x={x} y={y} largest={dot} frame={{ x: left + side / 2, y: TOP + side / 2, width: side, height: side }} avoid={[...stepsOf(corners), { x: left + 92, y: TOP + 14, width: 168, height: 12 }, { x: right - 92, y: floor - 14, width: 168, height: 12 }]} listOf={listOf} />
      {/* Above the dots, which are links through the words. */}
      <text className="corner" x={left + 8} y={TOP + 18}>{say('came true more often than said')}</text>
      <text className="corner" x={right - 8} y={floor - 10} textAnchor="end">{say('came true less often than said')}</text>
      <text className="strong" x="0" y={barTop - 6}>{say('Calls')}</text>
      <Bars tenths={tenths} x={x} top={barTop} floor={height - 6} />
      <path className="zero" d={`M${left} ${height - 6}H${right}`} />
    </svg>
  );
}

/** "12 calls at about 70%: 58% came true". */
function dotWords({ n, meanChance, observed }: Dot): string {
  return counted(n, '{n} call at about {chance}: {share} came true', '{n} calls at about {chance}: {share} came true', { chance: wholePercent(meanChance), share: wholePercent(observed) });
}

function Dots({ dots, x, y, largest, frame, avoid, listOf }: { dots: readonly Dot[]; x: Scale; y: Scale; largest: number; frame: Box; avoid: readonly Box[]; listOf: Props['listOf'] }) {
  const radius = scaleSqrt().domain([0, Math.max(...dots.map((dot) => dot.n))]).range([0, largest]);
  const circles = dots.map((dot) => ({ x: x(dot.meanChance), y: y(dot.observed), r: Math.max(3, radius(dot.n)), text: wholeNumber(dot.n) }));
  const ranges = dots.map(({ meanChance, band }) => ({ x: x(meanChance), top: y(band[1]), floor: y(band[0]) }));
  const labels = placeLabels(circles, frame, [...avoid, ...ranges.map((range) => ({ x: range.x, y: (range.top + range.floor) / 2, width: 10, height: range.floor - range.top }))]);
  return (
    <>
      {ranges.map((range) => <path key={range.x} className="expected" d={`M${range.x - 4} ${range.top}h8M${range.x - 4} ${range.floor}h8M${range.x} ${range.top}V${range.floor}`} />)}
      {dots.map((dot, i) => {
        const { x: cx, y: cy, r, text } = circles[i]!;
        return (
          <a key={dot.low} href={address(listOf(dot))} aria-label={dotWords(dot)}>
            <circle className="reach" cx={cx} cy={cy} r={Math.max(12, r)} />
            <circle className="ring" cx={cx} cy={cy} r={r} />
            <circle className="dot" cx={cx} cy={cy} r="2.5" />
            <text className="count" x={labels[i]!.x} y={labels[i]!.y + 4} textAnchor="middle">{text}</text>
          </a>
        );
      })}
    </>
  );
}

/** Where the curve runs, as boxes that labels keep off. */
function stepsOf(corners: readonly [number, number][]): Box[] {
  return corners.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = corners[i]!;
    return { x: (x + fromX) / 2, y: (y + fromY) / 2, width: Math.abs(x - fromX) + 3, height: Math.abs(y - fromY) + 3 };
  });
}

function Band({ points, x, y }: { points: readonly BandPoint[]; x: Scale; y: Scale }) {
  return <path className="range-area" d={area<BandPoint>((p) => x(p.chance), (p) => y(p.low), (p) => y(p.high))([...points]) ?? ''} />;
}

function Bars({ tenths, x, top, floor }: { tenths: CalibrationRecord['tenths']; x: Scale; top: number; floor: number }) {
  const tall = scaleLinear().domain([0, Math.max(...tenths.map(({ n }) => n))]).range([0, floor - top - 14]);
  return tenths.filter(({ n }) => n > 0).map(({ low, high, n }) => {
    const [from, to] = [x(low / 1_000_000) + 1.5, x(high / 1_000_000) - 1.5];
    return (
      <g key={low}>
        <rect className="column" x={from} y={floor - tall(n)} width={to - from} height={tall(n)} />
        <text x={(from + to) / 2} y={floor - tall(n) - 4} textAnchor="middle">{wholeNumber(n)}</text>
      </g>
    );
  });
}
