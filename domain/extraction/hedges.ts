import type { Language } from '#domain/articles/article.ts';
import { phraseAsWritten } from './as-written.ts';
import type { Probability } from './draft.ts';
import { chineseNumber, EN_NUMBER, englishNumber } from './numerals.ts';
import { impliedProbability, phraseLanguage, phraseOf, phrases } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { remembered } from './remembered.ts';
import { sieve } from './sieve.ts';
import { PERCENT_ON, SHARE_ON } from './wager-en.ts';
import { isHard, isWill } from './will-zh.ts';

/** A hedge or call as it stands in a folded sentence. */
export type Hedge = { start: number; end: number; phrase: Phrase };

/** Every phrase of the table in a folded sentence, longest first at each place. */
export const hedgesIn = remembered((folded: string, language: Language): readonly Hedge[] => {
  const found: Hedge[] = [];
  const { pattern, sift } = language === 'en' ? ENGLISH_HEDGES : CHINESE_HEDGES;
  pattern.lastIndex = 0;
  for (let match = sift(folded).length > 0 ? pattern.exec(folded) : null; match; match = pattern.exec(folded)) {
    const phrase = phraseOf(match[0]);
    if (phrase && !isTrap(match[0], folded, match.index)) found.push({ start: match.index, end: match.index + match[0].length, phrase });
  }
  return found;
});

/** A probability written as a number: "a 70% chance", "three in four odds", 七成概率. Numbers beat words. */
export const statedProbability = remembered((folded: string, language: Language): Readonly<Extract<Probability, { basis: 'stated' }>> | null => {
  const { stated, sift } = language === 'en' ? ENGLISH_STATED : CHINESE_STATED;
  for (const i of sift(folded)) {
    const [pattern, read] = stated[i]!;
    const match = pattern.exec(folded);
    const value = match && read(match);
    if (match && value !== null && value !== undefined && value >= 0 && value <= 1) return { basis: 'stated', ppm: Math.round(value * 1_000_000), cue: match[0].trim() };
  }
  return null;
});

/**
 * A bare number that gives the chance of a listed prediction, before or after its words: "**95%**", "— 0.3", "(55/45)", ">99% that …", 七成：.
 * Only for items of lists and under headings of predictions: elsewhere "up 15%" is an amount.
 */
export function listedProbability(folded: string): Extract<Probability, { basis: 'stated' }> | null {
  for (const pattern of LISTED) {
    const groups = pattern.exec(folded)?.groups;
    if (!groups) continue;
    const value = groups.tenths ? (chineseNumber(groups.tenths) ?? NaN) / 10 : groups.odds ? oddsOf(groups.odds) : groups.decimal ? Number(groups.decimal) : Number(groups.percent) / 100;
    if (value >= 0 && value <= 1) return { basis: 'stated', ppm: Math.round(value * 1_000_000), cue: (groups.cue ?? '').trim() };
  }
  return null;
}

const NUMBER = '(?<cue>(?:[pP]\\s?=\\s?|[~<>≈≥≤约]\\s?)?(?:(?<percent>\\d{1,3}(?:\\.\\d+)?)(?:\\s?-\\s?\\d{1,3})?\\s?%|(?<decimal>0?\\.\\d{1,3})|(?<odds>\\d{1,2}\\/\\d{1,2})|(?<tenths>[一二两三四五六七八九])成))';
const LISTED = [
  new RegExp(`(?:^|[:：(（\\[—–|,，;；。!?]|(?<!\\d)\\.|\\s-|\\s)[\\s*_]*${NUMBER}[\\s*_]*(?:chance|likely|probability|confidence|confident|概率|把握)?[\\s*_)）\\].。]*$`),
  new RegExp(`^[\\s*_(（\\[]*${NUMBER}[\\s*_)）\\]]*(?:[:：—–|,，]|\\s-\\s|that\\b|chance\\b|$)`),
];

/** 55/45 is the share of the first; "3/4" and "24/7" are no odds. */
function oddsOf(words: string): number {
  const [yes = NaN, no = NaN] = words.split('/').map(Number);
  return yes + no === 100 ? yes / 100 : NaN;
}

