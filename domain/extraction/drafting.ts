import type { MediaType } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import { addDays } from '#domain/articles/day.ts';
import { fromArticle } from './article-time.ts';
import type { ArticleTime } from './article-time.ts';
import type { Cue } from './cues.ts';
import type { Draft, Given, Horizon, Probability } from './draft.ts';
import type { Hedge } from './hedges.ts';
import { probabilityOf } from './hedges.ts';
import { readingsIn, toHorizon } from './horizon.ts';
import { isGuidance, isIntent } from './intent.ts';
import { chineseChance, chineseKind } from './kind-zh.ts';
import { flatCall, phraseOf } from './phrases.ts';
import { quotationAt } from './quotation.ts';
import { englishCell } from './cell-unit.ts';
import { quantityOf, verdictOf } from './outcome.ts';
import { polarityOf } from './polarity.ts';
import { presentVerb } from './present-en.ts';
import type { Polarity } from './polarity.ts';
import { scaledCell } from './quantity-zh.ts';
import type { Reading } from './reading.ts';
import { beside, gap } from './sight.ts';
import type { Seen } from './sight.ts';
import { ownerOfPlan } from './speaking-zh.ts';
import { speakerIn } from './speaking.ts';
import type { Byline } from './speaker.ts';
import { namesChance, numberIn } from './table.ts';
import type { Unit } from './units.ts';

export type Article = Byline & { text: string; mediaType: MediaType; publishedOn: Day | null; title?: string | null };

/** The sentence before, in the same block. */
export type Before = { unit: Unit; draft: Draft | null; seen: Seen | null };

type Deadline = { reading: Reading } | { given: Given; rule: string } | { event: string };

/** Where the deadline of a sentence comes from: its own words, an event it waits for, the words around it; null for nowhere. */
export function deadlineOf(seen: Seen, near: Before | null, cue: Cue | null = null): Deadline | null {
  const { unit, sides } = seen;
  const own = nearest(seen.ahead.filter((reading) => !beside(reading.start, sides)), cue, unit.folded)
    ?? nearest(seen.ahead.filter((reading) => sides.condition && reading.start >= sides.condition.start && reading.start < sides.condition.end && !/delay by|延后/.test(reading.rule)), cue, unit.folded);
  const last = near?.draft?.horizon;
  const earlier = /\b(?:earlier|sooner|before then|by then|in the meantime)\b|在此之前|在那之前|届时|更早|提前/.exec(unit.folded);
  // 一旦订单松动，三个月内…: the clock starts with the condition.
  if (own?.relative && unit.language !== 'en' && sides.condition && /^(?:如果|若|一旦|要是|倘|假如|只要|万一)/.test(unit.folded.slice(sides.condition.start)) && own.start >= sides.condition.end) return { event: unit.text.slice(own.start, own.end) };
  if (own) return { reading: own };
  if (last && near?.draft && earlier) return { given: { horizon: { ...last, text: earlier[0], relative: last.relative && { from: 'P0D', to: last.relative.to }, window: last.window && { from: null, to: last.window.to ?? (last.window.from && addDays(last.window.from, -1)) } }, at: near.draft }, rule: 'before then' };
  if (sides.event && sides.condition && sides.event.start < sides.condition.end) return { event: unit.text.slice(sides.event.start, sides.event.end).replace(/^(?:如果|一旦|要是|等到?|若)|的话$/g, '') };
  const once = unit.language === 'en' ? null : /^(?:满产|满载|投产|达产|完工|上市|建成|获批|落成|谈成|量产|通车|交割|合并|开业)[^，。]{0,3}[后後]/.exec(unit.folded);
  if (once) return { event: unit.text.slice(0, once[0].length) };
  if (unit.language === 'en' && sides.event && !sides.condition && cue && cue.end <= sides.event.start) return { event: unit.text.slice(sides.event.start, sides.event.end) };
  if (unit.given) return { given: unit.given, rule: 'heading or list' };
  if (unit.sequel && last && last.rule !== 'event' && near?.draft) return { given: { horizon: last, at: near.draft }, rule: 'the same sentence' };
  // What a paragraph says of next year it goes on saying of next year.
  if (unit.language !== 'en' && near?.draft && last && last.rule !== 'event' && last.window?.to && sides.condition === null && cue && cue.kind !== 'modal' && (cue.kind === 'expect' || seen.amounts.some((one) => one.clear)) && !/短期|长期|迟早|终究/.test(unit.folded)) return { given: { horizon: last, at: near.draft }, rule: 'the sentence before' };
  const idiom = cue !== null && polarityOf(unit.folded, unit.language, cue, () => true).idiom;
  // A mere hedge goes on with nothing.
  if (cue?.kind === 'modal' && !idiom) return null;
  if (/迟早|早晚|终究|[总终]有一天|有朝一日|\b(?:sooner or later|eventually|one day|someday|ultimately)\b/i.test(unit.folded)) return null;
  if (last && near?.draft && last.rule !== 'event' && !last.inherited && (idiom || atThisRate(seen) || (sides.condition === null && pointsBack(unit))) && unit.index - near.unit.index <= 2) return { given: { horizon: last, at: near.draft }, rule: 'the sentence before' };
  return null;
}

