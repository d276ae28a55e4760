import { SCORING } from './constants.ts';

/** Parts per million: a chance from 0 to 1,000,000. */
export type Ppm = number;
/** Units of 1e-12: the square of a difference in ppm is exactly that, and at most 10^12, so it is a safe integer. */
export type Pico = number;

export const MILLION: Ppm = 1_000_000;
const PICO = 1e12;

/** A chance of 0 to 1 as ppm; rounding comes before grouping, so that equal chances stay equal. Throws RangeError outside 0 to 1. */
export function ppmOf(chance: number): Ppm {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${chance} is not a chance from 0 to 1`);
  return Math.round(chance * MILLION);
}

/** Brier loss in units of 1e-12, exact. `outcome` is 0 for no, 1,000,000 for yes. */
export function lossOf(ppm: Ppm, outcome: Ppm): Pico {
  return (ppm - outcome) ** 2;
}

/** Exact in any order and of any length. */
export function sumOf(values: Iterable<Pico>): bigint {
  let sum = 0n;
  for (const value of values) sum += BigInt(value);
  return sum;
}

/** The mean on the 0 to 1 scale; null, never NaN, when there is nothing to average. */
export function meanOf(sum: bigint | number, n: number): number | null {
  return n === 0 ? null : Number(sum) / (n * PICO);
}

/** A loss or an edge on the 0 to 1 scale. */
export function unitOf(value: Pico | bigint): number {
  return Number(value) / PICO;
}

/** An edge on the 0 to 1 scale in points: 0 is no better than the reference, +100 perfect against a coin flip, −300 certain and wrong. */
export function pointsOf(edge: number): number {
  return SCORING.pointsPerEdge * edge;
}
