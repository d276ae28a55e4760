import type { MediaType } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { ArticleTime } from './article-time.ts';
import { chanceAsWritten } from './as-written.ts';
import type { Cue } from './cues.ts';
import { deadlineOf, horizonOf, inPageYear, inSentenceYear, wholeArticle } from './deadline.ts';
import type { Before } from './deadline.ts';
import type { Draft, Horizon, Probability } from './draft.ts';
import type { Hedge } from './hedges.ts';
import { probabilityOf } from './hedges.ts';
import { isGuidance, isIntent, isSetDown } from './intent.ts';
import { chineseChance, chineseKind } from './kind-zh.ts';
import { flatCall, phraseOf } from './phrases.ts';
import { quotationAt } from './quotation.ts';
import { englishCell } from './cell-unit.ts';
import { quantityOf, verdictOf } from './outcome.ts';
import { isOwnDoing } from './own-doing.ts';
import { polarityOf, withoutTwice } from './polarity.ts';
import { presentVerb } from './present-en.ts';
import type { Polarity } from './polarity.ts';
import { scaledCell } from './quantity-zh.ts';
import { beside } from './sight.ts';
import type { Seen } from './sight.ts';
import { ownerOfPlan } from './speaking-zh.ts';
import { speakerIn } from './speaking.ts';
import type { Byline } from './speaker.ts';
import { namesChance, numberIn } from './table.ts';
import type { Unit } from './units.ts';

export type Article = Byline & { text: string; mediaType: MediaType; publishedOn: Day | null; title?: string | null };

export function draftOf(seen: Seen, cue: Cue, near: Before | null, article: Article, earlier: Unit[], time: ArticleTime): Draft {
  const { unit, sides } = seen;
  const outside = (at: number) => !beside(at, sides);
  const polarity = cue.kind === 'list' || cue.kind === 'present' ? { deny: unit.denied || deniesFlatly(unit), idiom: false } : { ...sideOf(seen, cue, outside), ...(cue.kind === 'fails' || (cue.kind === 'expect' && seen.cues.some((other) => other.kind === 'fails')) ? { deny: true } : {}) };
  const found = cue.kind === 'now' ? null : (deadlineOf(seen, near, cue, article.publishedOn) ?? wholeArticle(time, unit));
  const horizon = horizonOf(found && 'reading' in found ? { reading: inSentenceYear(inPageYear(found.reading, unit, time, article.publishedOn), unit, article.publishedOn) } : found, seen, article.publishedOn);
  const own = quantityOf(seen, cue, polarity, horizon) ?? englishCell(scaledCell(cellNumber(unit), unit, article.text), unit, article.text);
  const referred = polarity.idiom && near?.draft?.quantity ? near.draft.quantity : null;
  const taken = unit.language !== 'en' && unit.sequel && cue.kind === 'list' && near?.draft?.probability.basis === 'stated' && own?.unit === '%';
  const quantity = taken ? null : own ?? (referred && { ...referred, op: '<' as const });
  const verdict = verdictOf(seen, cue, horizon, quantity, referred !== null);
  const worded = kindOf(seen, cue, article);
  let speaker = speakerIn(seen, cue, worded, { ...article, lead: time.lead }, earlier);
  const hedge = hedgeOf(seen, cue);
  const at = (start: number, end: number) => unit.text.slice(start, end);
  const cueWords = cue.kind === 'list' || cue.kind === 'present' ? null : at(cue.start, cue.end);
  const chinese = unit.language !== 'en';
  const before = unit.sequel && (cue.kind === 'list' || (chinese && cue.kind === 'present')) && near?.draft ? near.draft : null;
  const kind = !chinese ? worded : before && isOwnDoing(before.kind) ? before.kind : chineseKind(worded, seen, cue, speaker, article.text);
  if (chinese && kind === 'plan' && (speaker.role !== 'quoted' || RELAYS.test(speaker.name))) speaker = ownerOfPlan(unit, cue.start, article, earlier) ?? speaker;
  const chance = chanceOf(seen, cue, hedge, cueWords, at, horizon !== null);
  const intends = !chinese && isOwnDoing(kind) && cue.kind !== 'expect' && chance.basis === 'implied' && phraseOf(chance.phrase)?.kind === 'implied';
  const likely = before ? carriedChance(before, seen) : intends ? { basis: 'none' as const, cue: chance.cue } : asWorded(chance, polarity.deny || isTwiceDenied(unit, hedge ?? cue));
  const probability = chanceAsWritten(chinese ? chineseChance(kind, seen, cue, likely) : likely, unit, article.text);
  return {
    start: unit.start, end: unit.end, quote: unit.text, language: unit.language,
    also: [],
    context: unit.kind === 'cell' && found && 'given' in found && unit.block.cells[0] ? [{ ...unit.block.cells[0] }, { start: found.given.at.start, end: found.given.at.end }] : found && 'given' in found ? [{ start: found.given.at.start, end: found.given.at.end }] : referred && near ? [{ start: near.unit.start, end: near.unit.end }] : [],
    speaker,
    hedge: seen.stated ? chanceAsWritten(seen.stated, unit, article.text).cue : hedge ? at(hedge.start, hedge.end) : cueWords,
    probability, horizon, quantity,
    condition: sides.condition ? at(sides.condition.start, sides.condition.end).replace(/[.。！!]$/, '').trim() : null,
    polarity: polarity.deny ? 'deny' : 'affirm',
    kind, checkable: verdict.checkable, why: verdict.why,
    confidence: confidenceOf(seen, cue, horizon, verdict.checkable),
    rule: `${unit.language === 'en' ? 'en' : 'zh'}/${cue.kind}${found && 'given' in found ? ` + ${found.rule}` : ''}`,
  };
}

