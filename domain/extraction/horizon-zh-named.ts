import type { Day } from '#domain/articles/day.ts';
import { addDays, daysBetween } from '#domain/articles/day.ts';
import type { Stretch } from './calendar.ts';
import { dayOn, half, holiday, month, months, monthOf, quarter, season, weekday, year, yearOf, years } from './calendar.ts';
import type { Reading } from './reading.ts';
import { sieve } from './sieve.ts';

type Read = (groups: Partial<Record<string, string>>, now: Day | null) => Stretch | null;

const YEARS: Record<string, number> = { 今: 0, 本: 0, 明: 1, 来: 1, 次: 1, 翌: 1, 后: 2, 去: -1, 前: -2 };
const SEASONS = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' } as const;
const DAY = '一二三四五六日';

/** Where a name without a year falls: what is over lately is past, what is long over comes again. */
export function latelyOrNext(now: Day, of: (y: number) => Stretch, memory = 150): Stretch {
  const here = of(yearOf(now));
  const [length, left] = [daysBetween(here.from, here.to), daysBetween(now, here.to)];
  // 下半年 in December is next year's; 上半年 in June is still this one.
  if (here.from.slice(5, 7) === '07' && left >= 0 && length > 120 && left < length * 0.15) return of(yearOf(now) + 1);
  if (here.to >= now || -left < memory) return here;
  return of(yearOf(now) + 1);
}

function seasonAt(y: number, name: string): Stretch {
  const named = SEASONS[name as keyof typeof SEASONS];
  return named === 'winter' ? months(y, 12, 3) : season(y, named);
}

/** Twelve o'clock of the season in which `now` falls: in January 今冬 began last December. */
function thisSeason(now: Day, name: string): Stretch {
  if (name === '冬' && monthOf(now) <= 3) return seasonAt(yearOf(now) - 1, name);
  return latelyOrNext(now, (y) => seasonAt(y, name), 60);
}

const yearAt = (words: string | undefined, now: Day | null): number | null => (words === undefined ? null : /^\d{4}/.test(words) ? Number(words.slice(0, 4)) : now === null ? null : yearOf(now) + (YEARS[words[0] as string] ?? 0));
const full = (y: string): number => (y.length === 2 ? 2000 + Number(y) : Number(y));

