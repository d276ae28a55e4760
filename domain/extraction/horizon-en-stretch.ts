import type { Day } from '#domain/articles/day.ts';
import { addDays } from '#domain/articles/day.ts';
import type { Holiday, Stretch } from './calendar.ts';
import { dayOn, fiscal, half, holiday, month, months, monthOf, quarter, season, upcoming, week, weekday, year, yearOf, years } from './calendar.ts';

/** The named groups of a time expression, as horizon-en.ts matches them. */
export type Groups = Partial<Record<string, string>>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ORDINAL: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4, front: 1, back: 2, latter: 2 };

/** The days that the words of a time expression stand for, seen from `now`; null where only `now` would tell. */
export function stretchNamed(g: Groups, now: Day | null): Stretch | null {
  const named = (words: string | undefined): number | null => {
    if (words === undefined) return null;
    const text = words.toLowerCase();
    if (/^\d{4}$/.test(text)) return Number(text);
    if (/^'?\d{2}$/.test(text)) return 2000 + Number(text.replace("'", ''));
    return now === null ? null : yearOf(now) + (text === 'next year' ? 1 : 0);
  };
  const placed = (said: string | undefined, of: (y: number) => Stretch): Stretch | null => {
    const y = named(said);
    return y !== null ? of(y) : said === undefined && now !== null ? upcoming(now, of) : null;
  };
  const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (g.iso) return { from: g.iso, to: g.iso };
  if (g.yend) return year(Number(g.yend));
  if (g.nq) return now === null ? null : quarter(yearOf(now) + 1, ORDINAL[g.nq.toLowerCase()] ?? 4);
  if (g.fn) {
    const y = /^(?:year|the year)$/i.test(g.fw ?? '') ? (now === null ? null : yearOf(now)) : named(g.fw);
    const count = { two: 2, three: 3, four: 4, six: 6, nine: 9 }[g.fn.toLowerCase()] ?? 3;
    return y === null ? null : months(y, /^(?:first|opening)$/i.test(g.fo ?? '') ? 1 : 13 - count, count);
  }
  if (g.nth) {
    // "By the 14th": of this month, of the next when it is over.
    const d = Number(g.nth);
    if (now === null || d < 1 || d > 31) return null;
    const on = addDays(dayOn(yearOf(now), monthOf(now), 1), d - 1);
    const next = addDays(months(yearOf(now), monthOf(now) + 1, 1).from, d - 1);
    return on >= now ? { from: on, to: on } : { from: next, to: next };
  }
  if (g.dm || g.dm2) {
    const date = Number(g.dd ?? g.dd2);
    if (date < 1 || date > 31) return null;
    return placed(g.dy ?? g.dy2, (y) => { const on = addDays(dayOn(y, monthNumber((g.dm ?? g.dm2) as string), 1), date - 1); const last = Number(g.dd3 ?? 0); return { from: on, to: last > date && last <= 31 ? addDays(on, last - date) : on }; });
  }
  if (g.wm) return placed(g.wy, (y) => partOfMonth(month(y, monthNumber(g.wm as string)), (g.wo as string).toLowerCase(), (g.wu as string).toLowerCase()));
  if (g.m1 && g.m2) return placed(g.m2y, (y) => ({ from: month(y, monthNumber(g.m1 as string)).from, to: month(y, monthNumber(g.m2 as string)).to }));
  if (g.hm) return month(2000 + Number(g.hy), monthNumber(g.hm));
  if (g.mm && g.mn && !g.my) {
    // "This May", "next January": of the year that runs, or the first one to begin after today.
    const here = now === null ? null : month(yearOf(now), monthNumber(g.mm));
    return here && now && !/^this/i.test(g.mn) && here.from <= now ? month(yearOf(now) + 1, monthNumber(g.mm)) : here;
  }
  if (g.mm) return placed(g.my, (y) => month(y, monthNumber(g.mm as string)));
  if (g.qr) return placed(g.qry, (y) => ({ from: quarter(y, ORDINAL[g.qr as string] ?? 1).from, to: quarter(y, ORDINAL[g.qr2 as string] ?? 4).to }));
  const q = g.qa ?? g.qb ?? (g.qw && ORDINAL[g.qw.toLowerCase()]);
  if (q) return placed(g.qy, (y) => quarter(y, Number(q)));
  const h = g.ha ?? g.hb ?? (g.hw && ORDINAL[g.hw.toLowerCase()]);
  if (h) return placed(g.hy, (y) => half(y, Number(h)));
  if (g.sn) return placed(g.sy, (y) => season(y, seasonNamed(g.sn as string)));
  if (g.sn2) {
    const here = now === null ? null : upcoming(now, (y) => season(y, seasonNamed(g.sn2 as string)));
    // "Next spring", said in spring, is the one after it.
    return here && now && /^next/i.test(g.snw ?? '') && here.from <= now ? season(yearOf(here.from) + 1, seasonNamed(g.sn2)) : here;
  }
  if (g.y1 && g.y2) {
    const last = g.y2.length === 2 ? Number(g.y1.slice(0, 2) + g.y2) : Number(g.y2);
    return last >= Number(g.y1) ? years(Number(g.y1), last) : null;
  }
  if (g.fy) return fiscal(named(g.fy) as number);
  if (g.dec) return years(Number(g.dec), Number(g.dec) + 9);
  if (g.y) return year(Number(g.y));
  if (g.hol) return placed(g.hly, (y) => holiday(y, holidayNamed(g.hol as string)));
  return now === null ? null : deictic(g, now);
}

function deictic(g: Groups, now: Day): Stretch | null {
  const y = yearOf(now);
  const word = (g.yw ?? g.ww ?? g.mw ?? g.qq ?? g.rel ?? '').toLowerCase();
  const next = /^(?:next|coming|following)/.test(word) ? 1 : 0;
  if (word.startsWith('mid')) return year(monthOf(now) > 6 ? y + 1 : y);
  if (g.yw) return year(word === 'year after next' ? y + 2 : y + next);
  if (g.dcd) {
    const length = g.dcd.toLowerCase() === 'decade' ? 10 : 100;
    const first = y - (y % length) + (/next|coming/i.test(g.decw ?? '') ? length : 0);
    return length === 10 ? years(first, first + 9) : years(first + 1, first + 100);
  }
  if (g.ww) {
    if (word.includes('or the week after')) return { from: week(now, 1).from, to: week(now, 2).to };
    return week(now, word === 'week after next' ? 2 : next);
  }
  if (g.mw) return months(y, monthOf(now) + next, 1);
  if (g.qq) return months(y, Math.floor((monthOf(now) - 1) / 3) * 3 + 1 + 3 * next, 3);
  if (g.rel) { const on = addDays(now, word === 'tomorrow' ? 1 : word.startsWith('day') ? 2 : 0); return { from: on, to: on }; }
  // "Next Saturday", said on a Friday, is not tomorrow.
  // "Saturday week" is the one after it.
  if (g.wd) return weekday(g.wn?.toLowerCase() === 'next' ? week(now, 1).from : addDays(now, g.wplus ? 8 : 1), DAYS.indexOf(g.wd.slice(0, 3).toLowerCase()));
  return null;
}

/** "The first week of February", "the last fortnight of May", "the second half of June". */
function partOfMonth(whole: Stretch, which: string, unit: string): Stretch {
  const days = unit === 'week' ? 7 : unit === 'half' ? 15 : 14;
  if (/^(?:last|final)$/.test(which) || (unit !== 'week' && which === 'second')) return { from: addDays(whole.to, 1 - (unit === 'half' ? 15 : days)), to: whole.to };
  const from = addDays(whole.from, days * ((ORDINAL[which] ?? 1) - 1));
  return { from, to: addDays(from, days - 1) };
}

function seasonNamed(word: string): 'spring' | 'summer' | 'autumn' | 'winter' {
  const name = word.toLowerCase();
  return name === 'fall' ? 'autumn' : (name as 'spring' | 'summer' | 'autumn' | 'winter');
}

function holidayNamed(words: string): Holiday {
  const name = words.toLowerCase();
  if (/lunar|chinese/.test(name)) return 'lunar-new-year';
  if (name.startsWith('new year')) return 'new-year';
  return name.startsWith('labor') ? 'us-labor-day' : (name.replace(' ', '-') as Holiday);
}