/** Whoever only passes a plan on: 知情人士, 媒体, a paper. */
const RELAYS = /(?:知情人|知情者|消息人|消息|媒体|媒體|[日晚早时時]报|[日晚早時]報|新闻社|新聞社|通讯社|通訊社|路透社?|彭博社?|周刊|週刊|业内人士|業內人士|人士)$/;

/** "No court orders the deletion of a model", in a list or with a date: a denial without a word for the future. */
function deniesFlatly({ folded: whole, language }: Unit): boolean {
  const folded = withoutTwice(whole, language);
  return language === 'en' ? /^(?:no|none|nobody|neither|not a) |\b(?:does not|doesn't|do not|don't|is not|isn't|are not|aren't|never|fails? to|still no)\b/i.test(folded) : /不(?!断|仅|但|同|止|少|到|足|得不|排除|过|变)|没有|无一|未能|难以|[回达涨跌]不到/.test(folded);
}

/** "Not unlikely": the words of the chance are taken back. */
function isTwiceDenied({ folded, language }: Unit, { start, end }: Span): boolean {
  return withoutTwice(folded, language).slice(start, end) !== folded.slice(start, end);
}

/** "I am 70% sure that it will not open": the side is told where the claim is made, not where the odds are given. */
function sideOf({ unit, cues }: Seen, cue: Cue, outside: (at: number) => boolean): Polarity {
  const own = polarityOf(unit.folded, unit.language, cue, outside);
  if (own.deny || cue.kind !== 'odds') return own;
  const claim = cues.filter((other) => other.kind === 'call' && other.start >= cue.end).sort((a, b) => a.start - b.start)[0];
  if (claim) return polarityOf(unit.folded, unit.language, claim, outside);
  return { ...own, deny: unit.language === 'en' && /^[^,;]{0,60}\b(?:(?:do|does|is|are) not|doesn't|don't|isn't|aren't|never|fails? to)\b/i.test(unit.folded.slice(cue.end)) };
}

/** "The minister promises that the bridge will open". */
const PROMISES = /\b(?:promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed)?|guarantee[sd]?|commit(?:s|ted)?) (?:\w+ ){0,2}that\b[^,;:]*$/i;
/** The number of a cell in a forecast table, whose unit may stand in the head of the table only. */
function cellNumber({ kind, folded, text, head }: Unit): Draft['quantity'] {
  const value = kind === 'cell' && !namesChance(head) ? numberIn(folded) : null;
  return value === null ? null : { op: '=', value, high: null, unit: '', text };
}

