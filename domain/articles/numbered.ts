import { daysBetween, FIRST_DAY, type Day } from './day.ts';

/** Numbers of one day: more than anybody says on it. */
const A_DAY = 10_000_000;

/** A number that sorts by a day: the one that a row has, where it is of this day, else the next. `last` finds the greatest that is taken within bounds. */
export function numberOfDay(day: Day, was: number | null, last: (from: number, to: number) => number | null): number {
  const { first, end } = numbersOfDay(day);
  if (was !== null && was > first && was < end) return was;
  return (last(first, end - 1) ?? first) + 1;
}

/** All numbers of a day lie above `first` and below `end`. */
export function numbersOfDay(day: Day): { first: number; end: number } {
  const first = (numberOf(day) + 1) * A_DAY;
  return { first, end: first + A_DAY };
}

/** The number of a day, from the first that four digits can write, which is 0. */
export function numberOf(day: Day): number {
  return daysBetween(FIRST_DAY, day);
}
