import type { Language } from '#domain/articles/article.ts';
import type { Quantity } from './draft.ts';
import { chineseNumber, rounded } from './numerals.ts';
import type { Amount } from './reading.ts';
import { rememberedWord } from './remembered.ts';
import { sieve, sifted } from './sieve.ts';

type Groups = Partial<Record<string, string>>;

const N = '(?:[一二两三四五六七八九十百千]+[万亿][零一二三四五六七八九十百千]+|\\d+(?:,\\d{3})*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+|几|数|上|半)';
const BIG = '(?:十|百|千)?(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|兆|千|百)';
const MONEY = '美金|美元|美刀|欧元|日元|日圆|英镑|港元|港币|新台币|台币|人民币|韩元|卢布|元|块钱|块';
const COUNTER = '辆|台|架|艘|人次|人|名(?![单列目义词])|家(?![庭人居电用族具])|间(?!接|断|歇)|席|票|公吨|吨|桶|部(?![件分门委署长队落里级])|款(?!项)|颗|枚|座|套|份|次(?!日|年|月|新)|例|户|宗|伙|单|笔|集|场|码|班|亩|公顷|副|块(?!钱)|分(?!之|化|区|析|钟|比|一厘)|度|点(?!半|钟)|张|股|只|支|条|种(?=[^植])|个(?!月|星期|季|小时|世纪|百分点|基点|别|性|人[^月]|股|交易日|工作日|年)|户|款|格|轰|伙|仓(?!位|库|储)|栋|幢|胜(?!率|利|出|算)|分钟|GWh|GW|MWh|MW|TWh|kWh|GB|TB|nm|公里|千米|毫米|厘米|公分|公斤|千克|英寸|吋|毫安时|mAh|棚|所(?![以有谓得在长属需])|篇|千瓦时?|平方[公]?[里米尺]|平米|米|坪|呎|℃|摄氏度|元人民币';
const FORM = new RegExp(
  '(?<![第\\w.\\d-])(?:(?<a>百分之)(?<pct>' + N + ')|' +
    `(?<cur>[$€£¥])?(?<lo>${N})(?<more0>多|余|几)?\\s?(?<los>${BIG})?(?<more>多|余)?(?<los2>万亿|亿|万)?(?:(?<lou>%|元|美元|℃|个?基点|个?百分点|成(?<lotenth>[一二三四五六七八九半])?|点|倍|吨|辆|台)?\\s?(?:-|到|至|~|—|–)\\s?[$€£¥]?(?<hi>\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)(?<his>${BIG})?)?\\s?` +
    `(?<unit>%|个?百分点|个?基点|个点|厘(?!米)|成(?!为|立|功|长|本|员|分|果|绩|熟|交|都|就|人|了|品|年)(?<tenth>[一二三四五六七八九半](?![万亿千百]))?|倍|${MONEY}|${COUNTER})?)(?<post>以上|以下|以内|左右|上下|出头|附近|前后|一带|内(?![部容需地存外资卷销陆])|之间)?`,
  'g',
);
const COUNTERS = new RegExp(`^(?:${COUNTER})$`);
const MEASURES = new RegExp(`^(?:%|个?百分点|个?基点|个点|厘|成.?|倍|℃|摄氏度|毫米|厘米|公里|${MONEY})$`);
const isCounter = rememberedWord((unit: string): boolean => COUNTERS.test(unit));
const isMeasure = rememberedWord((unit: string): boolean => MEASURES.test(unit));
const NUMERAL = /[\d〇零一二两三四五六七八九十百千几数上半]/;
const CURRENCY: Record<string, string> = {
  美金: 'USD', 美元: 'USD', 美刀: 'USD', $: 'USD', 欧元: 'EUR', '€': 'EUR', 日元: 'JPY', 日圆: 'JPY', '¥': 'CNY', 英镑: 'GBP', '£': 'GBP', 港元: 'HKD', 港币: 'HKD',
  新台币: 'TWD', 台币: 'TWD', 人民币: 'CNY', 韩元: 'KRW', 卢布: 'RUB', 元: 'CNY', 块: 'CNY', 块钱: 'CNY',
};