function kindOf({ sides, cues, unit, measurable, ahead }: Seen, cue: Cue, { text }: Article): Draft['kind'] {
  if (cue.kind === 'now') return 'nowcast';
  if (sides.condition) return 'conditional';
  const calls = cues.some((other) => other.kind === 'call' && !/^\s?(?:继续)?(?:准备|计划|打算)/.test(unit.folded.slice(other.end, other.end + 5)));
  // "We'll be at break-even in the final quarter", in quotation marks: whoever speaks promises it of their own house.
  const ours = unit.language === 'en' && (measurable || ahead.some((one) => !one.weak)) && /\bwe\s?$/i.test(unit.folded.slice(0, cue.start)) && /^(?:will|'ll|are going to|'re going to)\b/i.test(unit.folded.slice(cue.start, cue.end)) && !/^\s(?:all |probably |likely )?(?:see|find|know|need|have to|learn|look back|never know)\b/i.test(unit.folded.slice(cue.end));
  if (ours && quotationAt(text, unit, unit.start + cue.start) !== null) return 'commitment';
  if (unit.language === 'en' && PROMISES.test(unit.folded.slice(Math.max(0, cue.start - 80), cue.start))) return 'commitment';
  if (cue.kind === 'commitment' || (!unit.predictions && isIntent(unit, cue, quotationAt(text, unit, unit.start + cue.start) !== null))) return 'commitment';
  if (/^\s?(?:继续)?(?:准备|计划|打算)/.test(unit.folded.slice(cue.end, cue.end + 5))) return 'plan';
  if (cue.kind === 'expect' && isGuidance(unit)) return 'commitment';
  if (unit.language === 'en' && !unit.predictions && ahead.some((one) => !one.weak) && isSetDown(unit, cue)) return 'plan';
  return cue.kind === 'plan' || (cues.some((other) => other.kind === 'plan') && !calls && cue.kind !== 'modal') ? 'plan' : 'forecast';
}

/** The hedge that goes with the cue: a surveyed one before a bare call, the nearest of its kind, none from another clause. */
function hedgeOf({ hedges, unit }: Seen, cue: Cue): Hedge | null {
  const near = (hedge: Hedge) => (hedge.start >= cue.end ? hedge.start - cue.end : Math.max(0, cue.start - hedge.end));
  const reach = unit.language === 'en' ? 40 : 16;
  const sorted = hedges.filter((hedge) => near(hedge) <= reach).sort((a, b) => near(a) - near(b) || b.end - b.start - (a.end - a.start));
  const sure = sorted.find((hedge) => !hedge.phrase.hedgeOnly && hedge.phrase.kind !== 'implied');
  if (sure) return sure;
  // "She predicts that it could close", "Maybe they will": mere possibility, whoever says so.
  const mere = unit.language === 'en' ? hedges.find((hedge) => hedge.phrase.hedgeOnly && ((cue.kind === 'expect' && hedge.start >= cue.end && hedge.start - cue.end < 90 && !/[;:]|\bwill\b/.test(unit.folded.slice(cue.end, hedge.start))) || (cue.kind === 'call' && hedge.start < 3 && /^(?:maybe|perhaps)/i.test(unit.folded.slice(hedge.start))))) : undefined;
  if (mere) return mere;
  const modal = sorted.find((hedge) => hedge.phrase.hedgeOnly && near(hedge) <= (cue.kind === 'call' || cue.kind === 'expect' ? 4 : reach));
  return modal ?? sorted[0] ?? null;
}

/** 甲胜46%，平局27%: each has a number of its own. */
function carriedChance(before: Draft, { amounts }: Seen): Probability {
  const own = before.probability.basis === 'stated' ? amounts.find((one) => one.quantity.unit === '%') : undefined;
  return own ? { basis: 'stated', ppm: Math.round(own.quantity.value * 10_000), cue: own.quantity.text } : { ...before.probability };
}

