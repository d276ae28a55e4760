import { dayOf, firstDayOf, lastDayOf, type Day, type Precision } from './day.ts';

/** The UTC day of an instant, also where it is written in another zone. */
export function recordedOn(fact: { recordedAt: string }): Day {
  return fact.recordedAt.endsWith('Z') ? fact.recordedAt.slice(0, 10) : dayOf(new Date(fact.recordedAt));
}

/** The day by which an outcome was known: the day somebody wrote it down, even where its own day is only known to the year. */
export function knownBy({ knownOn, knownOnPrecision, recordedAt }: { knownOn: Day; knownOnPrecision: Precision | null; recordedAt: string }): Day {
  const precision = knownOnPrecision ?? 'day';
  if (precision === 'day') return knownOn;
  const end = lastDayOf(knownOn, precision);
  const written = recordedOn({ recordedAt });
  return written < end && written >= firstDayOf(knownOn, precision) ? written : end;
}
