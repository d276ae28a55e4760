import { SCORING } from './constants.ts';

type Estimate = { mean: number; se2: number };

/**
 * How much true means differ, as a variance: the τ² at which Σ(m − μ)²/(s² + τ²) equals its expectation F − 1
 * (Paule & Mandel 1982), by bisection. 0 when the means differ no more than their errors explain, or fewer than two are given.
 */
export function pauleMandel(estimates: readonly Estimate[]): number {
  const expected = estimates.length - 1;
  if (expected < 1 || excess(estimates, 0) <= expected) return 0;
  let low = 0;
  let high = 1;
  while (excess(estimates, high) > expected) high *= 2;
  for (let i = 0; i < SCORING.halvings; i += 1) {
    const middle = (low + high) / 2;
    if (excess(estimates, middle) > expected) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function excess(estimates: readonly Estimate[], spread: number): number {
  let weights = 0;
  let weighted = 0;
  for (const { mean, se2 } of estimates) {
    weights += 1 / (se2 + spread);
    weighted += mean / (se2 + spread);
  }
  const centre = weighted / weights;
  return estimates.reduce((total, { mean, se2 }) => total + (mean - centre) ** 2 / (se2 + spread), 0);
}