/** Words to probability for a draft; a hedge that is no call keeps its words and no number. */
export function probabilityOf(hedge: Hedge | null, cue: string): Probability {
  const implied = impliedProbability(hedge?.phrase.phrase ?? cue);
  return implied.basis === 'none' ? { basis: 'none', cue } : { basis: 'implied', ppm: implied.ppm, cue, phrase: phraseAsWritten(implied.phrase, cue) };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const listed = (language: 'en' | 'zh') =>
  phrases.filter((entry) => entry.language === phraseLanguage(language === 'en' ? 'en' : 'zh-Hans')).map((entry) => entry.phrase).sort((a, b) => b.length - a.length).map(escape).join('|');
/** Words that hedge nothing by themselves in running text: they are read as cues elsewhere. */
const ENGLISH = new RegExp(`(?<![\\w'])(?:${listed('en')})(?![\\w'])`, 'gi');
const CHINESE = new RegExp(`(?:${listed('zh')})`, 'g');
const ENGLISH_HEDGES = { pattern: ENGLISH, sift: sieve([ENGLISH]) };
const CHINESE_HEDGES = { pattern: CHINESE, sift: sieve([CHINESE]) };

function isTrap(words: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at + words.length, at + words.length + 6);
  switch (words) {
    case '可能': case '有可能': return after.startsWith('性') || /尽$|不$|只$/.test(before);
    case '大概': return /^\s?[\d一二两三四五六七八九十几]/.test(after) || after.startsWith('率');
    case '很难': return !isHard(text, at);
    case '会': return !isWill(text, at);
    case '将': return /^(?:军|领|士|近|错|就|信|来|其|它|他|她|这|此|该|原|自己)/.test(after) || /[即麻大上中少名主老]$/.test(before);
    case '要': case '料': case '必': case '一定': return true;
    case '预期': return /[超低不符达高的者弱强革场]$/.test(before) || /^[的值]/.test(after);
    case 'can': case 'due to': case 'never': case 'expected': case 'often': case 'usually': case 'remote': case 'projects': case 'forecast': return true;
    case 'May': return true;
    case 'Will': return /^ [A-Z]/.test(after) && at > 0;
    default: return false;
  }
}

