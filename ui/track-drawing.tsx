import { scaleLinear, scaleUtc, type ScaleTime } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { addDays } from '#domain/articles/day.ts';
import type { TrackPoint } from '#domain/leaderboard/track.ts';
import { counted, inChinese, say } from '#words/say.ts';
import { dayWords, pointWords } from './words.ts';

export type TrackProps = { points: readonly TrackPoint[]; until: string; name: string };
/** `labels` stand at the ends of the two lines. */
type Size = { width: number; height: number; ticks: number; labels: readonly [all: string, year: string] };

const YEAR = 365;
const DAY = 86_400_000;
/** Up to so long an axis is marked with days. */
const MONTHS = 100 * DAY;
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const chineseDay = new Intl.DateTimeFormat('zh-CN', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const chineseMonth = new Intl.DateTimeFormat('zh-CN', { month: 'short', timeZone: 'UTC' });

/** Two lines of mean points, told apart by dash and by the words at their ends, above the number of calls. */
export function TrackDrawing({ points, until, name, size: { width, height, ticks, labels } }: TrackProps & { size: Size }) {
  const shown = points.flatMap((p) => (p.meanEdge === null ? [] : [{ day: p.day, at: instant(p.day), edge: p.meanEdge, year: p.year.meanEdge, n: p.n }]));
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return null;
  // A line of one day is drawn a day long.
  const end = new Date(Math.max(Number(instant(until)), Number(first.at) + DAY));
  const [left, right, top, floor] = [44, width - Math.max(...labels.map(widthOf)) - 10, 30, height - 108];
  const x = scaleUtc().domain([first.at, end]).rangeRound([left, right]);
  const edges = shown.flatMap((p) => (p.year === null ? [p.edge] : [p.edge, p.year]));
  const y = scaleLinear().domain([Math.min(-10, ...edges), Math.max(10, ...edges)]).nice(5).rangeRound([floor, top]);
  const count = scaleLinear().domain([0, last.n]).rangeRound([height - 26, height - 62]);
  const steps = line<{ at: Date; y: number }>((p) => x(p.at), (p) => p.y).curve(curveStepAfter);
  const drawn = (value: (p: (typeof shown)[number]) => number) => steps([...shown.map((p) => ({ at: p.at, y: value(p) })), { at: end, y: value(last) }]) ?? '';
  // Each year's mean holds until the next day on which something became known, and no longer than a year.
  const years = shown.map((p, i) => ({ at: p.at, edge: p.year, until: earliest(shown[i + 1]?.at ?? end, instant(addDays(p.day, YEAR)), end) }));
  const ends = labelEnds(y(last.edge), y(years.at(-1)!.edge ?? last.edge), x(end) - x(years.at(-1)!.until));
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{counted(last.n, '{name}: {points} points a call over {n} scored call by {day}', '{name}: {points} points a call over {n} scored calls by {day}', { name, points: pointWords(last.edge), day: dayWords(until) })}</title>
      <text className="strong" x="0" y="14">{say('Mean points per call')}</text>
      {y.ticks(5).map((tick) => <g key={tick}><line className={tick === 0 ? 'zero' : 'grid'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} /><text x={left - 8} y={y(tick) + 4} textAnchor="end">{tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}</text></g>)}
      <path className="line year" d={yearPath(years, x, y)} />
      <path className="line" d={drawn((p) => y(p.edge))} />
      {shown.length <= 40 && shown.map((p) => <circle key={p.day} className="dot" cx={x(p.at)} cy={y(p.edge)} r="3" />)}
      <text className="end strong" x={right + 6} y={ends.all + 4}>{labels[0]}</text>
      <text className="end" x={x(years.at(-1)!.until) + 6} y={ends.year + 4}>{labels[1]}</text>
      <text className="strong" x="0" y={height - 76}>{say('Calls scored')}</text>
      <path className="area" d={`${drawn((p) => count(p.n))}V${count(0)}H${x(first.at)}Z`} />
      <path className="line" d={drawn((p) => count(p.n))} />
      <text x={left - 8} y={count(0) + 4} textAnchor="end">0</text>
      <text x={left - 8} y={count(last.n) + 4} textAnchor="end">{last.n}</text>
      {spacedTicks(x, ticks).map(({ at, words }) => <text key={words + at} x={at} y={height - 6} textAnchor="middle">{words}</text>)}
    </svg>
  );
}

// As many days along the axis as their words have room for.
function spacedTicks(x: ScaleTime<number, number>, most: number): { at: number; words: string }[] {
  const [from, to] = x.domain();
  const brief = Number(to) - Number(from) < MONTHS;
  // Nothing here is known to the hour.
  const ticks = x.ticks(most).filter((tick) => Number(tick) % DAY === 0).map((tick) => ({ at: x(tick), words: inChinese() ? chineseTick(tick, brief) : brief ? dayAndMonth.format(tick) : x.tickFormat(most)(tick) }));
  const roomy = ticks.every(({ at, words }, i) => i === 0 || at - ticks[i - 1]!.at >= (widthOf(words) + widthOf(ticks[i - 1]!.words)) / 2 + 8);
  return roomy || most <= 1 ? ticks : spacedTicks(x, most - 1);
}

// A year, a month or a day, whichever begins there.
function chineseTick(tick: Date, brief: boolean): string {
  const day = tick.toISOString().slice(0, 10);
  if (brief || !day.endsWith('-01')) return chineseDay.format(tick);
  return day.endsWith('-01-01') ? dayWords(day, 'year') : chineseMonth.format(tick);
}

// In letters of 12 pixels: Han is as wide as it is high.
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 12 : 6.6), 0);
}

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function earliest(...dates: Date[]): Date {
  return new Date(Math.min(...dates.map(Number)));
}

type YearStep = { at: Date; edge: number | null; until: Date };

function yearPath(years: readonly YearStep[], x: (at: Date) => number, y: (edge: number) => number): string {
  return years.map(({ at, edge, until }, i) => {
    if (edge === null) return '';
    const joins = i > 0 && years[i - 1]!.edge !== null && Number(years[i - 1]!.until) === Number(at);
    return `${joins ? 'V' : `M${x(at)} `}${y(edge)}H${x(until)}`;
  }).join('');
}

// The words of two lines that end close to each other are moved apart; those of a line that ends early keep off the other line.
function labelEnds(all: number, year: number, gap: number): { all: number; year: number } {
  const below = year >= all;
  if (gap > 0) return { all, year: Math.abs(year - all) < 12 ? all + (below ? 14 : -14) : year };
  const apart = Math.max(0, 15 - Math.abs(year - all)) / 2;
  return below ? { all: all - apart, year: year + apart } : { all: all + apart, year: year - apart };
}
