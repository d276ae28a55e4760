import { continuedFraction } from './continued-fraction.ts';
import { deviance, stirlingError } from './gamma.ts';
import { rootOf } from './roots.ts';

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution below x, for a, b > 0, by the continued
 * fraction of DiDonato & Morris (1992). `rest` is 1 − x, where the caller knows it better than a subtraction does. Throws RangeError unless a, b > 0.
 */
export function betaCdf(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`a beta distribution needs a and b above 0, not ${a} and ${b}`);
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  // The fraction is quick on the left of the mean only.
  return x > (a + 1) / (a + b + 2) ? 1 - lowerShare(rest, x, b, a) : lowerShare(x, rest, a, b);
}

/** x^a (1 − x)^b / B(a, b) for 0 < x < 1, in Loader's form (2000), which keeps its digits where a and b are large. */
export function betaTerm(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  const corrections = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(corrections - deviance(a, n * x) - deviance(b, n * rest));
}

/** The x below which the share p of a beta distribution lies. Throws RangeError unless 0 ≤ p ≤ 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a share from 0 to 1`);
  if (p === 0 || p === 1) return p;
  const excess = (x: number) => betaCdf(x, a, b) - p;
  const slope = (x: number) => betaTerm(x, 1 - x, a, b) / (x * (1 - x));
  return rootOf({ excess, slope }, 0, 1, a / (a + b));
}

function lowerShare(x: number, rest: number, a: number, b: number): number {
  // How far x lies below the mean, from the smaller of x and its rest, which has more digits.
  const below = x < rest ? a - (a + b) * x : (a + b) * rest - b;
  const numerator = (k: number) => ((a + k - 1) * (a + b + k - 1) * k * (b - k) * x * x) / (a + 2 * k - 1) ** 2;
  const denominator = (k: number) => {
    const middle = k === 0 ? 0 : k + (k * (b - k) * x) / (a + 2 * k - 1);
    return middle + ((a + k) / (a + 2 * k + 1)) * (1 + below + k * (1 + rest));
  };
  return betaTerm(x, rest, a, b) / continuedFraction(numerator, denominator);
}
