import type { Day } from '#domain/articles/day.ts';
import { addDays } from '#domain/articles/day.ts';
import type { Holiday, Part, Stretch } from './calendar.ts';
import { dayOn, fiscal, half, holiday, month, months, monthOf, monthsIn, partOf, quarter, week, weekday, year, yearOf, years } from './calendar.ts';
import { durationsInChinese } from './horizon-zh-durations.ts';
import { latelyOrNext, namedTimes } from './horizon-zh-named.ts';
import { chineseNumber } from './numerals.ts';
import type { Reading } from './reading.ts';
import { sifted } from './sieve.ts';

/** Chinese deadlines in a folded (simplified) sentence; `now` is the day it was said, null when that is not known. */
export function readChinese(text: string, now: Day | null): Reading[] {
  if (!HINT.test(text)) return [];
  const found = [...durationsInChinese(text), ...namedTimes(text, now)];
  for (const match of PERIOD.all(text)) {
    // 缩到今年的一半, 与今年相若: a measure, no time.
    if (/[今去前上]年$|上季度?$/.test(match[0]) && /^(?:的(?!\d+月)|)(?:一半|[\d一二两三四五六七八九十]+(?:倍|成|%)|水平|相[若当近比]|持平|类似|差不多|同期)/.test(text.slice(match.index + match[0].length)) && /[到至比较与和跟于过同]/.test(text.slice(Math.max(0, match.index - 1), match.index + 2))) continue;
    // 比今年少三成: what it is compared with is no time.
    const connect = (match.groups as Groups).connect ?? '';
    if (/^于?$/.test(connect) && /(?:(?<![同环占])比|较|[高低多少好优差]于|不及|不如)起?$/.test(text.slice(Math.max(0, match.index - 3), match.index) + connect)) continue;
    // 由原定的2029年底推迟至…: what was planned before is no deadline any more.
    if (/原(?:定|计划|先|本)(?:的|是|在|于|为)*\s?$/.test(text.slice(Math.max(0, match.index - 7), match.index)) && /推[迟后]|延[后期误至到]|改[为到至]|提前/.test(text)) continue;
    const reading = interpret(match, match.groups as Groups, text, now);
    if (reading) found.push(reading);
  }
  return found;
}

const HINT = sifted(/[年月日号周季天晚春夏秋冬档HQ]|618|双1|双十|星期|礼拜|FY|星期|世纪|节|过年|端午|[暑寒]假|小时|十[四五六]五|元旦|圣诞|国庆|五一|Q[1-4]|[1-4]Q|\d{4}/);

type Groups = Partial<Record<string, string>>;

const YEAR = '(?<![\\d.])(?:(?<y>(?:19|20|21)\\d{2}|[一二][〇零一二三四五六七八九]{3})\\s?(?<fy>财|会计)?年度?|(?<yw>大后年|今年|本年度?|明年|后年|来年|次年|翌年|去年|前年))';
const NOT_MIDDLE = '(?!国|央|型|等|学|午|东|旬|美|方|期选|间|共|超|石|科|芯|金|信|文|心|小|长|标|俄|日|韩|欧|英|法)';
const SUB =
  '(?:(?<q>(?<=年)首季度?|(?<![前每近两头首])第?[一二三四1-4]\\s?季度?(?!节|[报刊])|Q[1-4](?!\\d)|[1-4]Q(?!\\d))' +
  '|(?<h>上半年|下半年)' +
  '|(?<m>(?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])\\s?月(?!亮|球|饼|经|薪|活|均|嫂)份?(?:\\s?(?<d>(?:[12]\\d|3[01]|0?[1-9])(?!\\d)|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号]|\\s?(?<mp>上旬|中旬|下旬|初|底|末))?' +
  `|(?<yp>年?(?:初|底|末|尾)|年?中${NOT_MIDDLE}))`;
const ALONE = '(?<![\\d去前今明后来本次每一二三四五六七八九十两几数上下]|[上下]个)(?:(?<ya>年底|年末|年终|年内|年中(?!国|央)|岁末|(?<!年)全年)|(?<mw>下个?月|本月|这个?月|当月)(?<mwp>初|中旬|底|末)?|(?<ma>月底|月末|月内)|(?<qw>下个?季度?(?!节)|本季度?|这个?季度))';

