import { SCORING } from './constants.ts';
import { normalQuantile } from './normal.ts';
import { pairedT } from './pairwise.ts';
import { studentCdf } from './student.ts';

/** A ranked forecaster's estimate of skill and its standard deviation; higher is better. */
export type Estimate = { mean: number; sd: number };
export type RankInterval = { best: number; worst: number };

/** For the pair of the i-th and j-th: on each cluster that they share, the i-th's mean edge less the j-th's. Null or few: their estimates are compared. */
export type SharedClusters = (i: number, j: number) => readonly number[] | null;

/**
 * Which ranks each may truly have: 1 + those significantly better, to all − those significantly worse (after Mogstad, Romano, Shaikh & Wilhelm 2023), in the
 * order of the input. All pairs by z, or by the paired t on clusters where they share 8; Holm's rule (1979) at 10 % over all. O(N²) time and doubles.
 */
export function rankIntervals(estimates: readonly Estimate[], shared?: SharedClusters): RankInterval[] {
  const z = pairs(estimates, shared);
  const least = leastSignificant(z);
  const better = new Int32Array(estimates.length);
  const worse = new Int32Array(estimates.length);
  let pair = 0;
  for (let i = 0; i < estimates.length; i += 1) {
    for (let j = i + 1; j < estimates.length; j += 1, pair += 1) {
      if (Math.abs(z[pair]!) < least) continue;
      const firstWins = z[pair]! > 0;
      better[firstWins ? j : i]! += 1;
      worse[firstWins ? i : j]! += 1;
    }
  }
  return estimates.map((_, i) => ({ best: 1 + better[i]!, worst: estimates.length - worse[i]! }));
}

// One double a pair, in the order (0, 1), (0, 2) … (1, 2) …
function pairs(estimates: readonly Estimate[], shared: SharedClusters | undefined): Float64Array {
  const means = Float64Array.from(estimates, (e) => e.mean);
  const variances = Float64Array.from(estimates, (e) => e.sd ** 2);
  const z = new Float64Array((means.length * (means.length - 1)) / 2);
  let pair = 0;
  for (let i = 0; i < means.length; i += 1) {
    for (let j = i + 1; j < means.length; j += 1, pair += 1) {
      const apart = means[i]! - means[j]!;
      const onClusters = shared ? zOnClusters(shared(i, j)) : null;
      z[pair] = onClusters ?? (apart === 0 ? 0 : apart / Math.sqrt(variances[i]! + variances[j]!));
    }
  }
  return z;
}

// The z that is as unlikely as the paired t; null where clusters do not decide: too few, or nothing varies.
function zOnClusters(differences: readonly number[] | null): number | null {
  if (differences === null || differences.length < SCORING.sharedClustersFloor) return null;
  const { t, freedom } = pairedT(differences);
  return t === null ? null : -Math.sign(t) * normalQuantile(studentCdf(-Math.abs(t), freedom));
}

/**
 * The |z| from which a pair is significant. Holm goes down the p values and stops at the first above α/(pairs − rejected so far); all pairs
 * within one such bound are rejected together, so a few bounds are computed instead of a p value for each pair.
 */
function leastSignificant(z: Float64Array): number {
  if (z.length === 0) return Infinity;
  const bound = (rejected: number) => -normalQuantile(SCORING.rankAlpha / (z.length - rejected) / 2);
  const last = bound(z.length - 1);
  const { certain, hopeful } = sifted(z, bound(0), last);
  let rejected = certain;
  while (rejected < z.length) {
    const least = bound(rejected);
    const within = certain + hopeful.length - firstFrom(hopeful, least);
    if (within === rejected) return least;
    rejected = within;
  }
  return last;
}

// How many are as large as `certain` asks, and those between that and `least`, rising: only they need an order.
function sifted(z: Float64Array, certain: number, least: number): { certain: number; hopeful: Float64Array } {
  const between = new Float64Array(z.length);
  let passed = 0;
  let kept = 0;
  for (const value of z) {
    const size = Math.abs(value);
    if (size >= certain) passed += 1;
    else if (size >= least) between[kept++] = size;
  }
  return { certain: passed, hopeful: between.subarray(0, kept).sort() };
}

// The place of the first that is no smaller, in rising order.
function firstFrom(sizes: Float64Array, least: number): number {
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sizes[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