function chanceOf({ unit, ...seen }: Seen, cue: Cue, hedge: Hedge | null, words: string | null, at: (start: number, end: number) => string, timed: boolean): Probability {
  if (seen.stated) return { ...seen.stated };
  if (hedge) return probabilityOf(hedge, at(hedge.start, hedge.end));
  if (words === null && timed && unit.language === 'en' && unit.kind !== 'heading' && flatCall.basis === 'implied') {
    const verb = presentVerb(unit.folded, unit.kind === 'cell');
    if (verb) return { basis: 'implied', ppm: flatCall.ppm, cue: at(verb.start, verb.end), phrase: flatCall.phrase };
  }
  const judged = words === null && timed && unit.language !== 'en' && unit.kind === 'sentence' && flatCall.basis === 'implied' ? judgedIn(unit) : null;
  if (judged !== null && flatCall.basis === 'implied') return { basis: 'implied', ppm: flatCall.ppm, cue: judged, phrase: flatCall.phrase };
  // 2027年预估 | 405: the head of the column says that its numbers are expected.
  const headed = words === null && unit.kind === 'cell' && unit.language !== 'en' ? /预[计估测期]/.exec(unit.head ?? '')?.[0] : undefined;
  if (headed) return { ...probabilityOf(null, unit.language === 'zh-Hant' ? '預計' : '预计'), cue: headed };
  if (words === null || cue.kind === 'plan' || cue.kind === 'commitment') return { basis: 'none', cue: null };
  // What is scheduled, guided to or pencilled in is told, not judged likely.
  if (unit.language === 'en' && TOLD_EN.test(words)) return { basis: 'none', cue: words };
  const chance = probabilityOf(null, words);
  if (unit.language !== 'en' && chance.basis === 'none' && cue.kind === 'odds') return { ...probabilityOf(null, '大概率'), cue: words };
  if (chance.basis !== 'none' || cue.kind === 'modal') return chance;
  if (cue.kind === 'expect') return { ...probabilityOf(null, EXPECTED[unit.language]), cue: words };
  return flatCall.basis === 'implied' && (cue.kind === 'call' || cue.kind === 'fails' || cue.kind === 'would') ? { basis: 'implied', ppm: flatCall.ppm, cue: words, phrase: flatCall.phrase } : { basis: 'none', cue: null };
}

/** The row of the table that stands for a word of expecting that it does not hold. */
const EXPECTED = { en: 'expect', 'zh-Hans': '预期', 'zh-Hant': '預期' };

/** The word by which somebody is said to judge a flat claim: 他认为，…四季度房价同比转正. */
function judgedIn({ folded, text }: Unit): string | null {
  const match = JUDGED_ZH.exec(folded);
  return match && text.slice(match.index, match.index + match[0].length);
}

const JUDGED_ZH = /认为|看来|判断|觉得|相信|(?<![评])估(?!值|计师|价)|预[测估计期](?!师|员|组|中心|模型)|可望|有望|顶多|我看|不?看好|肯定|一定|坐[二三四]望[三四五]|我猜|料(?=[将会可])/;
const TOLD_EN = /\b(?:scheduled|slated|due) (?:to|for)\b|^(?:is|are) to\b|\bguid(?:ance|es?|ed|ing)\b|\bpencil(?:s|led)? in\b|\btarget price|\bprice target/i;

/** The number belongs to the claim as worded: "unlikely to pass" (20 in 100) claims that it does not pass, 80 in 100. */
export function asWorded(chance: Probability, deny: boolean): Probability {
  return deny && chance.basis === 'implied' && chance.ppm < 500_000 ? { ...chance, ppm: 1_000_000 - chance.ppm } : chance;
}

function confidenceOf(seen: Seen, cue: Cue, horizon: Horizon | null, checkable: boolean): number {
  const base = { now: 0.6, odds: 0.65, call: 0.6, expect: 0.6, commitment: 0.55, fails: 0.5, plan: 0.45, modal: 0.3, would: 0.4, present: 0.45, list: 0.5 }[cue.kind];
  const more = (horizon ? 0.12 : 0) + (checkable ? 0.12 : 0) + (seen.stated ? 0.1 : 0) + (seen.unit.predictions ? 0.08 : 0) - (seen.sides.condition ? 0.05 : 0);
  return Math.round(Math.min(0.98, base + more) * 100) / 100;
}
