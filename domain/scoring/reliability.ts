import { binomialQuantile } from './binomial.ts';
import { binned, type Bin } from './bins.ts';
import { SCORING } from './constants.ts';
import { groupsOf, type Counts, type Group } from './counts.ts';
import type { Interval } from './intervals.ts';
import { meansOf, type BinMeans } from './murphy.ts';
import { MILLION, type Ppm } from './ppm.ts';
import { total } from './totals.ts';

type Stated = Group & { ppm: Ppm };

/** Chances from `low` to `high` (ppm); `band` is where a calibrated forecaster's rate would be nine times in ten; `ppms` are the chances given. */
export type Dot = BinMeans & { low: Ppm; high: Ppm; band: Interval; ppms: Ppm[] };

/** For a sentence: of `n` calls near `meanChance`, the share `observed` came true, which is below, within or above `band`. */
export type Spoken = BinMeans & { band: Interval; verdict: 'below' | 'within' | 'above' };

/** `spoken` is the dot nearest to 70 %; `tooFew` says that nobody can judge from so few calls. */
export type Reliability = { n: number; dots: Dot[]; spoken: Spoken; tooFew: boolean };

/** The dots of a reliability diagram, bins of a tenth that are merged until each has 5 calls. Null without calls. */
export function reliabilityOf(counts: Counts): Reliability | null {
  const groups = groupsOf(counts);
  if (groups.length === 0) return null;
  const dots = merged(binned(groups)).map(dotOf);
  const n = total(dots, (dot) => dot.n);
  return { n, dots, spoken: spokenOf(dots), tooFew: n < SCORING.judgeFloor };
}

/** The 5 % and 95 % points of Bin(n, chance)/n: where a calibrated forecaster would be nine times in ten (Bröcker & Smith 2007). Null without calls. */
export function consistencyBand(chance: number, n: number): Interval | null {
  if (n === 0) return null;
  return [binomialQuantile(SCORING.tail, n, chance) / n, binomialQuantile(1 - SCORING.tail, n, chance) / n];
}

// The smallest bin joins the neighbour whose mean chance is nearer, until none is too small.
function merged(bins: Bin<Stated>[]): Bin<Stated>[] {
  const means = bins.map(({ groups }) => meansOf(groups));
  const least = means.reduce((best, { n }, i) => (n < means[best]!.n ? i : best), 0);
  if (bins.length === 1 || means[least]!.n >= SCORING.dotFloor) return bins;
  const distance = (i: number) => (i in means ? Math.abs(means[i]!.meanChance - means[least]!.meanChance) : Infinity);
  const first = distance(least - 1) <= distance(least + 1) ? least - 1 : least;
  const [a, b] = [bins[first]!, bins[first + 1]!];
  return merged(bins.toSpliced(first, 2, { low: a.low, high: b.high, groups: [...a.groups, ...b.groups] }));
}

function dotOf({ low, high, groups }: Bin<Stated>): Dot {
  const means = meansOf(groups);
  return { low, high, ...means, band: consistencyBand(Math.min(1, means.meanChance), means.n)!, ppms: groups.map((g) => g.ppm) };
}

function spokenOf(dots: readonly Dot[]): Spoken {
  const distance = (dot: Dot) => Math.abs(dot.meanChance - SCORING.spokenPpm / MILLION);
  const { n, meanChance, observed, band } = dots.reduce((best, dot) => (distance(dot) < distance(best) ? dot : best));
  return { n, meanChance, observed, band, verdict: observed < band[0] ? 'below' : observed > band[1] ? 'above' : 'within' };
}
