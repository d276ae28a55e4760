import type { Language } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import { fold } from '#domain/articles/fold.ts';
import { plus } from './calendar.ts';
import type { Horizon } from './draft.ts';
import { readEnglish } from './horizon-en.ts';
import { readChinese } from './horizon-zh.ts';
import type { Reading } from './reading.ts';
import { remembered } from './remembered.ts';
import { horizonRuleAsWritten } from './rule-parts.ts';

/**
 * Every time expression of a folded sentence, in order, none inside another. `madeOn` is the day it was said: without it
 * durations stay durations and "next year" keeps only its words and rule, to be read again when the day is told.
 */
export const readingsIn = remembered((folded: string, language: Language, madeOn: Day | null): readonly Reading[] => {
  const found = language === 'en' ? readEnglish(folded, madeOn) : [...readChinese(folded.replaceAll('元月', '1月'), madeOn), ...(/[a-z]{3}/i.test(folded) ? readEnglish(folded, madeOn) : [])];
  return widest(found);
});

/** The deadline that words name ("by the end of next year", "两年内"), or null when they name none. */
export function horizonOf(text: string, madeOn: Day | null): Horizon | null {
  const folded = fold(text);
  const language: Language = /[\u4e00-\u9fff]/.test(folded) ? 'zh-Hans' : 'en';
  const best = deadline(readingsIn(folded, language, madeOn), madeOn);
  return best && toHorizon(best, text, 0, madeOn, false);
}

/** Fills the window of a horizon whose days depend on the day it was spoken: durations are added, words are read again. */
export function resolveHorizon(horizon: Horizon, madeOn: Day): Horizon {
  if (horizon.window) return horizon;
  if (horizon.relative) return { ...horizon, window: windowOf(horizon.relative, madeOn) };
  const read = horizonOf(horizon.text, madeOn);
  return read ? { ...horizon, window: read.window, relative: read.relative } : horizon;
}

/** The reading that is most likely the deadline: ahead of `madeOn`, with an end, clear before weak, narrow before wide. */
export function deadline(readings: readonly Reading[], madeOn: Day | null): Reading | null {
  const ahead = readings.filter((reading) => isAhead(reading, madeOn));
  return ahead.find((reading) => !reading.weak && hasEnd(reading)) ?? ahead.find(hasEnd) ?? ahead[0] ?? null;
}

/** False for what was over before the article appeared. */
export function isAhead(reading: Pick<Reading, 'window'>, madeOn: Day | null): boolean {
  const to = reading.window?.to;
  // Without the day of the article a year long gone is still no deadline.
  return !(to && to < (madeOn ?? '2015-01-01'));
}

export function toHorizon(reading: Reading, text: string, offset: number, madeOn: Day | null, inherited: boolean): Horizon {
  const { rule, relative } = reading;
  const window = reading.window ?? (relative && madeOn ? windowOf(relative, madeOn) : null);
  const words = text.slice(offset + reading.start, offset + reading.end);
  return { text: words.trim(), rule: horizonRuleAsWritten(rule, words), window, relative, inherited };
}

function hasEnd(reading: Reading): boolean {
  return reading.window === null || reading.window.to !== null;
}

function windowOf(relative: NonNullable<Horizon['relative']>, madeOn: Day): NonNullable<Horizon['window']> {
  return { from: relative.from === null ? null : plus(madeOn, relative.from), to: plus(madeOn, relative.to) };
}

function widest(found: Reading[]): Reading[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || Number(a.weak) - Number(b.weak));
  const kept: Reading[] = [];
  for (const reading of sorted) {
    const last = kept.at(-1);
    if (!last || reading.start >= last.end) kept.push(reading);
    else if (reading.end - reading.start > last.end - last.start) kept[kept.length - 1] = reading;
  }
  return kept;
}
