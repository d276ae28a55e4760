import type { Day } from '#domain/articles/day.ts';
import type { AsOf } from './filters.ts';
import { beginsBlock, endsBlock } from './pieces.ts';

/**
 * Pieces of spells of one kind that begin in the same half year and end in the same half year are of one era; those that were cut where a block of two years
 * begins or ends are apart from those that begin or end in its first or last half year. Of an era, either every piece covers a given day, or the day lies in
 * a half year in which they begin or end. So what a list of any day holds stands in some two dozen eras, each in the order of the list.
 */
export function eraOf(kind: Kind, { first, last }: { first: Day; last: Day }): number {
  return (numberOf(kind) * EDGES + halfOf(first) * 2 + (beginsBlock(first) ? 0 : 1)) * EDGES + halfOf(last) * 2 + (endsBlock(last) ? 1 : 0);
}

/** The eras of a kind that may hold a piece which covers a day: numbered `from` to `to`, with a remainder by `EDGES` of `least` or more. */
export function erasOn(kind: Kind, day: Day): { from: number; to: number; least: number } {
  const from = numberOf(kind) * EDGES * EDGES;
  return { from, to: from + (halfOf(day) * 2 + 2) * EDGES - 1, least: halfOf(day) * 2 };
}

/** `vague`: said, or known, on a day that is known to its month or year, and goes by a later day than its piece begins. All else that a day holds was said, or known, by that day. */
export type Kind = { clock: AsOf['clock']; as: 'open' | 'overdue' | 'decided'; vague: boolean };

/** Whether only a small part of an era had begun by the end of a day, or, of what was open, only a small part had not ended: that is then read whole. */
export function edgeOf(era: number, day: Day, as: Kind['as']): 'begun' | 'ending' | undefined {
  const { begins, ends } = onIts(era, day);
  if (begins && passedOf(day) < SMALL) return 'begun';
  return as !== 'decided' && ends && passedOf(day) > 1 - SMALL ? 'ending' : undefined;
}

const SMALL = 0.15;

/** More than there are edges of half years that four digits can write: each begins, and ends, as a block or somewhere within. */
export const EDGES = 2 ** 16;

/** Whether pieces of an era begin, or end, somewhere in the half year of a day; else all of them had begun by that day, or had not ended. */
export function onIts(era: number, day: Day): { begins: boolean; ends: boolean } {
  const half = halfOf(day);
  return { begins: Math.floor(era / EDGES) % EDGES === half * 2 + 1, ends: era % EDGES === half * 2 };
}

function halfOf(day: Day): number {
  return Number(day.slice(0, 4)) * 2 + (day.slice(5, 7) > '06' ? 1 : 0);
}

/** How much of its half year has passed at the end of a day, at most all but one day. */
function passedOf(day: Day): number {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return (((month - 1) % 6) * 30.5 + date) / 184;
}

function numberOf({ clock, as, vague }: Kind): number {
  return (clock === 'then' ? 8 : 0) + ({ open: 0, overdue: 2, decided: 4 })[as] + (vague ? 1 : 0);
}
