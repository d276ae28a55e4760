import type { Day } from '#domain/articles/day.ts';
import type { AsOf } from './filters.ts';

/**
 * Spells of one kind that begin in the same half year and end in the same half year are of one era. Of an era, either every spell covers a
 * given day, or the day lies in one of its two half years. So what a list of any day holds stands in some dozens of eras, each in the order of the list.
 */
export function eraOf(kind: Kind, { first, last }: { first: Day; last: Day }): number {
  return (numberOf(kind) * HALVES + halfOf(first)) * HALVES + halfOf(last);
}

/** The eras of a kind that may hold a spell which covers a day: numbered `from` to `to`, with a remainder by `HALVES` of `half` or more. */
export function erasOn(kind: Kind, day: Day): { from: number; to: number; half: number } {
  const from = numberOf(kind) * HALVES * HALVES;
  return { from, to: from + (halfOf(day) + 1) * HALVES - 1, half: halfOf(day) };
}

/** `vague`: said, or known, on a day that is known to its month or year, and goes by a later day than its spell begins. All else that a day holds was said, or known, by that day. */
export type Kind = { clock: AsOf['clock']; decided: boolean; vague: boolean };

/** About how many spells of an era cover a day, of all that are of it. */
export function covering(era: number, day: Day): number {
  const [[first, last], half, passed] = [halvesOf(era), halfOf(day), passedOf(day)];
  return (first === half ? passed : 1) * (last === half ? 1 - passed : 1);
}

/** Whether only a small part of an era had begun by the end of a day, or, of what was open, only a small part had not ended: that is then read whole. */
export function edgeOf(era: number, day: Day, decided: boolean): 'begun' | 'ending' | undefined {
  const [[first, last], half] = [halvesOf(era), halfOf(day)];
  if (first === half && passedOf(day) < SMALL) return 'begun';
  return !decided && last === half && passedOf(day) > 1 - SMALL ? 'ending' : undefined;
}

const SMALL = 0.15;

/** More than there are half years that four digits can write. */
export const HALVES = 2 ** 15;

function halvesOf(era: number): [first: number, last: number] {
  return [Math.floor(era / HALVES) % HALVES, era % HALVES];
}

function halfOf(day: Day): number {
  return Number(day.slice(0, 4)) * 2 + (day.slice(5, 7) > '06' ? 1 : 0);
}

/** How much of its half year has passed at the end of a day, at most all but one day. */
function passedOf(day: Day): number {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return (((month - 1) % 6) * 30.5 + date) / 184;
}

function numberOf({ clock, decided, vague }: Kind): number {
  return (clock === 'then' ? 4 : 0) + (vague ? 2 : 0) + (decided ? 1 : 0);
}
