import type { Group } from './counts.ts';
import { total } from './totals.ts';

/**
 * How often a question that came true had been given more than one that did not, ties counting half: the area under the ROC curve,
 * by mid-ranks (Hanley & McNeil 1982). Groups have different chances, lowest first. Null unless there are both.
 */
export function rocArea(groups: readonly Group[]): number | null {
  const yes = total(groups, (g) => g.y);
  const no = total(groups, (g) => g.n - g.y);
  if (yes === 0 || no === 0) return null;
  let below = 0;
  let won = 0;
  for (const { n, y } of groups) {
    won += y * (below + (n - y) / 2);
    below += n - y;
  }
  return won / (yes * no);
}