const PERIOD = sifted(new RegExp(
  '(?<connect>截至|截止到?|直到|赶在|不晚于|不迟于|最晚|最迟|最快|最早|预计到|到了?|至|在|于|自从?|从)?\\s?(?:大约|约|了)?' +
    '(?:' +
    [
      '(?<![\\d.])(?<y1>(?:19|20|21)\\d{2})\\s?年?\\s?(?:-|至|到|~|—|/|和|或|、)\\s?(?<y2>(?:19|20|21)\\d{2})\\s?(?:财?年度?)',
      '(?<![\\d.])(?<dec>(?:20|21)\\d0|[2-9]0)\\s?年代(?<decp>初|早|中|末|后|晚)?期?',
      '(?:本世纪|(?:21|二十一)世纪)(?<cenp>末|中叶|中期|下半叶|上半叶|内)',
      '(?<plan>十四五|十五五|十六五)["”」]?(?:规划)?(?:时期|期间|期末|末|期)',
      '(?<wk>下下个?(?:周|星期|礼拜)|下个?(?:周|星期|礼拜)|[本这]一?个?(?:周|星期|礼拜))(?:(?:或者?是?|或|、|和|到)(?<wk2>下下个?(?:周|星期)))?(?<wd>[一二三四五六日天末])?',
      '(?<rel>明天|明日|大后天|后天|今天(?!的|说|改|看)|今日(?!的)|今晚|明晚|明早|次日|翌日)',
      `(?:${YEAR}(?:的?\\s?${SUB.replace(/\?<(\w+)>/g, '?<$1>')})?)`,
      `(?:${SUB.replace('年?(?:初|底|末|尾)|年?中', '年(?:初|底|末|尾)|年中')})`,
      ALONE,
      '(?<hol>春节|农历新?年|过年|元旦|新年|国庆节?|五一|劳动节|端午节?|中秋节?|圣诞节?|感恩节)(?:(?=之?前|以?前|之?后|期间|假期|左右|当天|时)|(?<=[到过等](?:春节|元旦|新年|国庆节?|五一|劳动节|端午节?|中秋节?|圣诞节?|感恩节)))',
    ].join('|') +
    ')\\s?(?<suffix>之前|以前|前(?![后往景十任三五段列夕所]|进(?!行))|之内|以内|内(?!部|容|地|存|需|外)|之后|以后|后(?![续来面半期])|期间|左右|起(?!来|码|点|诉|步|伏|飞)|开始(?=[，。；就都便将会]|$))?',
  'g',
));

function interpret(match: RegExpExecArray, g: Groups, text: string, now: Day | null): Reading | null {
  const at = { start: match.index, end: match.index + match[0].length };
  if (g.m && !g.y && !g.yw && !g.d && /[个]/.test(match[0])) return null;
  const part = partNamed(g.yp ?? g.mp ?? g.mwp ?? g.ya ?? g.ma);
  const rule = `zh/${g.connect ?? ''}${kindOf(g)}${part ? ` ${part}` : ''}${g.suffix ?? ''}`;
  const whole = stretchNamed(g, now, /[会将]|预[计期]|有望/.test(text));
  if (whole === null) return now === null && isDeictic(g) ? { ...at, rule, window: null, relative: null, weak: false } : null;
  // 最快第四季才…: not before then, and nobody says by when.
  if (/最[快早]/.test(text.slice(Math.max(0, match.index - 6), match.index) + (g.connect ?? '')) && (/^[^，。]{0,8}才/.test(text.slice(at.end)) || /要(?:等)?到?$/.test(text.slice(Math.max(0, match.index - 4), match.index)))) g.late = 'late';
  const named = g.dec ? decadePart(whole, g.decp) : partOf(whole, part);
  return { ...at, rule, window: bounded(whole, named, part, g, text), relative: null, weak: g.ya === '全年' || /^(?:今[天日]|[次翌]日)$/.test(g.rel ?? '') || !!(g.m && !g.y && !g.yw) && g.suffix === undefined && !/^(?:截|直到|不|最|预计到|到|至)/.test(g.connect ?? '') };
}

function bounded(whole: Stretch, named: Stretch, part: Part | null, g: Groups, text: string): NonNullable<Reading['window']> {
  const before = g.suffix?.endsWith('前') || (g.connect === '赶在' && text.includes('前'));
  if (before && part === 'mid' && monthsIn(whole) === 12) return { from: null, to: dayOn(yearOf(whole.from), 6, 30) };
  if (before) return { from: null, to: part === 'end' ? named.to : addDays(named.from, -1) };
  if (g.suffix?.endsWith('后')) return { from: addDays(named.to, 1), to: null };
  if (g.late) return { from: named.from, to: null };
  if (/^(?:起|开始)$/.test(g.suffix ?? '')) return { from: named.from, to: null };
  if (/^自|^从/.test(g.connect ?? '') && !g.y1) return { from: named.from, to: null };
  if (/^(?:截|直到|不晚|不迟|最晚|最迟|预计到|到|至)/.test(g.connect ?? '') || g.suffix?.endsWith('内')) return { from: null, to: named.to };
  if (part === 'end' || g.ya === '年内' || g.ma === '月内' || g.cenp) return { from: null, to: named.to };
  return named;
}

function partNamed(words: string | undefined): Part | null {
  if (words === undefined) return null;
  if (/初|上旬/.test(words)) return 'early';
  if (/中/.test(words)) return 'mid';
  if (/下旬/.test(words)) return 'late';
  return /内/.test(words) ? null : 'end';
}