type Stated = [RegExp, (match: RegExpExecArray) => number | null];
const CHANCE = '(?:chance|probability|likelihood|odds|possibility|confidence|certainty|confident|sure|certain|likely|probable)';
const STATED_EN: Stated[] = [
  [new RegExp(`(\\d{1,3}(?:\\.\\d+)?)(?:\\s?(?:-|to)\\s?(\\d{1,3}(?:\\.\\d+)?))?\\s?(?:%|percent|per cent)(?:-plus)?\\s(?:\\w+\\s)?${CHANCE}`, 'i'), percent],
  [new RegExp(`${CHANCE}\\s(?:of|at|is|are|:|that\\b[^,.]{0,60}\\bis)\\s?(?:about |around |roughly |at |only |less than |more than |under |over |at least |at most |just )?(\\d{1,3}(?:\\.\\d+)?)(?:\\s?(?:-|to)\\s?(\\d{1,3}(?:\\.\\d+)?))?\\s?(?:%|percent|per cent)`, 'i'), percent],
  [new RegExp(`${CHANCE} (?:of|that) [^,.;]{2,80} (?:at|is|was|are|were|to be) (?:about |around |roughly |only |less than |more than |under |over |at least |at most |just )?(\\d{1,3}(?:\\.\\d+)?)(?:\\s?(?:-|to)\\s?(\\d{1,3}(?:\\.\\d+)?))?\\s?(?:%|percent|per cent)`, 'i'), percent],
  [new RegExp(`\\b(${EN_NUMBER})[ -](?:in|out[ -]of)[ -](${EN_NUMBER})\\s(?:\\w+\\s)?(?:chance|odds|probability|likelihood)`, 'i'), share],
  [new RegExp(`(?:chances?|odds|probability|likelihood)\\s(?:of|at|are|is)\\s(?:about |roughly )?(${EN_NUMBER})[ -](?:in|out[ -]of)[ -](${EN_NUMBER})`, 'i'), share],
  [/\b(?:put|puts|give|gives|rate|rates|peg|pegs) (?:it|that|this|them|the (?:odds|chances?|probability)) (?:at )?(?:only |about |around |roughly )?(?:a )?(\d{1,3}(?:\.\d+)?)(?:\s?(?:-|to)\s?(\d{1,3}(?:\.\d+)?))?\s?(?:%|percent|per cent)/i, percent],
  [new RegExp(`${CHANCE} (?:of|that) [^,.;]{2,80} (?:at|is|are) (?:about |roughly )?(${EN_NUMBER})[ -](?:in|out[ -]of)[ -](${EN_NUMBER})\\b`, 'i'), share],
  [new RegExp(`${CHANCE}\\s(?:of|at|is|=|:)\\s?(?:about |around |roughly )?(0?\\.\\d{1,3})(?!\\d)`, 'i'), (match) => Number(match[1])],
  [/(?:likely|certain|probable|probably|certainly|sure)\s?\((?:about |~|p\s?=\s?)?(\d{1,3}(?:\.\d+)?)\s?%\)/i, percent],
  [new RegExp(PERCENT_ON, 'i'), percent],
  [new RegExp(SHARE_ON, 'i'), share],
  [/\b(?:fifty-fifty|50[-/]50)\b/i, () => 0.5],
];
const PART = '[一二两三四五六七八九十百]{1,4}|\\d{1,4}';
const STATED_ZH: Stated[] = [
  [/(?:概率|可能性|几率|机率|机会|胜率)[^，。；\d]{0,4}?由\s?\d{1,3}(?:\.\d+)?\s?%[^，。；\d]{1,6}[至到]\s?(\d{1,3}(?:\.\d+)?)\s?%/, percent],
  [/(?:概率|可能性|几率|机率|机会|把握|胜[率算]|信心)(?:我)?(?:看|估|只|仅|约|大约|大概|也|就)?(?:不到|不足|不过|只有|顶多|最多|超过|逾|高于|至少)([一二两三四五六七八九])成([一二三四五六七八九半])?/, tenths],
  [/([一二两三四五六七八九])成([一二三四五六七八九半])(?:以上|左右)?的?(?:概率|可能性?|几率|机率|机会|把握|胜[率算]|信心)/, tenths],
  [/(?<![\d.]|(?:[跌升突]破|[升降跌涨]至|达到|超过|[高低]于)\s?)(\d{1,3}(?:\.\d+)?)(?:\s?[-至到~]\s?(\d{1,3}(?:\.\d+)?))?\s?%\s?(?:以上|左右)?(?:的[\u4e00-\u9fff]{0,4}?|)(?:概率|可能性?|几率|机率|机会|把握|胜[率算]|信心)/, percent],
  [/(?:概率|可能性|几率|机率|胜[率算]|把握)(?:约|大约|大概)?(?:为|是|有|在|高?达到?|超过|升至|降至|接近)?(?:约|大约)?\s?(\d{1,3}(?:\.\d+)?)(?:\s?[-至到~]\s?(\d{1,3}(?:\.\d+)?))?\s?%/, percent],
  [/(?<!打不?出|就是|拿到|维持)([一二两三四五六七八九])成(?:以上|左右)?的?(?:概率|可能性?|几率|机率|机会|把握|胜[率算]|信心)/, (match) => (chineseNumber(match[1] as string) ?? 0) / 10],
  [/(?:概率|可能性|几率|机率|把握|机会|胜[率算])(?:大约|大概|约|只|仅|差不多|高|超)?(?:为|是|有|在|剩|达|过)?(?:大约|大概|约)?([一二两三四五六七八九])成([一二三四五六七八九半])?/, tenths],
  [/给(?:出|它|到|了)?(?:大约|大概|约)?([一二两三四五六七八九])成([一二三四五六七八九半])?(?:的?(?:把握|概率|机会|胜算))?(?=[，。；]|$)/, tenths],
  [/(?:概率|几率|机率|胜[率算]|把握|机会)(?:大约|大概|约)?(?:为|是|有|在)?(?:大约|大概|约)?一半/, () => 0.5],
  [/(?:概率|可能性|几率|机率|胜率)[^，。；\d]{0,4}[:：为是有达在约仅只]{0,3}\s?(\d{1,3}(?:\.\d+)?)(?:\s?[-至到~]\s?(\d{1,3}(?:\.\d+)?))?\s?%/, percent],
  [/机会(?:大约|高|约)?[为是达约仅只有]{1,2}\s?(\d{1,3}(?:\.\d+)?)\s?%/, percent],
  [/百分之([〇零一二三四五六七八九十百]+)的?(?:概率|可能性?|几率|机率|把握)/, (match) => (chineseNumber(match[1] as string) ?? 0) / 100],
  [new RegExp(`(${PART})分之(${PART})的?(?:概率|可能性?|几率|机率|机会|把握|胜算)`), partOf],
  [new RegExp(`(?:概率|可能性|几率|机率|机会|把握|胜算)(?:约|大约|大概)?(?:为|是|有|在)?(${PART})分之(${PART})`), partOf],
  [/五五开|一半一半|对半开/, () => 0.5],
];

const ENGLISH_STATED = { stated: STATED_EN, sift: sieve(STATED_EN.map(([pattern]) => pattern)) };
const CHINESE_STATED = { stated: STATED_ZH, sift: sieve(STATED_ZH.map(([pattern]) => pattern)) };

/** 六成五 is 65 in 100. */
function tenths(match: RegExpExecArray): number {
  const [whole, more] = [chineseNumber(match[1] as string) ?? 0, match[2] === undefined ? 0 : match[2] === '半' ? 5 : (chineseNumber(match[2]) ?? 0)];
  return (whole * 10 + more) / 100;
}

function percent(match: RegExpExecArray): number {
  const low = Number(match[1]);
  return (match[2] === undefined ? low : (low + Number(match[2])) / 2) / 100;
}

function share(match: RegExpExecArray): number | null {
  const [part, whole] = [englishNumber(match[1] as string), englishNumber(match[2] as string)];
  return part === null || whole === null || whole < part || whole === 0 ? null : part / whole;
}

/** 十分之三: the whole comes first. */
function partOf(match: RegExpExecArray): number | null {
  const [whole, part] = [chineseNumber(match[1] as string), chineseNumber(match[2] as string)];
  return whole === null || part === null || whole < part || whole === 0 ? null : part / whole;
}
