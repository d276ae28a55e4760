import { knownPart, type Day, type Precision } from '#domain/articles/day.ts';
import { Rich } from './rich.tsx';
import { dayWords } from './words.ts';

/** A day at its precision: "8 December 2025", "March 2017", "1990". */
export function When({ day, precision = 'day' }: { day: Day; precision?: Precision | null }) {
  return <time dateTime={knownPart(day, precision ?? 'day')}>{dayWords(day, precision ?? 'day')}</time>;
}

/** The days of a window: its last, and its first where it has one. */
export function Span({ from, to }: { from: Day | null; to: Day }) {
  return from ? <Rich of="{from} to {to}" from={<When day={from} />} to={<When day={to} />} /> : <When day={to} />;
}

/** The day of an instant, with the minute (UTC) for machines and in the title. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at} title={`${at.slice(0, 16).replace('T', ' ')} UTC`}>{dayWords(at.slice(0, 10))}</time>;
}

/** An instant to the minute: "24 November 2026, 12:00 UTC". */
export function Minute({ at }: { at: string }) {
  return <time dateTime={at}><Rich of="{day}, {time} UTC" day={dayWords(at.slice(0, 10))} time={at.slice(11, 16)} /></time>;
}