/** Chinese amounts in a folded sentence: 1.4万亿美金, 三成, 一万五千元, 25个基点, 翻一番, 个位数增长. */
export function amountsInChinese(text: string, language: Language): Amount[] {
  const found: Amount[] = [];
  FORM.lastIndex = 0;
  for (let match = NUMERAL.test(text) ? FORM.exec(text) : null; match; match = FORM.exec(text)) {
    const amount = read(match, match.groups as Groups, text, language);
    if (amount) found.push(amount);
    if (match[0] === '') FORM.lastIndex++;
  }
  for (const i of siftWords(text)) {
    const [words, op, value, unit] = WORDS[i]!;
    const match = words.exec(text);
    if (!match || found.some((amount) => amount.start < match.index + match[0].length && match.index < amount.end)) continue;
    const near = op === '=' ? opAround(text, match.index, /左右|上下/.test(match[0]) ? '左右' : undefined, false, false) : op;
    found.push({ start: match.index, end: match.index + match[0].length, clear: true, quantity: { op: near, value, high: null, unit, text: match[0] } });
  }
  const shares = fractions(text);
  return [...shares, ...found.filter((amount) => !shares.some((share) => amount.start < share.end && share.start < amount.end))].sort((a, b) => a.start - b.start);
}

/** 三分之一 as per cent. */
function fractions(text: string): Amount[] {
  if (!text.includes('分之')) return [];
  return [...text.matchAll(/(?<![百千万一二三四五六七八九十])([一二三四五六七八九十百千]{1,4}|\d+)分之([一二三四五六七八九十]{1,3}|\d+)/g)].flatMap((match) => {
    const [whole, part] = [chineseNumber(match[1] as string), chineseNumber(match[2] as string)];
    if (!whole || part === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, clear: true, quantity: { op: opAround(text, match.index, undefined, false, false), value: Math.round((part / whole) * 1000) / 10, high: null, unit: '%', text: match[0] } }];
  });
}

const WORDS: [RegExp, Quantity['op'], number, string][] = [
  [/(?:超过|超|过|逾)半数?(?!年|天|小时|导体|个|夜|程)|多数席|一大半|一多半|大半(?!年|天|个)/, '>', 50, '%'],
  [/一半以上|至少一半/, '>=', 50, '%'],
  [/(?<!最多|多)(?<![一二两三四五六七八九十几])(?:一半(?!一半|以上|是|原因|人说)|半数(?!以上)|(?:对半|折半|腰斩))(?:左右|上下)?/, '=', 50, '%'],
  [/翻一番|翻倍|翻一倍|翻番(?!两)|(?<!更)加倍(?!努力|小心|珍惜|奉还|关注|偿还)/, '=', 2, 'x'],
  [/翻[两二]番/, '=', 4, 'x'],
  [/减半/, '=', 0.5, 'x'],
  [/四分一厘/, '=', 25, 'bp'],
  [/八分一厘/, '=', 12.5, 'bp'],
  [/半厘/, '=', 50, 'bp'],
  [/负(?:成长|增长)/, '<', 0, '%'],
  [/(?:中|低|高)?个位数/, '<', 10, '%'],
  [/[两双]位数/, '>=', 10, '%'],
];
const siftWords = sieve(WORDS.map(([words]) => words));

