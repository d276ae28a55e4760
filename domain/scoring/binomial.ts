import { betaCdf, betaTerm } from './beta.ts';
import { normalQuantile } from './normal.ts';

// Shares this close are equal: 1 − 0.95 is not quite 0.05.
const SLACK = 1e-12;

/** P(exactly k of n come true), each with chance p. */
export function binomialMass(k: number, n: number, p: number): number {
  refuse(n, p);
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return p ** n;
  return (betaTerm(p, 1 - p, k, n - k) * n) / (k * (n - k));
}

/** P(k or fewer of n come true), each with chance p: I_{1−p}(n − k, k + 1). */
export function binomialCdf(k: number, n: number, p: number): number {
  refuse(n, p);
  if (k < 0) return 0;
  return k >= n ? 1 : betaCdf(1 - p, n - Math.floor(k), Math.floor(k) + 1, p);
}

/** The least k at which P(k or fewer) reaches the share q. Throws RangeError unless 0 ≤ p, q ≤ 1 and n is a whole number from 0. */
export function binomialQuantile(q: number, n: number, p: number): number {
  refuse(n, p);
  const reaches = (k: number) => binomialCdf(k, n, p) >= q * (1 - SLACK);
  const guess = Math.round(n * p + Math.max(-n, Math.min(n, normalQuantile(q) * Math.sqrt(n * p * (1 - p)) || 0)));
  let k = Math.max(0, Math.min(n, guess));
  while (k > 0 && reaches(k - 1)) k -= 1;
  while (!reaches(k)) k += 1;
  return k;
}

/** P(0 or fewer), P(1 or fewer), … P(n or fewer): the table to draw from. Its last entry is 1. */
export function binomialTable(n: number, p: number): Float64Array {
  const table = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  // From the mode outwards, so that what underflows is what is too small to be drawn.
  table[mode] = binomialMass(mode, n, p);
  for (let k = mode; k < n; k += 1) table[k + 1] = (table[k]! * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k -= 1) table[k - 1] = (table[k]! * k * (1 - p)) / ((n - k + 1) * p);
  for (let k = 1; k <= n; k += 1) table[k]! += table[k - 1]!;
  table[n] = 1;
  return table;
}

function refuse(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`${n} is not a number of calls`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a chance from 0 to 1`);
}
