import { betaCdf, betaTerm } from './beta.ts';
import { normalQuantile } from './normal.ts';
import { rootOf } from './roots.ts';

/** The share of Student's t distribution below t, with `freedom` > 0 degrees of freedom, by the incomplete beta function (Abramowitz & Stegun 26.7.1). */
export function studentCdf(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`degrees of freedom must be above 0, not ${freedom}`);
  const { x, rest } = shares(t, freedom);
  const tail = betaCdf(x, freedom / 2, 0.5, rest) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t below which the share p lies. Throws RangeError unless 0 ≤ p ≤ 1. */
export function studentQuantile(p: number, freedom: number): number {
  // The normal quantile refuses what is no share, and is no farther out than the answer.
  const start = normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, freedom);
  if (p === 0.5 || p === 0) return start;
  let low = start;
  while (studentCdf(low, freedom) > p) low *= 2;
  return rootOf({ excess: (t) => studentCdf(t, freedom) - p, slope: (t) => density(t, freedom) }, low, 0, start);
}

// With t ≠ 0 and x = ν/(ν + t²): the density is x^(ν/2) (1 − x)^½ / (B(ν/2, ½) |t|).
function density(t: number, freedom: number): number {
  const { x, rest } = shares(t, freedom);
  return betaTerm(x, rest, freedom / 2, 0.5) / Math.abs(t);
}

function shares(t: number, freedom: number): { x: number; rest: number } {
  const square = t * t;
  return square === Infinity ? { x: 0, rest: 1 } : { x: freedom / (freedom + square), rest: square / (freedom + square) };
}
