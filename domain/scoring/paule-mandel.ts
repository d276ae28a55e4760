import { SCORING } from './constants.ts';

/**
 * How much true means differ, as a variance: the τ² at which Σ(m − μ)²/(s² + τ²) equals its expectation F − 1
 * (Paule & Mandel 1982); `errors` are the s². 0 when the means differ no more than their errors explain, or fewer than two are given.
 */
export function pauleMandel(means: Float64Array, errors: Float64Array): number {
  const expected = means.length - 1;
  if (expected < 1) return 0;
  let spread = 0;
  // The sum falls ever more slowly as τ² grows, so Newton's steps come from below and never pass the solution.
  for (let i = 0; i < SCORING.solverSteps; i += 1) {
    const { sum, slope } = scatter(means, errors, spread);
    const step = (sum - expected) / slope;
    if (!(step > spread * Number.EPSILON)) break;
    spread += step;
  }
  return spread;
}

// The slope in τ² is −Σ(m − μ)²/(s² + τ²)²: μ minimises the sum, so its own movement drops out.
function scatter(means: Float64Array, errors: Float64Array, spread: number): { sum: number; slope: number } {
  let weights = 0;
  let weighted = 0;
  for (let i = 0; i < means.length; i += 1) {
    const weight = 1 / (errors[i]! + spread);
    weights += weight;
    weighted += means[i]! * weight;
  }
  const centre = weighted / weights;
  let sum = 0;
  let slope = 0;
  for (let i = 0; i < means.length; i += 1) {
    const weight = 1 / (errors[i]! + spread);
    const part = (means[i]! - centre) ** 2 * weight;
    sum += part;
    slope += part * weight;
  }
  return { sum, slope };
}
