import { isDay } from './day.ts';
import type { Published } from './article.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '((?:1[89]|20|21)\\d{2})';
const hanYear = '([〇零一二三四五六七八九]{4})';
const hanNumber = '([一二三四五六七八九十]{1,3})';

type Form = { find: RegExp; read: (parts: string[]) => [year: number, month: number, date: number] };

/** Ways to write a whole day. `3/4/2025` is left out on purpose: nobody can know which of the two is the month. */
const dayForms: readonly Form[] = [
  // 2025-12-08, 2025/12/8, 2025.12.08, with or without a time behind it
  { find: rule(`(?<![\\d./-])${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?=$|[^\\d./-]|[.-](?!\\d))`), read: ([y, , m, d]) => [num(y), num(m), num(d)] },
  // 2025年12月8日, 2025 年 12 月 8 號
  { find: rule(`(?<!\\d)${year}\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号號]`), read: ([y, m, d]) => [num(y), num(m), num(d)] },
  // 二〇二五年十二月八日
  { find: rule(`${hanYear}年${hanNumber}月${hanNumber}[日号號]`), read: ([y, m, d]) => [hanDigits(y), han(m), han(d)] },
  // 民國114年12月8日
  { find: rule('(?:民國|民国)\\s?(\\d{2,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号號]'), read: ([y, m, d]) => [num(y) + 1911, num(m), num(d)] },
  // 20240910林曉青／綜合報導: a wire's day, glued to the reporter's name
  { find: rule('(?<![\\d./-])((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\s?(?:记者|記者|[\\u4e00-\\u9fff]{2,4}[/／]))'), read: ([y, m, d]) => [num(y), num(m), num(d)] },
  // 8 December 2025, 8th of Dec. 2025, Mon, 08 Dec 2025
  { find: rule(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${month},?[ -]${year}(?!\\d)`), read: ([d, m, y]) => [num(y), named(m), num(d)] },
  // December 8, 2025, Dec 8th 2025
  { find: rule(`(?<![a-z])${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? |,)${year}(?!\\d)`), read: ([m, d, y]) => [num(y), named(m), num(d)] },
  // 25/12/2025 or 12/25/2025: only when one of the two cannot be a month
  { find: rule(`(?<![\\d./-])(1[3-9]|2\\d|3[01])/(\\d{1,2})/${year}(?![\\d/])`), read: ([d, m, y]) => [num(y), num(m), num(d)] },
  { find: rule(`(?<![\\d./-])(\\d{1,2})/(1[3-9]|2\\d|3[01])/${year}(?![\\d/])`), read: ([m, d, y]) => [num(y), num(m), num(d)] },
];

const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:\.\d+)?Z?)?$/;
const wholeMonth: readonly Form[] = [
  { find: new RegExp(`^${year}[-/.](\\d{1,2})$`), read: ([y, m]) => [num(y), num(m), 1] },
  { find: new RegExp(`^${year}\\s?年\\s?(\\d{1,2})\\s?月$`), read: ([y, m]) => [num(y), num(m), 1] },
  { find: new RegExp(`^${month},? ${year}$`, 'i'), read: ([m, y]) => [num(y), named(m), 1] },
];
const wholeYear = new RegExp(`^${year}年?$`);

/**
 * Reads a value that is meant to be a date ("2025-12-08T23:30:00-08:00", "December 2025", "2025年12月8日").
 * The calendar day is taken as written: a time zone behind it moves nothing. Anything unclear is null.
 */
export function readWrittenDay(value: string): Published | null {
  const text = tidy(value).slice(0, 100);
  const packed = compact.exec(text);
  if (packed) {
    const day = dayFrom([num(packed[1]), num(packed[2]), num(packed[3])]);
    return day ? { day, precision: 'day' } : null;
  }
  const whole = firstDayIn(text);
  if (whole) return whole;
  for (const { find, read } of wholeMonth) {
    const parts = find.exec(text);
    const first = parts && dayFrom(read(parts.slice(1)));
    if (first) return { day: first, precision: 'month' };
  }
  const bare = wholeYear.exec(text);
  return bare ? { day: `${bare[1]}-01-01`, precision: 'year' } : null;
}

/**
 * The first whole day that running text names, by position. "By 31 December 2026" and "2026年6月30日前" are deadlines,
 * not datelines, and "12月8日" names no year: all three are passed over.
 */
export function firstDayIn(text: string): Published | null {
  const tidied = tidy(text);
  // Every way to write a day takes three numbers.
  if (!/(?:[\d〇零一二三四五六七八九十][^\d〇零一二三四五六七八九十]*){3}/.test(tidied)) return null;
  let best: { at: number; day: string } | null = null;
  for (const { find, read } of dayForms) {
    for (const parts of tidied.matchAll(find)) {
      if (best && parts.index >= best.at) break;
      const day = dayFrom(read(parts.slice(1)));
      if (!day || isDeadline(tidied, parts.index, parts.index + parts[0].length)) continue;
      best = { at: parts.index, day };
      break;
    }
  }
  return best && { day: best.day, precision: 'day' };
}

const CLOCK = '\\d{1,2}[:：]\\d{2}(?::\\d{2})?';
const STAMPS = [
  new RegExp(`(?<![\\d./-])${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T| {1,3}|  ?[上下]午 ?| at |, )${CLOCK}`, 'gi'),
  new RegExp(`(?<!\\d)${year}()年 ?(\\d{1,2})月 ?(\\d{1,2})[日号號] {0,3}(?:[上下]午 ?)?${CLOCK}`, 'gi'),
  // 11:422022/01/04: a page without a blank between its clock and its day.
  new RegExp(`(?<!\\d)\\d{1,2}:\\d{2} ?${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'gi'),
];

/** The first day beside a time of the clock: what a publishing system prints, and nobody writes in running text. */
export function firstStampIn(text: string): Published | null {
  const tidied = tidy(text);
  const found = STAMPS.flatMap((find) => [...tidied.matchAll(find)]).sort((a, b) => a.index - b.index);
  for (const [, y, , m, d] of found) {
    const day = dayFrom([num(y), num(m), num(d)]);
    if (day) return { day, precision: 'day' };
  }
  return null;
}

function isDeadline(text: string, start: number, end: number): boolean {
  return /(?:\b(?:by|before|until|till|through|after|since|from|to|ending|ends?|due|than|between|and)(?: on)?|[至到从從自])\s?$/i.test(text.slice(Math.max(0, start - 20), start))
    || /^\s?(?:之?前|以前|之?后|之?後|以后|以後|起|截止|至|到)/.test(text.slice(end, end + 6));
}

function rule(pattern: string): RegExp {
  return new RegExp(pattern, 'gi');
}

/** Full-width digits and odd spaces become plain ones. */
function tidy(text: string): string {
  return text.normalize('NFKC').replace(/[ \t]+/g, ' ').trim();
}

function dayFrom([y, m, d]: [number, number, number]): string | null {
  const written = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  // The first days of Unix and of the calendar are what a program writes when it has no date.
  return isDay(written) && y >= 1800 && written !== '1970-01-01' ? written : null;
}

function num(digits: string | undefined): number {
  return Number(digits);
}

function named(name: string | undefined): number {
  return months.findIndex((full) => full.startsWith((name ?? '?').toLowerCase().slice(0, 3))) + 1;
}

function hanDigits(digits: string | undefined): number {
  return Number([...(digits ?? '')].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));
}

/** 八 → 8, 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31. */
function han(digits: string | undefined): number {
  const [tens, ones] = (digits ?? '').includes('十') ? (digits ?? '').split('十') : ['', digits];
  const digit = (text: string | undefined) => (text ? '〇一二三四五六七八九'.indexOf(text) : 0);
  return (digits ?? '').includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}
