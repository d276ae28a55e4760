import { MILLION, type Pico } from './ppm.ts';

/**
 * A real-valued loss of the 0 to 1 scale in units of 1e-12, rounded half to even (IEEE 754), so that many roundings lean
 * neither way. To be called once a loss: sums are then exact. Throws RangeError for a loss that is negative or no number.
 */
export function picoOf(loss: number): Pico {
  if (!(loss >= 0 && loss < Infinity)) throw new RangeError(`${loss} is not a loss`);
  const scaled = loss * MILLION ** 2;
  const whole = Math.floor(scaled);
  if (scaled - whole === 0.5) return whole + (whole % 2);
  return Math.round(scaled);
}
