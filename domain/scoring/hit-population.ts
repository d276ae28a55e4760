import { betaQuantile } from './beta.ts';
import { SCORING } from './constants.ts';
import { total } from './totals.ts';

export type Hits = { hits: number; n: number };

/**
 * How hit rates differ among forecasters. `rate` is everybody's together, `rho` the share of the variance of single calls that
 * lies between forecasters (null where it cannot be seen); the prior Beta(alpha, beta) is null where they do not differ detectably.
 */
export type HitPopulation = { rate: number; rho: number | null; prior: { alpha: number; beta: number } | null };

/** A hit rate drawn towards the population's, with the 5 % and 95 % points of what it may be. */
export type HitEstimate = { mean: number; low: number; high: number };

/** Beta-binomial by moments, each forecaster weighing by the number of calls (Kleinman 1973, w = n). Null where nobody has called anything. */
export function hitPopulation(records: readonly Hits[]): HitPopulation | null {
  const called = records.filter((r) => r.n > 0).toSorted((a, b) => a.n - b.n || a.hits - b.hits);
  if (called.length === 0) return null;
  const calls = total(called, (r) => r.n);
  const rate = total(called, (r) => r.hits) / calls;
  const single = rate * (1 - rate);
  const between = total(called, (r) => r.n * (r.hits / r.n - rate) ** 2);
  const byChance = called.length - 1;
  const room = single * (calls - total(called, (r) => r.n ** 2) / calls - byChance);
  const rho = room > 0 ? (between - single * byChance) / room : null;
  return { rate, rho, prior: rho !== null && rho > 0 ? priorOf(rate, rho) : null };
}

/** One forecaster's rate, as the population lets us believe it; where nobody differs detectably, everybody has the population's rate. */
export function hitEstimate({ rate, prior }: HitPopulation, { hits, n }: Hits): HitEstimate {
  return prior ? betaPosterior(prior, { hits, n }) : { mean: rate, low: rate, high: rate };
}

/** Beta(alpha, beta) after `hits` of `n` calls: its mean, 5 % and 95 % points. */
export function betaPosterior({ alpha, beta }: { alpha: number; beta: number }, { hits, n }: Hits): HitEstimate {
  const a = alpha + hits;
  const b = beta + n - hits;
  return { mean: a / (a + b), low: betaQuantile(SCORING.tail, a, b), high: betaQuantile(1 - SCORING.tail, a, b) };
}

function priorOf(rate: number, rho: number): { alpha: number; beta: number } {
  const size = Math.max(SCORING.hitPriorFloor, 1 / rho - 1);
  return { alpha: rate * size, beta: (1 - rate) * size };
}
