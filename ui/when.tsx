import { knownPart, type Day, type Precision } from '#domain/articles/day.ts';
import { dayWords } from './words.ts';

/** A day at its precision: "8 December 2025", "March 2017", "1990". */
export function When({ day, precision = 'day' }: { day: Day; precision?: Precision | null }) {
  return <time dateTime={knownPart(day, precision ?? 'day')}>{dayWords(day, precision ?? 'day')}</time>;
}

/** The day of an instant, with the minute (UTC) for machines and in the title. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at} title={`${at.slice(0, 16).replace('T', ' ')} UTC`}>{dayWords(at.slice(0, 10))}</time>;
}

/** An instant to the minute, in UTC: "24 November 2026, 12:00". */
export function MinuteOf({ at }: { at: string }) {
  return <time dateTime={at}>{dayWords(at.slice(0, 10))}, {at.slice(11, 16)}</time>;
}
