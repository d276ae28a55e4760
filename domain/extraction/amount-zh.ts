import type { Language } from '#domain/articles/article.ts';
import type { Quantity } from './draft.ts';
import { chineseNumber } from './numerals.ts';
import type { Amount } from './reading.ts';

type Groups = Partial<Record<string, string>>;

const N = '(?:[一二两三四五六七八九十百千]+[万亿][零一二三四五六七八九十百千]+|\\d+(?:,\\d{3})*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+|几|数|上|半)';
const BIG = '(?:十|百|千)?(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|兆|千|百)';
const MONEY = '美金|美元|美刀|欧元|日元|日圆|英镑|港元|港币|新台币|台币|人民币|韩元|卢布|元|块钱|块';
const COUNTER = '辆|台|架|艘|人次|人|名|家|间|席|票|公吨|吨|桶|部|款|颗|枚|座|套|份|次(?!日|年|月|新)|例|户|宗|伙|单|笔|集|场|码|班|亩|公顷|副|块(?!钱)|分(?!之|化|区|析|钟)|度|点(?!半|钟)|张|股|只|支|条|种(?=[^植])|个(?!月|星期|季|小时|世纪|百分点|基点|别|性|人|股)|GWh|GW|MWh|MW|TWh|kWh|GB|TB|nm|公里|千米|千瓦时?|平方[公]?[里米尺]|平米|米|坪|呎|℃|摄氏度|元人民币';
const FORM = new RegExp(
  '(?<![第\\w.\\d-])(?:(?<a>百分之)(?<pct>' + N + ')|' +
    `(?<cur>[$€£¥])?(?<lo>${N})(?<more0>多|余|几)?(?<los>${BIG})?(?<more>多|余)?(?<los2>万亿|亿|万)?(?:\\s?(?:-|到|至|~)\\s?[$€£¥]?(?<hi>\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)(?<his>${BIG})?)?\\s?` +
    `(?<unit>%|个?百分点|个?基点|成(?!为|立|功|长|本|员|分|果|绩|熟|交|都|就|人|了|品|年)(?<tenth>[一二三四五六七八九半](?![万亿千百]))?|倍|${MONEY}|${COUNTER})?)(?<post>以上|以下|以内|左右|上下|出头)?`,
  'g',
);
const CURRENCY: Record<string, string> = {
  美金: 'USD', 美元: 'USD', 美刀: 'USD', $: 'USD', 欧元: 'EUR', '€': 'EUR', 日元: 'JPY', 日圆: 'JPY', '¥': 'CNY', 英镑: 'GBP', '£': 'GBP', 港元: 'HKD', 港币: 'HKD',
  新台币: 'TWD', 台币: 'TWD', 人民币: 'CNY', 韩元: 'KRW', 卢布: 'RUB', 元: 'CNY', 块: 'CNY', 块钱: 'CNY',
};

/** Chinese amounts in a folded sentence: 1.4万亿美金, 三成, 一万五千元, 25个基点, 翻一番, 个位数增长. */
export function amountsInChinese(text: string, language: Language): Amount[] {
  const found: Amount[] = [];
  FORM.lastIndex = 0;
  for (let match = FORM.exec(text); match; match = FORM.exec(text)) {
    const amount = read(match, match.groups as Groups, text, language);
    if (amount) found.push(amount);
    if (match[0] === '') FORM.lastIndex++;
  }
  for (const [words, op, value, unit] of WORDS) {
    const match = words.exec(text);
    if (match) found.push({ start: match.index, end: match.index + match[0].length, clear: true, quantity: { op, value, high: null, unit, text: match[0] } });
  }
  const shares = fractions(text);
  return [...shares, ...found.filter((amount) => !shares.some((share) => amount.start < share.end && share.start < amount.end))].sort((a, b) => a.start - b.start);
}

/** 三分之一 as per cent. */
function fractions(text: string): Amount[] {
  return [...text.matchAll(/(?<![百千万])([二三四五六七八九十]|\d+)分之([一二三四五六七八九十]|\d+)/g)].flatMap((match) => {
    const [whole, part] = [chineseNumber(match[1] as string), chineseNumber(match[2] as string)];
    if (!whole || part === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, clear: true, quantity: { op: opAround(text, match.index, undefined, false, false), value: Math.round((part / whole) * 1000) / 10, high: null, unit: '%', text: match[0] } }];
  });
}

const WORDS: [RegExp, Quantity['op'], number, string][] = [
  [/翻一番|翻倍|翻一倍|翻番(?!两)/, '~', 2, 'x'],
  [/翻[两二]番/, '~', 4, 'x'],
  [/腰斩|减半/, '~', 0.5, 'x'],
  [/(?:中|低|高)?个位数/, '<', 10, '%'],
  [/[两双]位数/, '>=', 10, '%'],
];