function read(match: RegExpExecArray, g: Groups, text: string, language: Language): Amount | null {
  const end = match.index + match[0].length;
  const scaled = !!(g.los || g.los2 || g.his);
  const rest = text.slice(end, end + 3);
  if (!g.a && !scaled && !g.unit && !g.cur) {
    // A bare number is an amount only when written with thousands: years, dates, versions and list numbers are not.
    const weighed = (g.hi !== undefined || g.post !== undefined) && (/\d\.\d/.test(g.lo ?? '') || /^[一二两三四五六七八九]?十[一二三四五六七八九]?$/.test(g.lo ?? ''));
    // 跌破八千, 反弹到三千五: spoken prices leave their unit out.
    const spoken = SPOKEN.test(g.lo ?? '') && !/^[多余几人个位天年]/.test(rest) && opAround(text, match.index, g.post, false, false) !== '=';
    // 年底看到13.5: a rate or price that is reached.
    const level = /^\d+\.\d+$/.test(g.lo ?? '') && /(?:看到|看至|上看|下看|站上|跌[至破到]|升[至破到]|涨到|回到|来到|贬[至到]|触及|守住)$/.test(text.slice(Math.max(0, match.index - 4), match.index)) && !/^[版代寸]/.test(rest);
    if (!weighed && !spoken && !level && !(g.lo?.includes(',') && /^\d{1,3}(?:,\d{3})+/.test(g.lo))) return null;
  }
  if (!g.unit && /^\s?(?:年|月|日|号|天|周|岁|个月|小时|分钟|季)/.test(rest)) return null;
  if (/^[几数上半]$/.test(g.lo ?? '') && !scaled && !(g.lo === '半' && g.unit === '倍')) return null;
  if (g.lo === '上' && !scaled) return null;
  const vague = /[几数]/.test(g.lo ?? '');
  const over = g.lo === '上' || g.more0 !== undefined || g.more !== undefined;
  const counted = g.unit !== undefined && isCounter(g.unit);
  const clear = !!(g.a || scaled || g.cur || (!g.unit && SPOKEN.test(g.lo ?? '')) || (!g.unit && /\d\.\d/.test(g.lo ?? '') && g.hi === undefined && !scaled) || (!g.unit && g.hi !== undefined && /\d\.\d/.test(g.lo ?? '')) || (!g.unit && g.post !== undefined && /十/.test(g.lo ?? '')) || (counted && (chineseNumber(g.lo ?? '') ?? 0) >= 10 && !vague) || (g.unit && isMeasure(g.unit)));
  if (g.unit === '块' && !/^\d/.test(g.lo ?? '')) return null;
  const left = /(?:只|仅)[^，。]{0,2}(?:剩下?|有)$/.test(text.slice(Math.max(0, match.index - 6), match.index));
  if (!clear && !left && /^[一两几]$/.test(g.lo ?? '') && !/(?:超过|(?:至少|起码)(?:[会将要再还]|[会将要再还]?有|[^，。\d]?[调加降][升涨息])?|不低于|不少于|增设|新增|投运|再建|新建|再开|多建)$/.test(text.slice(Math.max(0, match.index - 6), match.index))) return null;
  // 千元机 is a class of telephones, 55人队 a team.
  if (/^(?:机|级|档|队|版|系列|价位)/.test(rest) || (rest.startsWith('店') && /[元块]/.test(g.unit ?? ''))) return null;
  const value = g.a ? chineseNumber(g.pct ?? '') : magnitude(g.lo ?? '', (g.los ?? '') + (g.los2 ?? ''));
  if (value === null || !Number.isFinite(value)) return null;
  const tens = g.unit?.startsWith('成') ? 10 : 1;
  const high = g.hi === undefined ? null : (magnitude(g.hi, g.his ?? g.los ?? '') ?? 0) * tens + tenthOf(g.tenth);
  // 上升15%至164点: a change and its level are no range.
  if (high !== null && g.lou && g.unit && !g.lou.startsWith('成') && g.lou !== g.unit && !g.unit.endsWith(g.lou)) return { start: match.index, end, clear: true, quantity: { op: '>=', value: high, high: null, unit: unitOf(g, language), text: match[0] } };
  const low = (g.hi !== undefined && !g.los && g.his ? value * bigOf(g.his) : value) * tens + tenthOf(g.hi === undefined ? g.tenth : g.lotenth);
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const at = { start: match.index, end, clear: clear || left };
  // 由三成至四成五: where it comes from is not claimed.
  if (high !== null && /(?:由|从|自)[^，。、]{0,3}$/.test(before) && !/[到至]/.test(text.slice(end, end + 6))) return { ...at, quantity: { op: g.post === undefined ? '=' : '~', value: high, high: null, unit: unitOf(g, language), text: match[0] } };
  // 七八个 is seven or eight, not 78.
  const pair = /^[二三四五六七八九][三四五六七八九]$/.test(g.lo ?? '') && !scaled;
  // 连三千人都不到: the bound stands behind.
  const op = pair ? '~' : /^(?:都|也|还)不到/.test(text.slice(end)) ? '<' : opAround(text, match.index, g.post, over, vague, high !== null && high > low);
  return { ...at, quantity: { op, value: pair ? Math.floor(low / 10) : low, high: pair ? low % 10 : high !== null && high > low ? high : null, unit: unitOf(g, language), text: match[0] } };
}

/** 八千, 三千五 */
const SPOKEN = /^[一二两三四五六七八九][千百万][一二三四五六七八九]?$/;

function tenthOf(words: string | undefined): number {
  return words === undefined ? 0 : words === '半' ? 5 : (chineseNumber(words) ?? 0);
}

function magnitude(digits: string, scale: string): number | null {
  if (digits === '上') return bigOf(scale);
  const value = chineseNumber(digits);
  return value === null ? null : rounded(value * bigOf(scale));
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
  if (unit.endsWith('百分点') || unit === '个点' || unit === '厘') return 'pp';
  if (unit.endsWith('基点')) return 'bp';
  return unit === '倍' ? 'x' : (CURRENCY[unit] ?? (isCounter(unit) ? unit : ''));
}

