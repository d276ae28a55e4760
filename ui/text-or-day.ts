import { isDay } from '#domain/articles/day.ts';
import { dayWords } from './words.ts';

/** A day or a month in what people wrote, as days are written everywhere else; what is none, such as a season “2025-26”, stays. */
export function textOrDay(text: string): string {
  if (isDay(text)) return dayWords(text);
  return isDay(`${text}-01`) ? dayWords(`${text}-01`, 'month') : text;
}
