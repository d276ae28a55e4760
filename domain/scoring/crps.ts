import { say } from '#words/say.ts';
import { normalDensity, normalCdf } from './normal.ts';

/** The range [a, b] of a question about a number, fixed when the question was made. */
export type Range = readonly [number, number];

/** A distribution function that is straight between its knots: `cdf[i]` is the chance of at most `knots[i]`. Two equal knots are a jump. */
export type PiecewiseCdf = { knots: readonly number[]; cdf: readonly number[] };

/** The outcome, brought into the range: what lies outside is settled at its end. */
export function clampTo([a, b]: Range, value: number): number {
  return Math.min(b, Math.max(a, value));
}

/**
 * Continuous ranked probability score (Matheson & Winkler 1976) of a piecewise linear CDF between its first and last knot,
 * in the unit of the knots: ∫(F(t) − 1{t ≥ y})² dt, exact. The CDF may start above 0 and end below 1: mass outside. An outcome
 * outside costs what it would at the end. Over (b − a) it is the mean binary loss over all thresholds. Throws RangeError unless knots and chances ascend.
 */
export function crpsOfCdf({ knots, cdf }: PiecewiseCdf, y: number): number {
  checkCdf(knots, cdf);
  let area = 0;
  for (let i = 1; i < knots.length; i += 1) {
    const [x0, x1, f0, f1] = [knots[i - 1]!, knots[i]!, cdf[i - 1]!, cdf[i]!];
    if (y >= x1) area += areaOfSquare(x1 - x0, f0, f1);
    else if (y <= x0) area += areaOfSquare(x1 - x0, 1 - f0, 1 - f1);
    else {
      const there = f0 + ((f1 - f0) * (y - x0)) / (x1 - x0);
      area += areaOfSquare(y - x0, f0, there) + areaOfSquare(x1 - y, 1 - there, 1 - f1);
    }
  }
  return area;
}

/** Every value of the range equally likely: the reference of one who knows nothing but the range. */
export function uniformCdf([a, b]: Range): PiecewiseCdf {
  return { knots: [a, b], cdf: [0, 1] };
}

/** CRPS of a sample taken as the whole distribution (Gneiting & Raftery 2007): mean |X − y| − ½ mean |X − X′|. Null for no values. */
export function crpsOfSample(sample: readonly number[], y: number): number | null {
  const n = sample.length;
  if (n === 0) return null;
  const ordered = [...sample].sort((a, b) => a - b);
  const distance = ordered.reduce((total, x) => total + Math.abs(x - y), 0) / n;
  // Half the mean distance of all pairs, from the order alone.
  const spread = ordered.reduce((total, x, i) => total + (2 * i + 1 - n) * x, 0) / n ** 2;
  return distance - spread;
}

/** CRPS of a normal distribution (Gneiting & Raftery 2007): σ(z(2Φ(z) − 1) + 2φ(z) − 1/√π). Throws RangeError unless sd is above 0. */
export function crpsOfNormal(mean: number, sd: number, y: number): number {
  if (!(sd > 0)) throw new RangeError(`${sd} is not a standard deviation`);
  const z = (y - mean) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/** CRPS of a single value: how far it is off. */
export function crpsOfPoint(value: number, y: number): number {
  return Math.abs(value - y);
}

function checkCdf(knots: readonly number[], cdf: readonly number[]): void {
  if (knots.length < 2 || knots.length !== cdf.length) throw new RangeError(say('A CDF has at least two knots, and a chance at each'));
  for (let i = 0; i < knots.length; i += 1) {
    if (!Number.isFinite(knots[i]) || knots[i]! < (knots[i - 1] ?? -Infinity)) throw new RangeError(say('The knots of a CDF ascend'));
    if (!(cdf[i]! >= (cdf[i - 1] ?? 0) && cdf[i]! <= 1)) throw new RangeError(say('The chances of a CDF ascend from 0 to 1'));
  }
}

// ∫ of the square of a straight line that goes from f0 to f1 over the width.
function areaOfSquare(width: number, f0: number, f1: number): number {
  return (width * (f0 ** 2 + f0 * f1 + f1 ** 2)) / 3;
}