/** Read backwards from the end of the words in front: each alternative is tried there only. */
const OPS = ([
  [/$(?<=(?:(?:至多|最多|顶多)(?:再|只|会|将|有|能|还|是)*|不超过|不高于|不多于|封顶|不超出|上限为?|低不过|(?:顶多|最多|至多|不超过)(?:再|只)?[升涨增降减跌加]?[息到至]?))/, '<='],
  [/$(?<=(?:至少|不低于|不少于|起码|最少|不小于|不下|不止|少说)(?:有|要|会|将|能|再|得|还)*)/, '>='],
  [/$(?<=(?:接近|将近|逼近|贴近|(?<![最附远拉])近|约|大约|大概|差不多|左右|约为|约有|大致|大体|平均约?|估约|上下)(?:为|在|是|有|到|达|至|降|跌|升|涨|增|多|少|会|成长|增长|下降|下滑|上升|上涨)?)/, '~'],
  [/$(?<=(?:超过|突破|(?<![反])超|逾|高于|升破|多于|大于|冲破|越过|超越|(?<![跌击打])破|高过|不止|跨过|跨越|打破|(?:超越|超过|突破|优于|高于)(?:原|公司|市场)?[^，。\d]{1,9}[年季月]增|卖过|多过|涨过|升穿|涨破|优于|赢过|胜过|卖不过|涨不过|超不过|过不了|越不过)(?:了|去年的?|今年的?)?)/, '>'],
  [/$(?<=(?:低于|跌破|不到|不足|少于|小于|未达|降破|跌穿|失守|低过|未满|达不到|未到|不满|破不了|守不住|到不了|够不上|摸不到)(?:了|去年的?|今年的?)?)/, '<'],
  [/$(?<=(?:跌[到至]|降[到至低]{1,2}|下[跌降滑探][到至]|下看|缩[减小水]?[到至]|回落[到至]|压[缩低]?[到至在]|减少?[至到]|砍[到至]|收窄[到至]|控制在|退[到至回]))/, '<='],
  [/$(?<=(?:达到?|占到[^，。\d]{0,4}|[升弹][到至]|反弹[到至]|重上|站[上回稳][到至]?|涨[到至]|增[长至加]{0,2}[到至]|提[高升][到至]|看[到至]|上看|看上|就看|挑战|叩关|挣[到了]*|赚[到了]*|冲[上到刺]|攻上|攀[上升]至?|突进到|完成|实现|到|做到|扩[大充展]?[到至]|冲高至|见到|回到|重返|守[住稳]|拿[到下]|卖[出到掉]|凑够|满|跑满|低不了|少不了|下不了|够得着)(?:了)?)/, '>='],
  [/$(?<=(?:跌[到至]|降[到至低]{1,2}|下[跌降滑探][到至]|下看|缩[减小水]?[到至]|回落[到至]|压[缩低]?[到至在]|减少?[至到]|砍[到至]|收窄[到至]|控制在|退[到至回]))/, '<='],
] as [RegExp, Quantity['op']][]).map(([words, op]) => [sifted(words), op] as const);

/** 由六元降到四元, 上修至3.42%: a figure that is set is met or missed exactly. */
const SET = sifted(/(?:(?:上|下)(?:修|调)(?:[至到为])?|调(?:升|高|降|整)?[至到为]|预[测估期计][^，。]{0,6}[至到]|扩大[至到]|放[大宽][至到])$/);
const MOVED = sifted(/(?:由|从|自)[^，。]{1,16}(?:[上下]修|[上下]调|调[高低升降])(?:至|到|为)?$|(?:预[测估期]值?|财测|目标价?)[^，。]{0,10}(?:由|从|自)[^，。]{1,14}[至到]$/);

function opAround(text: string, at: number, post: string | undefined, over: boolean, vague: boolean, range = false): Quantity['op'] {
  const before = text.slice(Math.max(0, at - 22), at).replace(/[了"「“\s]+$/, '');
  const late = before.slice(-12);
  const named = OPS.find(([words]) => words.test(text, late))?.[1];
  // 最多下跌3%, 顶多再增加十个百分点: the bound stands before the verb.
  if (post === undefined && !range && /(?:最多|至多|顶多)(?!的)[^，。\d]{1,6}$/.test(before)) return '<=';
  if (post === undefined && !range && /(?:至少|起码)(?!的)[^，。\d]{1,4}$/.test(before)) return '>=';
  if (post === '以上' || post === '出头') return '>=';
  if (post === '以下') return '<';
  if (post === '以内' || post === '内') return '<=';
  if (post && post !== '之间') return '~';
  if (named === '~' || named === '>' || named === '<') return named;
  if (range || SET.test(text, late) || MOVED.test(text, before)) return '=';
  return named ?? (over ? '>=' : vague || /(?:大约|大概|约莫|估摸)[^，。\d]{1,8}$/.test(before) ? '~' : '=');
}
