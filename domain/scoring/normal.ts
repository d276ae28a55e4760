import { continuedFraction } from './continued-fraction.ts';

const ROOT_TAU = Math.sqrt(2 * Math.PI);
// Below it the series loses digits; above it the fraction is slow.
const SERIES_TO = 2;
const NEWTON_STEPS = 4;

/** The share of a standard normal distribution below x: by series in the middle (Marsaglia 2004), by Laplace's continued fraction in the tails. */
export function normalCdf(x: number): number {
  if (x <= -SERIES_TO) return lowerTail(x);
  if (x >= SERIES_TO) return 1 - lowerTail(-x);
  let term = x;
  let sum = x;
  for (let odd = 3; ; odd += 2) {
    term *= (x * x) / odd;
    if (!(sum + term !== sum)) return 0.5 + normalDensity(x) * sum;
    sum += term;
  }
}

/** The x below which the share p of a standard normal distribution lies: Hastings' guess (Abramowitz & Stegun 26.2.23), then Halley's steps. Throws RangeError unless 0 ≤ p ≤ 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a share from 0 to 1`);
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < NEWTON_STEPS; i += 1) {
    const step = (normalCdf(x) - p) / normalDensity(x);
    x -= step / (1 + (x * step) / 2);
  }
  return x;
}

function lowerTail(x: number): number {
  const height = normalDensity(x);
  return height === 0 ? 0 : height / continuedFraction((k) => k, () => -x);
}

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-(x * x) / 2) / ROOT_TAU;
}
