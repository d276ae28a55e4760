import { SCORING } from './constants.ts';
import type { Group } from './counts.ts';
import { MILLION, type Ppm } from './ppm.ts';

/** Chances from `low` up to but without `high`; the last bin holds its `high` too. Only bins with calls exist. */
export type Bin<G> = { low: Ppm; high: Ppm; groups: G[] };

/** 0, 10 %, 20 % … 100 %: whole numbers, because 0.1 × 3 is not 0.3. */
export const TENTHS: readonly Ppm[] = Array.from({ length: MILLION / SCORING.binWidthPpm + 1 }, (_, k) => k * SCORING.binWidthPpm);

/** Puts groups (lowest chance first) into bins. `edges` rise from 0 to 1,000,000 in whole ppm, else RangeError. O(K). */
export function binned<G extends Group & { ppm: Ppm }>(groups: readonly G[], edges: readonly Ppm[] = TENTHS): Bin<G>[] {
  const rising = edges.every((edge, i) => Number.isInteger(edge) && (i === 0 ? edge === 0 : edge > edges[i - 1]!));
  if (!rising || edges.length < 2 || edges.at(-1) !== MILLION) throw new RangeError('edges of bins rise from 0 to 1,000,000 ppm');
  const bins: Bin<G>[] = [];
  let k = 0;
  for (const group of groups) {
    while (k + 2 < edges.length && group.ppm >= edges[k + 1]!) k += 1;
    const bin = bins.at(-1);
    if (bin && bin.low === edges[k]) bin.groups.push(group);
    else bins.push({ low: edges[k]!, high: edges[k + 1]!, groups: [group] });
  }
  return bins;
}
