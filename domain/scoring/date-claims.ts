import type { Day } from '#domain/articles/day.ts';

/** "By 2027-12-31" has no `from`; "between" has both. Both days belong to the window, in the zone of the claim. */
export type DayWindow = { from: Day | null; to: Day };

/** Whether a thing that happened on the day, or never (null), makes the claim true. */
export function cameTrue({ from, to }: DayWindow, happenedOn: Day | null): boolean {
  return happenedOn !== null && (from === null || from <= happenedOn) && happenedOn <= to;
}

/**
 * Which option of a date distribution came true. `lastDays` are the last days of its options, in order; the option after them
 * is "not by the horizon". A thing that came before the first option began belongs to the first. Throws RangeError
 * where the days are not in order.
 */
export function dateOption(lastDays: readonly Day[], happenedOn: Day | null): number {
  if (lastDays.some((day, i) => i > 0 && day <= lastDays[i - 1]!)) throw new RangeError('The options of a date distribution follow one another');
  const option = happenedOn === null ? -1 : lastDays.findIndex((day) => happenedOn <= day);
  return option >= 0 ? option : lastDays.length;
}
