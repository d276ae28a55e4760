import type { Day } from '#domain/articles/day.ts';
import { addDays, addMonths } from '#domain/articles/day.ts';

/** Two days, both included. */
export type Stretch = { from: Day; to: Day };
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end';

export const pad = (n: number): string => String(n).padStart(2, '0');
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dayOn = (year: number, month: number, date: number): Day => `${year}-${pad(month)}-${pad(date)}`;

export function months(year: number, first: number, count: number): Stretch {
  const from = year <= 9999 && first >= 1 && first <= 12 ? dayOn(year, first, 1) : addMonths(dayOn(year, 1, 1), first - 1);
  return { from, to: addDays(addMonths(from, count), -1) };
}

export const year = (y: number): Stretch => (y <= 9999 ? { from: dayOn(y, 1, 1), to: dayOn(y, 12, 31) } : months(y, 1, 12));
export const years = (from: number, to: number): Stretch => ({ from: year(from).from, to: year(to).to });
export const quarter = (y: number, q: number): Stretch => months(y, q * 3 - 2, 3);
export const half = (y: number, h: number): Stretch => months(y, h * 6 - 5, 6);
export const month = (y: number, m: number): Stretch => months(y, m, 1);

/** Fiscal years are not calendar years: the window runs from the October before to the December of the named year. */
export const fiscal = (y: number): Stretch => ({ from: dayOn(y - 1, 10, 1), to: dayOn(y, 12, 31) });

/** The week, Monday to Sunday, that is `ahead` weeks after the one `now` falls in. */
export function week(now: Day, ahead: number): Stretch {
  const weekday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(now, 7 * ahead - weekday);
  return { from, to: addDays(from, 6) };
}

/** The next day, today included, that is this weekday (0 Monday … 6 Sunday). */
export function weekday(now: Day, which: number): Stretch {
  const today = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  const day = addDays(now, (which - today + 7) % 7);
  return { from: day, to: day };
}

/** Season by the northern calendar; winter runs into the next year. */
export function season(y: number, name: 'spring' | 'summer' | 'autumn' | 'winter'): Stretch {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[name];
  return months(y, first, 3);
}

/** "early/mid/late 2026" are thirds, "the end of 2026" its last day; overlapping, because speakers mean them loosely. */
export function partOf(whole: Stretch, part: Part | null): Stretch {
  if (part === null) return whole;
  const length = monthsIn(whole);
  if (part === 'end') return { from: whole.to, to: whole.to };
  if (length >= 12) {
    const third = length / 3;
    if (part === 'early' || part === 'start') return { from: whole.from, to: addDays(addMonths(whole.from, third), -1) };
    if (part === 'mid') return { from: addMonths(whole.from, third), to: addDays(addMonths(whole.from, 2 * third), -1) };
    return { from: addMonths(whole.from, 2 * third), to: whole.to };
  }
  const days = Math.round((Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000) + 1;
  const third = Math.floor(days / 3);
  if (part === 'early' || part === 'start') return { from: whole.from, to: addDays(whole.from, third - 1) };
  if (part === 'mid') return { from: addDays(whole.from, third), to: addDays(whole.from, 2 * third) };
  return { from: addDays(whole.to, 1 - third), to: whole.to };
}

export function monthsIn(stretch: Stretch): number {
  return (yearOf(stretch.to) - yearOf(stretch.from)) * 12 + monthOf(stretch.to) - monthOf(stretch.from) + 1;
}

/** A stretch named without its year: this year's, or next year's once it is (almost) over. */
export function upcoming(now: Day, of: (y: number) => Stretch): Stretch {
  const here = of(yearOf(now));
  const length = Date.parse(here.to) - Date.parse(here.from);
  const left = Date.parse(here.to) - Date.parse(now);
  const almostOver = length > 120 * 86_400_000 && left < length * 0.15;
  return here.to < now || almostOver ? of(yearOf(now) + 1) : here;
}

/** ISO duration added to a day. */
export function plus(day: Day, duration: string): Day {
  const count = Number(duration.slice(1, -1));
  switch (duration.at(-1)) {
    case 'D': return addDays(day, count);
    case 'W': return addDays(day, 7 * count);
    case 'M': return addMonths(day, count);
    default: return addMonths(day, 12 * count);
  }
}

/** Lunar New Year's Day, published calendars 2020–2036 (Hong Kong Observatory). */
const LUNAR_NEW_YEAR: Record<number, string> = {
  2020: '01-25', 2021: '02-12', 2022: '02-01', 2023: '01-22', 2024: '02-10', 2025: '01-29', 2026: '02-17', 2027: '02-06',
  2028: '01-26', 2029: '02-13', 2030: '02-03', 2031: '01-23', 2032: '02-11', 2033: '01-31', 2034: '02-19', 2035: '02-08', 2036: '01-28',
};

/** The Dragon Boat and the Mid-Autumn Festival, published calendars 2020–2036 (Hong Kong Observatory). */
const DRAGON_BOAT: Record<number, string> = {
  2020: '06-25', 2021: '06-14', 2022: '06-03', 2023: '06-22', 2024: '06-10', 2025: '05-31', 2026: '06-19', 2027: '06-09',
  2028: '05-28', 2029: '06-16', 2030: '06-05', 2031: '06-24', 2032: '06-12', 2033: '06-01', 2034: '06-20', 2035: '06-10', 2036: '05-30',
};
const MID_AUTUMN: Record<number, string> = {
  2020: '10-01', 2021: '09-21', 2022: '09-10', 2023: '09-29', 2024: '09-17', 2025: '10-06', 2026: '09-25', 2027: '09-15',
  2028: '10-03', 2029: '09-22', 2030: '09-12', 2031: '10-01', 2032: '09-19', 2033: '09-08', 2034: '09-27', 2035: '09-16', 2036: '10-04',
};

export type Holiday = 'christmas' | 'easter' | 'us-labor-day' | 'thanksgiving' | 'new-year' | 'lunar-new-year' | 'national-day' | 'labour-day' | 'halloween' | 'independence-day' | 'dragon-boat' | 'mid-autumn';

/** Western Easter Sunday (Meeus, Jones and Butcher). */
function easter(y: number): Day {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOn(y, Math.floor(n / 31), (n % 31) + 1);
}

export function holiday(y: number, name: Holiday): Stretch {
  const on = (day: Day): Stretch => ({ from: day, to: day });
  switch (name) {
    case 'christmas': return on(dayOn(y, 12, 25));
    case 'easter': return on(easter(y));
    case 'us-labor-day': return on(weekday(dayOn(y, 9, 1), 0).from);
    case 'thanksgiving': return on(weekday(dayOn(y, 11, 22), 3).from);
    case 'new-year': return on(dayOn(y, 1, 1));
    case 'lunar-new-year': return on(`${y}-${LUNAR_NEW_YEAR[y] ?? '02-05'}`);
    case 'national-day': return on(dayOn(y, 10, 1));
    case 'labour-day': return on(dayOn(y, 5, 1));
    case 'halloween': return on(dayOn(y, 10, 31));
    case 'independence-day': return on(dayOn(y, 7, 4));
    // Beyond the published calendars the month is all that is sure.
    case 'dragon-boat': return DRAGON_BOAT[y] ? on(`${y}-${DRAGON_BOAT[y]}`) : months(y, 6, 1);
    case 'mid-autumn': return MID_AUTUMN[y] ? on(`${y}-${MID_AUTUMN[y]}`) : months(y, 9, 1);
  }
}
