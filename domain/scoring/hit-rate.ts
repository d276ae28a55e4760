import { wilson, type Interval } from './intervals.ts';
import { total } from './totals.ts';

/** The share of calls that came true, with its 95 % interval (Wilson 1927). Null without calls: "no resolved calls" is no 0 %. */
export function hitRate(hits: number, n: number): { rate: number; interval: Interval } | null {
  const interval = wilson(hits, n);
  return interval && { rate: hits / n, interval };
}

/** What a set of calls earned against the reference. `atLeast` is P(as many hits or more) if only the reference decided; `pmf[h]` is P(h hits). */
export type HitsOverBase = { n: number; expected: number; lift: number; variance: number; atLeast: number; pmf: number[] };

/**
 * Hits against what the reference forecast promised. `chances` holds, for each call, the reference's chance (0 to 1) of the side that
 * was called; `atLeast` is the exact upper tail of the Poisson-binomial distribution. Null without calls. O(n²).
 */
export function hitsOverBase(chances: readonly number[], hits: number): HitsOverBase | null {
  const n = chances.length;
  const wrong = chances.find((q) => !(q >= 0 && q <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a chance from 0 to 1`);
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`${hits} hits of ${n} calls cannot be`);
  if (n === 0) return null;
  // In order of size: the same calls give the same digits in any order.
  const ordered = chances.toSorted((a, b) => a - b);
  const expected = total(ordered, (q) => q);
  const pmf = poissonBinomial(ordered);
  // Summed from the far end, where the terms are smallest.
  const tail = total(pmf.slice(Math.ceil(hits)).toReversed(), (mass) => mass);
  return { n, expected, lift: (hits - expected) / n, variance: total(ordered, (q) => q * (1 - q)), atLeast: Math.min(1, tail), pmf };
}

// Convolution, one call after another.
function poissonBinomial(chances: readonly number[]): number[] {
  const pmf = new Float64Array(chances.length + 1);
  pmf[0] = 1;
  chances.forEach((q, called) => {
    for (let h = called + 1; h > 0; h -= 1) pmf[h] = pmf[h]! * (1 - q) + pmf[h - 1]! * q;
    pmf[0]! *= 1 - q;
  });
  return [...pmf];
}
