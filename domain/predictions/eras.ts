import type { Day } from '#domain/articles/day.ts';
import type { AsOf } from './filters.ts';

/**
 * Spells of one state by one clock that begin in the same half year and end in the same half year are of one era. Of an era, either every spell
 * covers a given day, or the day lies in one of its two half years. So what a list of any day holds stands in some dozens of eras, each in the order of the list.
 */
export function eraOf(clock: AsOf['clock'], { decided, first, last }: { decided: boolean; first: Day; last: Day }): number {
  return (kindOf(clock, decided) * HALVES + halfOf(first)) * HALVES + halfOf(last);
}

/** The eras that may hold a spell which covers a day: numbered `from` to `to`, with a remainder by `HALVES` of `half` or more. */
export function erasOn({ clock, day }: AsOf, decided: boolean): { from: number; to: number; half: number } {
  const from = kindOf(clock, decided) * HALVES * HALVES;
  return { from, to: from + (halfOf(day) + 1) * HALVES - 1, half: halfOf(day) };
}

/** More than there are half years that four digits can write. */
export const HALVES = 2 ** 15;

function halfOf(day: Day): number {
  return Number(day.slice(0, 4)) * 2 + (day.slice(5, 7) > '06' ? 1 : 0);
}

function kindOf(clock: AsOf['clock'], decided: boolean): number {
  return (clock === 'then' ? 2 : 0) + (decided ? 1 : 0);
}
