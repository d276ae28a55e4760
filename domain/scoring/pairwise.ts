import { SCORING } from './constants.ts';
import type { Interval } from './intervals.ts';
import { studentCdf, studentQuantile } from './student.ts';
import { total } from './totals.ts';

/**
 * One forecaster against another on n shared questions; above 0 the first is better. `se`, `interval` (95 %) on the loss scale; `p` two-sided.
 * `t` and `p` are null where the differences do not vary. `signFlip` counts the flips of signs that go as far, of all there are; null for many.
 */
export type Comparison = {
  n: number; mean: number; se: number; freedom: number; t: number | null; p: number | null; interval: Interval;
  signFlip: { p: number; asFar: number; flips: number } | null;
};

/** `differences` are the second forecaster's losses less the first's, one per shared question. Null with fewer than 2: not comparable. */
export function compareOn(differences: readonly number[]): Comparison | null {
  const n = differences.length;
  if (n < SCORING.comparableFloor) return null;
  const ordered = differences.toSorted((a, b) => a - b);
  const { mean, se, freedom, t } = pairedT(ordered);
  const p = t === null ? null : 2 * studentCdf(-Math.abs(t), freedom);
  const reach = se === 0 ? 0 : se * studentQuantile((1 + SCORING.intervalLevel) / 2, freedom);
  return { n, mean, se, freedom, t, p, interval: [mean - reach, mean + reach], signFlip: n > SCORING.signFlipLimit ? null : signFlip(ordered) };
}

/** Student's paired t on two or more differences; `t` is null, and `se` 0, where they do not vary. */
export function pairedT(differences: readonly number[]): { mean: number; se: number; freedom: number; t: number | null } {
  const n = differences.length;
  const mean = total(differences, (d) => d) / n;
  const variance = total(differences, (d) => (d - mean) ** 2) / (n - 1);
  const se = variance > SCORING.varianceGrain ? Math.sqrt(variance / n) : 0;
  return { mean, se, freedom: n - 1, t: se === 0 ? null : mean / se };
}

// Fisher 1935: every sign of every difference, counted. The first sign is held, since turning all of them changes no size.
function signFlip(differences: readonly number[]): { p: number; asFar: number; flips: number } {
  let sums = [Math.abs(differences[0]!)];
  for (const d of differences.slice(1)) sums = sums.flatMap((sum) => [sum - d, sum + d]);
  const reached = Math.abs(total(differences, (d) => d)) - SCORING.tie;
  const asFar = 2 * sums.filter((sum) => Math.abs(sum) >= reached).length;
  const flips = 2 * sums.length;
  return { p: asFar / flips, asFar, flips };
}
