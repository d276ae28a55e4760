import { dayWords } from '../words.ts';

/** An instant to the minute: "26 November 2026, 05:50 UTC". */
export function Minute({ at }: { at: string }) {
  return <time dateTime={at}>{dayWords(at.slice(0, 10))}, {at.slice(11, 16)} UTC</time>;
}
