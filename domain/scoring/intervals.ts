import { betaQuantile } from './beta.ts';
import { SCORING } from './constants.ts';
import { normalQuantile } from './normal.ts';

export type Interval = readonly [low: number, high: number];

const OUTSIDE = (1 - SCORING.intervalLevel) / 2;

/** Wilson 1927: 95 % interval of a rate, kept inside 0 to 1 whatever n is; null without calls. Hits may be a fraction (shared favourites). */
export function wilson(hits: number, n: number): Interval | null {
  refuse(hits, n);
  if (n === 0) return null;
  const z = normalQuantile(1 - OUTSIDE);
  const rate = hits / n;
  const middle = (rate + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((rate * (1 - rate)) / n + (z / (2 * n)) ** 2);
  return [hits === 0 ? 0 : Math.max(0, middle - half), hits === n ? 1 : Math.min(1, middle + half)];
}

/** Jeffreys' 95 % interval of a rate (Brown, Cai & DasGupta 2001); closed at 0 without hits and at 1 without misses. Null without calls. */
export function jeffreys(hits: number, n: number): Interval | null {
  refuse(hits, n);
  if (n === 0) return null;
  const at = (share: number) => betaQuantile(share, hits + 0.5, n - hits + 0.5);
  return [hits === 0 ? 0 : at(OUTSIDE), hits === n ? 1 : at(1 - OUTSIDE)];
}

/** Clopper & Pearson 1934: the exact 95 % interval of a rate, never too narrow. Null without calls. */
export function clopperPearson(hits: number, n: number): Interval | null {
  refuse(hits, n);
  if (n === 0) return null;
  const low = hits === 0 ? 0 : betaQuantile(OUTSIDE, hits, n - hits + 1);
  return [low, hits === n ? 1 : betaQuantile(1 - OUTSIDE, hits + 1, n - hits)];
}

function refuse(hits: number, n: number): void {
  if (!(Number.isInteger(n) && n >= 0 && hits >= 0 && hits <= n)) throw new RangeError(`${hits} hits of ${n} calls cannot be`);
}