function decadePart(whole: Stretch, part: string | undefined): Stretch {
  const from = yearOf(whole.from);
  if (part === '初' || part === '早') return years(from, from + 3);
  if (part === '中') return years(from + 4, from + 6);
  return part ? years(from + 7, from + 9) : whole;
}

/** "Before the holiday" waits for it; a bare 9月 may just be over. */

function kindOf(g: Groups): string {
  if (g.d || g.rel || g.wd) return '日';
  if (g.m || g.mw || g.ma) return '月';
  if (g.q || g.qw) return '季';
  if (g.h) return '半年';
  return g.wk ? '周' : g.dec || g.cenp || g.plan ? '年代' : g.hol ? '节' : '年';
}

function isDeictic(g: Groups): boolean {
  return !/^(?:去年|前年)$/.test(g.yw ?? '');
}

function stretchNamed(g: Groups, now: Day | null, looksAhead: boolean): Stretch | null {
  if (g.y1 && g.y2) return Number(g.y2) >= Number(g.y1) ? years(Number(g.y1), Number(g.y2)) : null;
  if (g.dec) { const from = g.dec.length === 2 ? 1900 + Number(g.dec) + (Number(g.dec) < 50 ? 100 : 0) : Number(g.dec); return years(from, from + 9); }
  if (g.cenp) return /末|内|下/.test(g.cenp) ? years(2001, 2100) : years(2001, 2050);
  if (g.plan) { const from = { 十四五: 2021, 十五五: 2026, 十六五: 2031 }[g.plan] as number; return years(from, from + 4); }
  const y = yearNamed(g, now);
  if (y === null) return null;
  const placed = (of: (y: number) => Stretch): Stretch | null => (y !== undefined ? of(y) : now === null ? null : latelyOrNext(now, of, /前$|内$|后$/.test(g.suffix ?? '') || g.connect === '赶在' ? 0 : 150));
  if (g.m) {
    const m = chineseNumber(g.m) ?? 1;
    if (!g.d) return placed((at) => month(at, m));
    const date = chineseNumber(g.d) ?? 1;
    return placed((at) => { const on = addDays(dayOn(at, m, 1), date - 1); return { from: on, to: on }; });
  }
  if (g.q) { const q = chineseNumber(g.q.replace('首', '一').replace(/[第季度Q\s]/g, '')) ?? 1; return placed((at) => quarter(at, q)); }
  // In December a 下半年 to come is the next one: this one is over.
  if (looksAhead && g.h === '下半年' && y === undefined && now !== null && monthOf(now) === 12) return half(yearOf(now) + 1, 2);
  if (g.h) return placed((at) => half(at, g.h === '上半年' ? 1 : 2));
  if (g.hol) return placed((at) => holiday(at, holidayNamed(g.hol as string)));
  if (y !== undefined) return g.fy ? fiscal(y) : year(y);
  return now === null ? null : deictic(g, now);
}

/** The year as named; undefined when none is named, null when it cannot be known without the day of speaking. */
function yearNamed(g: Groups, now: Day | null): number | null | undefined {
  if (g.y) return chineseNumber(g.y);
  if (!g.yw) return undefined;
  if (now === null) return null;
  const ahead = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 本年度: 0, 明年: 1, 来年: 1, 次年: 1, 翌年: 1, 后年: 2, 大后年: 3 }[g.yw] ?? 0;
  return yearOf(now) + ahead;
}

function deictic(g: Groups, now: Day): Stretch | null {
  if (g.yp || g.ya) return year(yearOf(now));
  if (g.wk) {
    const ahead = g.wk.startsWith('下下') ? 2 : g.wk.startsWith('下') ? 1 : 0;
    const named = week(now, ahead);
    if (g.wk2) return { from: named.from, to: week(now, 2).to };
    return g.wd ? weekday(g.wd === '末' ? addDays(named.from, 5) : named.from, '一二三四五六日'.indexOf(g.wd.replace('天', '日').replace('末', '日'))) : named;
  }
  if (g.mw || g.ma) return months(yearOf(now), monthOf(now) + (g.mw?.startsWith('下') ? 1 : 0), 1);
  if (g.qw) return months(yearOf(now), Math.floor((monthOf(now) - 1) / 3) * 3 + 1 + (g.qw.startsWith('下') ? 3 : 0), 3);
  if (g.rel) { const on = addDays(now, g.rel.startsWith('大后') ? 3 : g.rel.startsWith('后') ? 2 : g.rel.startsWith('今') ? 0 : 1); return { from: on, to: on }; }
  return null;
}

function holidayNamed(words: string): Holiday {
  if (/春节|农历|过年/.test(words)) return 'lunar-new-year';
  if (/端午/.test(words)) return 'dragon-boat';
  if (/元旦|新年/.test(words)) return 'new-year';
  if (/国庆/.test(words)) return 'national-day';
  if (/五一|劳动/.test(words)) return 'labour-day';
  return /中秋/.test(words) ? 'mid-autumn' : /圣诞/.test(words) ? 'christmas' : 'thanksgiving';
}
