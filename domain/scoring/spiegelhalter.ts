import type { Group } from './counts.ts';
import { normalCdf } from './normal.ts';
import { total } from './totals.ts';

export type Spiegelhalter = { z: number; p: number; variance: number };

/**
 * Spiegelhalter 1986: is the Brier score what it would be if every chance were right? z is above 0 where it is worse; p is two-sided;
 * `variance` is that of the sum behind z. Chances of 0 and 1 are left out, since they cannot vary. Null where nothing else but 0.5 is left.
 */
export function spiegelhalter(groups: readonly Group[]): Spiegelhalter | null {
  const open = groups.filter(({ chance }) => chance > 0 && chance < 1);
  const variance = total(open, ({ chance, n }) => n * (1 - 2 * chance) ** 2 * chance * (1 - chance));
  if (variance === 0) return null;
  const z = total(open, ({ chance, n, y }) => (y - n * chance) * (1 - 2 * chance)) / Math.sqrt(variance);
  return { z, variance, p: 2 * normalCdf(-Math.abs(z)) };
}