const FORMS: [RegExp, Read, 'weak'?][] = [
  // 3Q26, Q3 2026, 26Q3, 2H26, 1H 2027, FY27
  [/(?<![\w.])(?<q>[1-4])Q\s?(?<y>(?:20)?\d{2})(?!\d)/g, (g) => quarter(full(g.y as string), Number(g.q))],
  [/(?<![\w.])(?<y>(?:20)?\d{2})\s?(?:年)?\s?Q(?<q>[1-4])(?!\d)/g, (g) => quarter(full(g.y as string), Number(g.q))],
  [/(?<![\w.])(?<h>[12])H\s?(?<y>(?:20)?\d{2})(?!\d)/g, (g) => half(full(g.y as string), Number(g.h))],
  [/(?<![\w.])(?<y>(?:20)?\d{2})\s?H(?<h>[12])(?!\d)/g, (g) => half(full(g.y as string), Number(g.h))],
  [/(?<![\w.])FY\s?(?<y>(?:20)?\d{2})(?!\d)/g, (g) => year(full(g.y as string))],
  [/(?<![\d.])(?<y>20\d{2})\/(?<z>\d{2})(?:年度?|财年|学年|赛季|球季)/g, (g) => months(Number(g.y), 7, 12)],
  [/(?<y>[明后])年的?(?:这个?|此|今)(?:时候?|日|天)/g, (g, now) => { if (now === null) return null; const on = `${yearOf(now) + (g.y === '后' ? 2 : 1)}${now.slice(4)}`; return { from: on, to: on }; }],
  [/(?<y>20\d\d|[今明后来])年的?(?<e>春节|国庆|元旦|五一|端午|中秋|圣诞|劳动节)节?(?=之?前|以?前|之?后|期间|假期|左右|[，。]|$)/g, (g, now) => {
    const y = yearAt(g.y, now);
    return y === null ? null : holiday(y, g.e === '春节' ? 'lunar-new-year' : g.e === '国庆' ? 'national-day' : g.e === '元旦' ? 'new-year' : g.e === '端午' ? 'dragon-boat' : g.e === '中秋' ? 'mid-autumn' : g.e === '圣诞' ? 'christmas' : 'labour-day');
  }],
  [/(?<y>20\d\d)年?(?:球季|赛季|新赛季|新球季)/g, (g) => year(Number(g.y))],
  // 民国116年
  [/(?:民国)(?<y>1[1-4]\d)年/g, (g) => year(Number(g.y) + 1911)],
  [/(?<y>(?:20\d\d|[今明来后去本])年?)的?(?:春夏|春秋)(?:两季)?/g, (g, now) => { const y = yearAt(g.y, now); return y === null ? null : months(y, 3, 9); }],
  [/(?<y>(?:20\d\d年|[今明来后去本]年?))的?(?<s>[春夏秋冬])(?![节运晚联耕游衣装秋])[天季末初]?/g, (g, now) => {
    const y = yearAt(g.y, now);
    if (y === null) return null;
    return /^今|本/.test(g.y as string) && now !== null ? thisSeason(now, g.s as string) : seasonAt(y, g.s as string);
  }],
  [/(?<![今明来后去本年一])(?<s>[春夏秋冬])[季天](?![的里]?(?:款|装|衣|色))/g, (g, now) => (now === null ? null : thisSeason(now, g.s as string))],
  [/明后(?:两年|年)|今明两年|今明(?:两|二)年/g, (g, now) => (now === null ? null : years(yearOf(now), yearOf(now) + 2))],
  [/(?:(?<y>20\d\d|[今明后来]年?)年?的?)?["“]?(?<e>618|双(?:十一|11|12|十二)|双十)["”]?(?!\d)/g, (g, now) => {
    const on = (y: number): Stretch => { const day = /618/.test(g.e as string) ? dayOn(y, 6, 18) : /12|十二/.test(g.e as string) ? dayOn(y, 12, 12) : (g.e as string).endsWith('双十') ? dayOn(y, 10, 10) : dayOn(y, 11, 11); return { from: day, to: day }; };
    const y = yearAt(g.y, now);
    return y !== null ? on(y) : now === null ? null : latelyOrNext(now, on, 60);
  }],
  [/(?:(?<y>20\d\d|[今明后来]年?)年?的?)?(?<e>春节|贺岁|暑期|国庆|五一|元旦)(?:假期)?(?:档期?|黄金周)/g, (g, now) => {
    const on = (y: number): Stretch => {
      if (g.e === '暑期') return months(y, 6, 3);
      if (g.e === '贺岁') return months(y, 12, 1);
      const named = holiday(y, g.e === '春节' ? 'lunar-new-year' : g.e === '国庆' ? 'national-day' : g.e === '元旦' ? 'new-year' : 'labour-day');
      // The holiday's programme runs from the eve for a week.
      return { from: addDays(named.from, -1), to: addDays(named.to, g.e === '元旦' ? 2 : g.e === '五一' ? 4 : 6) };
    };
    const y = yearAt(g.y, now);
    return y !== null ? on(y) : now === null ? null : latelyOrNext(now, on, 30);
  }],
  // 10月1日至7日, 12月30日到1月2日
  [/(?<!\d)(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?\s?(?:至|到|-|—|~)\s?(?:(?<n>\d{1,2})月)?(?<e>\d{1,2})[日号]/g, (g, now) => {
    const [m, n] = [Number(g.m), Number(g.n ?? g.m)];
    if (now === null || m < 1 || m > 12 || n < 1 || n > 12) return null;
    return latelyOrNext(now, (y) => ({ from: addDays(dayOn(y, m, 1), Number(g.d) - 1), to: addDays(dayOn(n < m ? y + 1 : y, n, 1), Number(g.e) - 1) }), 60);
  }],
  // 明年4月及7月
  [/(?:(?<y>20\d\d年|[今明后来]年)的?)?(?<![\d月])(?<m>\d{1,2})月\s?(?:及|和|与|、|或)\s?(?<n>\d{1,2})月(?!\s?\d{1,2}[日号])/g, (g, now) => {
    const [m, n, y] = [Number(g.m), Number(g.n), yearAt(g.y, now)];
    if (m < 1 || m > 12 || n <= m || n > 12) return null;
    const both = (of: number): Stretch => months(of, m, n - m + 1);
    return y !== null ? both(y) : now === null ? null : latelyOrNext(now, both);
  }],
  // 18日至20日: of this month, of the next when it is over.
  [/(?<![\d月年.])(?<d>\d{1,2})[日号]?(?:白天|夜间|夜里|晚上?|上午|下午|早晨|清晨)?\s?(?:至|到|-|—|~)\s?(?<e>\d{1,2})[日号](?!\d)/g, (g, now) => {
    const [first, last] = [Number(g.d), Number(g.e)];
    if (now === null || first < 1 || last > 31 || first >= last) return null;
    const on = (m: number): Stretch => ({ from: addDays(dayOn(yearOf(now), m, 1), first - 1), to: addDays(dayOn(yearOf(now), m, 1), last - 1) });
    const here = on(monthOf(now));
    return here.to >= now || monthOf(now) === 12 ? here : on(monthOf(now) + 1);
  }],
  // 17日清晨, 18日起: a day of this month that is still ahead; whoever writes of one that is over says so in the same words.
  [/(?<![\d月年./到至])(?<d>\d{1,2})日(?=起|清晨|凌晨|早[晨上]|[上下中]午|夜|晚|傍晚|白天|(?:就)?[将会])/g, (g, now) => {
    const d = Number(g.d);
    if (now === null || d < 1 || d > 31 || d <= Number(now.slice(8))) return null;
    const on = addDays(dayOn(yearOf(now), monthOf(now), 1), d - 1);
    return { from: on, to: on };
  }],
  [/(?:(?<y>20\d\d|[今明后来]年?)年?的?)?(?<e>[暑寒]假)(?!档|[工班])/g, (g, now) => {
    const on = (y: number): Stretch => (g.e === '暑假' ? months(y, 7, 2) : months(y, 1, 2));
    const y = yearAt(g.y, now);
    return y !== null ? on(y) : now === null ? null : latelyOrNext(now, on, 60);
  }],
  // 周日, 星期五: the next one; 上周日 is past and 每周日 a habit.
  [/(?<![上下本这每逢双单礼数几一两二三四五六个隔首末近\d])(?:周|星期|礼拜)(?<wd>[一二三四五六日天])(?!刊|报|至|到|[一二三四五六])/g, (g, now) => (now === null ? null : weekday(now, DAY.indexOf((g.wd as string).replace('天', '日')))), 'weak'],
  [/(?<![上下本这每逢双几两三\d])周末(?!愉快)/g, (g, now) => (now === null ? null : { from: weekday(now, 5).from, to: weekday(now, 6).to })],
  // 月中, 本月中旬
  [/(?<![\d一二三四五六七八九十下上每])(?:本月)?月中(?=[^国央心]|$)/g, (g, now) => (now === null ? null : { from: dayOn(yearOf(now), monthOf(now), 11), to: dayOn(yearOf(now), monthOf(now), 20) })],
  // 下(11)月, 今(16)日, 本周四(16日)
  [/(?<r>[下本今明后])\s?\((?<n>\d{1,2})\)\s?(?<u>[日月天])/g, (g, now) => {
    if (now === null) return null;
    const n = Number(g.n);
    if (g.u === '月') return latelyOrNext(now, (y) => month(y, n), 31);
    const day = dayOn(yearOf(now), monthOf(now), 1);
    const on = addDays(day, n - 1);
    return { from: on, to: on };
  }],
];
const sift = sieve(FORMS.map(([form]) => form));

/** Chinese times that have names of their own: quarters as analysts write them, seasons, shopping days, film seasons, weekdays. */
export function namedTimes(text: string, now: Day | null): Reading[] {
  const found: Reading[] = [];
  for (const i of sift(text)) {
    const [form, read, doubtful] = FORMS[i]!;
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const stretch = read(match.groups ?? {}, now);
      if (!stretch) continue;
      const end = match.index + match[0].length;
      const tail = /^\s?(?:之前|以前|前(?![后往景十任三五段列夕所])|结束前|到来前|开始前)/.exec(text.slice(end, end + 4));
      const after = tail ? null : /^\s?(?:之后|以后|过后|后(?![续来面半])|起(?!来|码|点))/.exec(text.slice(end, end + 3));
      const until = /(?:截至|到|至|不晚于|最晚|最迟)$/.test(text.slice(Math.max(0, match.index - 3), match.index));
      const ends = tail && /结束前/.test(tail[0]);
      const missed = /[撑等熬拖活用]不到$/.test(text.slice(Math.max(0, match.index - 4), match.index));
      const window = missed ? { from: null, to: addDays(stretch.from, -1) } : tail ? { from: null, to: ends ? stretch.to : addDays(stretch.from, -1) } : after ? { from: addDays(stretch.to, 1), to: null } : until ? { from: null, to: stretch.to } : stretch;
      found.push({ start: match.index, end: end + (tail ?? after ?? [''])[0].length, rule: 'zh/named', window, relative: null, weak: doubtful === 'weak' && !tail });
    }
  }
  return found;
}