function read(match: RegExpExecArray, g: Groups, text: string, language: Language): Amount | null {
  const end = match.index + match[0].length;
  const scaled = !!(g.los || g.los2 || g.his);
  const rest = text.slice(end, end + 3);
  if (!g.a && !scaled && !g.unit && !g.cur) {
    // A bare number is an amount only when written with thousands: years, dates, versions and list numbers are not.
    if (!/^\d{1,3}(?:,\d{3})+/.test(g.lo ?? '')) return null;
  }
  if (!g.unit && /^\s?(?:年|月|日|号|天|周|岁|个月|小时|分钟|季)/.test(rest)) return null;
  if (/^[几数上半]$/.test(g.lo ?? '') && !scaled && !(g.lo === '半' && g.unit === '倍')) return null;
  if (g.lo === '上' && !scaled) return null;
  const vague = /[几数]/.test(g.lo ?? '');
  const over = g.lo === '上' || g.more0 !== undefined || g.more !== undefined;
  const counted = g.unit !== undefined && new RegExp(`^(?:${COUNTER})$`).test(g.unit);
  const clear = !!(g.a || scaled || g.cur || (counted && /\d/.test(g.lo ?? '') && Number((g.lo ?? '').replaceAll(',', '')) >= 10) || (g.unit && new RegExp(`^(?:%|个?百分点|个?基点|成.?|倍|${MONEY})$`).test(g.unit)));
  if (g.unit === '块' && !/^\d/.test(g.lo ?? '')) return null;
  const left = /(?:只|仅)[^，。]{0,2}(?:剩下?|有)$/.test(text.slice(Math.max(0, match.index - 6), match.index));
  if (!clear && !left && /^[一两几]$/.test(g.lo ?? '')) return null;
  const value = g.a ? chineseNumber(g.pct ?? '') : magnitude(g.lo ?? '', (g.los ?? '') + (g.los2 ?? ''));
  if (value === null || !Number.isFinite(value)) return null;
  const high = g.hi === undefined ? null : magnitude(g.hi, g.his ?? g.los ?? '');
  const low = g.hi !== undefined && !g.los && g.his ? value * bigOf(g.his) : value;
  const op = opAround(text, match.index, g.post, over, vague);
  const tens = g.unit?.startsWith('成') ? 10 : 1;
  const fifth = g.tenth === undefined ? 0 : g.tenth === '半' ? 5 : (chineseNumber(g.tenth) ?? 0);
  return {
    start: match.index, end, clear: clear || left,
    quantity: { op, value: low * tens + fifth, high: high !== null && high > low ? high * tens : null, unit: unitOf(g, language), text: match[0] },
  };
}

function magnitude(digits: string, scale: string): number | null {
  if (digits === '上') return bigOf(scale);
  const value = chineseNumber(digits);
  return value === null ? null : value * bigOf(scale);
}

function bigOf(scale: string): number {
  let value = 1;
  for (const char of scale) value *= { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 }[char] ?? 1;
  return value;
}

function unitOf(g: Groups, language: Language): string {
  if (g.a) return '%';
  const unit = g.unit ?? g.cur ?? '';
  if (unit === '元' && language === 'zh-Hant') return 'TWD/CNY';
  if (unit === '%' || unit.startsWith('成')) return '%';
  if (unit.endsWith('百分点')) return 'pp';
  if (unit.endsWith('基点')) return 'bp';
  return unit === '倍' ? 'x' : (CURRENCY[unit] ?? (new RegExp(`^(?:${COUNTER})$`).test(unit) ? unit : ''));
}

const OPS: [RegExp, Quantity['op']][] = [
  [/(?:不超过|不高于|至多|最多|不多于|封顶)$/, '<='],
  [/(?:至少|不低于|不少于|起码|最少)$/, '>='],
  [/(?:接近|将近|逼近|近|约|大约|大概|差不多|左右|约为|约有)$/, '~'],
  [/(?:超过|突破|超|逾|高于|升破|站上|多于|大于|冲破|越过|超越|(?<!跌)破|高过)$/, '>'],
  [/(?:低于|跌破|不到|不足|少于|小于|未达|降破|跌穿)$/, '<'],
  [/(?:达到?|升至|涨[到至]|增[长至加]*[到至]|提[高升]到|看[到至]|挣[到了]*|赚[到了]*|冲[上到]|完成|实现|至|有)$/, '>='],
  [/(?:跌[到至]|降[到至低]*|下[跌降滑][到至]|缩[减小]?[到至]|回落[到至])$/, '<='],
];

function opAround(text: string, at: number, post: string | undefined, over: boolean, vague: boolean): Quantity['op'] {
  const before = text.slice(Math.max(0, at - 8), at).replace(/[了\s]+$/, '');
  const named = OPS.find(([words]) => words.test(before))?.[1];
  if (post === '以上' || post === '出头') return '>=';
  if (post === '以下' || post === '以内') return '<=';
  if (post) return '~';
  return named ?? (over ? '>=' : vague ? '~' : '=');
}