export function draftOf(seen: Seen, cue: Cue, near: Before | null, article: Article, earlier: Unit[], time: ArticleTime): Draft {
  const { unit, sides } = seen;
  const outside = (at: number) => !beside(at, sides);
  const polarity = cue.kind === 'list' || cue.kind === 'present' ? { deny: unit.denied || deniesFlatly(unit), idiom: false } : { ...sideOf(seen, cue, outside), ...(cue.kind === 'fails' || (cue.kind === 'expect' && seen.cues.some((other) => other.kind === 'fails')) ? { deny: true } : {}) };
  const found = cue.kind === 'now' ? null : (deadlineOf(seen, near, cue) ?? wholeArticle(time, unit));
  const horizon = horizonOf(found && 'reading' in found ? { reading: inPageYear(found.reading, unit, time, article.publishedOn) } : found, seen, article);
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
  const kind = !chinese ? worded : before && /^(?:plan|commitment)$/.test(before.kind) ? before.kind : chineseKind(worded, seen, cue, speaker, article.text);
  if (chinese && kind === 'plan' && (speaker.role !== 'quoted' || RELAYS.test(speaker.name))) speaker = ownerOfPlan(unit, cue.start, article, earlier) ?? speaker;
  const chance = chanceOf(seen, cue, hedge, cueWords, at, horizon !== null);
  const intends = !chinese && (kind === 'commitment' || kind === 'plan') && cue.kind !== 'expect' && chance.basis === 'implied' && phraseOf(chance.phrase)?.kind === 'implied';
  const likely = before ? carriedChance(before, seen) : intends ? { basis: 'none' as const, cue: chance.cue } : asWorded(chance, polarity.deny);
  const probability = chinese ? chineseChance(kind, seen, cue, likely) : likely;
  return {
    start: unit.start, end: unit.end, quote: unit.text, language: unit.language,
    also: [],
    context: unit.kind === 'cell' && found && 'given' in found && unit.block.cells[0] ? [{ ...unit.block.cells[0] }, { start: found.given.at.start, end: found.given.at.end }] : found && 'given' in found ? [{ start: found.given.at.start, end: found.given.at.end }] : referred && near ? [{ start: near.unit.start, end: near.unit.end }] : [],
    speaker,
    hedge: seen.stated?.cue ?? (hedge ? at(hedge.start, hedge.end) : cueWords),
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
function deniesFlatly({ folded, language }: Unit): boolean {
  return language === 'en' ? /^(?:no|none|nobody|neither|not a) |\b(?:does not|doesn't|do not|don't|is not|isn't|are not|aren't|never|fails? to|still no)\b/i.test(folded) : /不(?!断|仅|但|同|止|少|到|足|得不|排除|过|变)|没有|无一|未能|难以|[回达涨跌]不到/.test(folded);
}

/** "I am 70% sure that it will not open": the side is told where the claim is made, not where the odds are given. */
function sideOf({ unit, cues }: Seen, cue: Cue, outside: (at: number) => boolean): Polarity {
  const own = polarityOf(unit.folded, unit.language, cue, outside);
  if (own.deny || cue.kind !== 'odds') return own;
  const claim = cues.filter((other) => other.kind === 'call' && other.start >= cue.end).sort((a, b) => a.start - b.start)[0];
  if (claim) return polarityOf(unit.folded, unit.language, claim, outside);
  return { ...own, deny: unit.language === 'en' && /^[^,;]{0,60}\b(?:(?:do|does|is|are) not|doesn't|don't|isn't|aren't|never|fails? to)\b/i.test(unit.folded.slice(cue.end)) };
}

/** Words that go on with what was just said: only then does the deadline of the sentence before hold here too. */
function pointsBack(unit: Unit): boolean {
  return unit.language === 'en'
    ? /^(?:and |but |so |then )?(?:it|this|that|these|those|such|the (?:most likely|likeliest|latter|former|same|result|outcome|deal|move|plan|company|winner))\b/i.test(unit.folded)
    : /^(?:但是?|而且?|所以|那么?)?(?:这|那|它|其|届时|到时|此后|后[边面]|最终|结果|最[大有]可能)/.test(unit.folded);
}

/** The nearest time to the cue; a comma between them counts as thirty characters, a doubtful reading as forty. */
function nearest(readings: Reading[], cue: Cue | null, text: string): Reading | null {
  const at = cue ?? { start: 0, end: 0 };
  const cost = (reading: Reading) => {
    return gap(reading, at, text) + (reading.weak ? 40 : 0) + (reading.window && reading.window.to === null ? 80 : 0);
  };
  return [...readings].sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** "At this rate" is a premise that holds unless something changes: it does not cut a sentence off from its context. */
function atThisRate({ unit, sides }: Seen): boolean {
  const words = sides.condition ? unit.folded.slice(sides.condition.start, sides.condition.end) : '';
  return /^(?:按照?|照|以)|目前|现在|current|this rate|this pace/.test(words);
}

function wholeArticle(time: ArticleTime, unit: Unit): Deadline | null {
  const given = /迟早|早晚|终究|有朝一日|短期内?|长期|长远|\b(?:sooner or later|eventually|one day|someday|ultimately|in the end)\b/i.test(unit.folded) ? null : fromArticle(time, unit);
  return given && { given, rule: 'the whole article' };
}

/** "The minister promises that the bridge will open". */
const PROMISES = /\b(?:promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed)?|guarantee[sd]?|commit(?:s|ted)?) (?:\w+ ){0,2}that\b[^,;:]*$/i;
const BARE_PART = /^(?:到|在|于|至|by |in |before |at )?(?:the )?(?:全年|年[底末终中内初]|[上下]半年|第?[一二三四]季度?|[1-4]?Q[1-4]?|H[12]|(?:year-end|end of the year|(?:first|second) half|(?:first|second|third|fourth|final) quarter|(?:spring|summer|autumn|fall|winter)|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}月[底中初]?))(?![\d'])/i;

/** "By year-end", 下半年: on a year's-end page about the next year it is that year's, unless the sentence names another. */
function inPageYear(reading: Reading, { folded, language }: Unit, time: ArticleTime, madeOn: Day | null): Reading {
  const ahead = time.year?.horizon.window?.to?.slice(0, 4);
  const words = folded.slice(reading.start, reading.end);
  if (!ahead || !/\d{4}/.test(time.year?.horizon.text ?? '') || !madeOn || madeOn.slice(5) < '10-15' || !reading.window?.to || reading.window.to.slice(0, 4) >= ahead || !BARE_PART.test(words) || /\d{4}|[今本明后去]年|\b(?:this|next|last) /i.test(folded.slice(Math.max(0, reading.start - 6), reading.end))) return reading;
  return readingsIn(folded, language, `${ahead}-01-01`).find((one) => one.start === reading.start && one.end === reading.end) ?? reading;
}

function horizonOf(found: Deadline | null, seen: Seen, article: Article): Horizon | null {
  if (found === null) return null;
  if ('reading' in found) return toHorizon(found.reading, seen.unit.text, 0, article.publishedOn, false);
  if ('event' in found) return { text: found.event, rule: 'event', window: null, relative: null, inherited: false };
  return { ...found.given.horizon, inherited: true };
}

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
  if (words === null || cue.kind === 'plan' || cue.kind === 'commitment') return { basis: 'none', cue: null };
  // What is scheduled, guided to or pencilled in is told, not judged likely.
  if (unit.language === 'en' && TOLD_EN.test(words)) return { basis: 'none', cue: words };
  const chance = probabilityOf(null, words);
  if (unit.language !== 'en' && chance.basis === 'none' && cue.kind === 'odds') return probabilityOf(null, '大概率');
  if (chance.basis !== 'none' || cue.kind === 'modal') return chance;
  if (cue.kind === 'expect') return { ...probabilityOf(null, unit.language === 'en' ? 'expect' : '预期'), cue: words };
  return flatCall.basis === 'implied' && (cue.kind === 'call' || cue.kind === 'fails' || cue.kind === 'would') ? { basis: 'implied', ppm: flatCall.ppm, cue: words, phrase: flatCall.phrase } : { basis: 'none', cue: null };
}

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
