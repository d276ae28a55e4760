import type { Day } from '#domain/articles/day.ts';
import { addDays } from '#domain/articles/day.ts';
import { fromArticle } from './article-time.ts';
import type { ArticleTime } from './article-time.ts';
import type { Cue } from './cues.ts';
import type { Draft, Horizon } from './draft.ts';
import { readingsIn, toHorizon } from './horizon.ts';
import { polarityOf } from './polarity.ts';
import type { Deadline, Reading } from './reading.ts';
import { sifted } from './sieve.ts';
import { beside, gap } from './sight.ts';
import type { Seen } from './sight.ts';
import type { Unit } from './units.ts';

/** The sentence before, in the same block. */
export type Before = { unit: Unit; draft: Draft | null; seen: Seen | null };

const EARLIER = sifted(/\b(?:earlier|sooner|before then|by then|until then|till then|in the meantime)\b|在此之前|在那之前|届时|更早|提前/i);
const ONCE = sifted(/^(?:满产|满载|投产|达产|完工|上市|建成|获批|落成|谈成|量产|通车|交割|合并|开业)[^，。]{0,3}[后後]/);
const SOMEDAY = sifted(/迟早|早晚|终究|[总终]有一天|有朝一日|\b(?:sooner or later|eventually|one day|someday|ultimately)\b/i);

/** The deadline of a sentence that stands alone. */
export function ownDeadline(seen: Seen): Deadline | null {
  if (seen.kept.deadline === undefined) seen.kept.deadline = deadlineOf(seen, null);
  return seen.kept.deadline;
}

/** Where the deadline of a sentence comes from: its own words, an event it waits for, the words around it; null for nowhere. */
export function deadlineOf(seen: Seen, near: Before | null, cue: Cue | null = null, madeOn: Day | null = null): Deadline | null {
  const { unit, sides } = seen;
  const own = nearest(seen.ahead.filter((reading) => !beside(reading.start, sides)), cue, unit.folded)
    ?? nearest(seen.ahead.filter((reading) => sides.condition && reading.start >= sides.condition.start && reading.start < sides.condition.end && !/delay by|延后/.test(reading.rule)), cue, unit.folded);
  const last = near?.draft?.horizon;
  const earlier = EARLIER.exec(unit.folded);
  const back = earlier ? unit.text.slice(earlier.index, earlier.index + earlier[0].length) : '';
  // 一旦订单松动，三个月内…: the clock starts with the condition.
  if (own?.relative && unit.language !== 'en' && sides.condition && /^(?:如果|若|一旦|要是|倘|假如|只要|万一)/.test(unit.folded.slice(sides.condition.start)) && own.start >= sides.condition.end) return { event: unit.text.slice(own.start, own.end) };
  if (own) return { reading: own };
  if (last && near?.draft && earlier) return { given: { horizon: { ...last, text: back, relative: last.relative && { from: 'P0D', to: last.relative.to }, window: last.window && { from: null, to: last.window.to ?? (last.window.from && addDays(last.window.from, -1)) } }, at: near.draft }, rule: 'before then' };
  const told = near && !near.draft ? lastTold(near.unit, madeOn) : null;
  if (told && near && earlier && !/earlier|sooner|更早|提前/.test(earlier[0])) return { given: { horizon: { ...told, text: back, window: told.window && { from: null, to: told.window.to } }, at: near.unit }, rule: 'before then' };
  if (sides.event && sides.condition && sides.event.start < sides.condition.end) return { event: unit.text.slice(sides.event.start, sides.event.end).replace(/^(?:如果|一旦|要是|等到?|若)|的话$/g, '') };
  const once = unit.language === 'en' ? null : ONCE.exec(unit.folded);
  if (once) return { event: unit.text.slice(0, once[0].length) };
  if (unit.language === 'en' && sides.event && !sides.condition && cue && cue.end <= sides.event.start) return { event: unit.text.slice(sides.event.start, sides.event.end) };
  if (unit.given) return { given: unit.given, rule: 'heading or list' };
  if (unit.sequel && last && last.rule !== 'event' && near?.draft) return { given: { horizon: last, at: near.draft }, rule: 'the same sentence' };
  // What a paragraph says of next year it goes on saying of next year.
  if (near?.draft && last && last.rule !== 'event' && last.window?.to && sides.condition === null && cue && cue.kind !== 'modal' && (cue.kind === 'expect' || seen.amounts.some((one) => one.clear)) && !/短期|长期|迟早|终究/.test(unit.folded)) return { given: { horizon: last, at: near.draft }, rule: 'the sentence before' };
  const idiom = cue !== null && polarityOf(unit.folded, unit.language, cue, () => true).idiom;
  // A mere hedge goes on with nothing.
  if (cue?.kind === 'modal' && !idiom) return null;
  if (SOMEDAY.test(unit.folded)) return null;
  if (last && near?.draft && last.rule !== 'event' && !last.inherited && (idiom || atThisRate(seen) || (sides.condition === null && pointsBack(unit))) && unit.index - near.unit.index <= 2) return { given: { horizon: last, at: near.draft }, rule: 'the sentence before' };
  return null;
}

/** The time ahead that a sentence names last, though it claims nothing. */
function lastTold(unit: Unit, madeOn: Day | null): Horizon | null {
  const reading = madeOn === null ? undefined : readingsIn(unit.folded, unit.language, madeOn).findLast((one) => one.window?.to && one.window.to > madeOn);
  return reading ? toHorizon(reading, unit.text, 0, madeOn, true) : null;
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

/** The time that a claim without one of its own takes from its article. */
export function wholeArticle(time: ArticleTime, unit: Unit): Deadline | null {
  const given = /迟早|早晚|终究|有朝一日|短期内?|长期|长远|\b(?:sooner or later|eventually|one day|someday|ultimately|in the end)\b/i.test(unit.folded) ? null : fromArticle(time, unit);
  return given && { given, rule: 'the whole article' };
}

const BARE_PART = /^(?:到|在|于|至|by |in |before |at )?(?:the )?(?:全年|年[底末终中内初]|[上下]半年|第?[一二三四]季度?|[1-4]?Q[1-4]?|H[12]|(?:year-end|end of the year|(?:first|second) half|(?:first|second|third|fourth|final) quarter|(?:spring|summer|autumn|fall|winter)|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}月[底中初]?))(?![\d'])/i;

/** "By year-end", 下半年: on a year's-end page about the next year it is that year's, unless the sentence names another. */
export function inPageYear(reading: Reading, { folded, language }: Unit, time: ArticleTime, madeOn: Day | null): Reading {
  const ahead = time.year?.horizon.window?.to?.slice(0, 4);
  const words = folded.slice(reading.start, reading.end);
  if (!ahead || !/\d{4}/.test(time.year?.horizon.text ?? '') || !madeOn || madeOn.slice(5) < '10-15' || !reading.window?.to || reading.window.to.slice(0, 4) >= ahead || !BARE_PART.test(words) || /\d{4}|[今本明后去]年|\b(?:this|next|last) /i.test(folded.slice(Math.max(0, reading.start - 6), reading.end))) return reading;
  return readingsIn(folded, language, `${ahead}-01-01`).find((one) => one.start === reading.start && one.end === reading.end) ?? reading;
}

const COMING_YEAR = /明年|来年|次年|翌年|\bnext year\b/gi;

/** "Next year …, with prices up 5% over 全年": a part of a year that stands behind words of the next one in its sentence is that year's. */
export function inSentenceYear(reading: Reading, unit: Unit, madeOn: Day | null): Reading {
  const whole = unit.whole ?? unit;
  const at = unit.start - whole.start + reading.start;
  const before = whole.folded.slice(Math.max(0, at - 90), at);
  const coming = madeOn === null ? undefined : [...before.matchAll(COMING_YEAR)].at(-1);
  if (!coming || !madeOn || !BARE_PART.test(unit.folded.slice(reading.start, reading.end)) || /\d{4}|今年|本年|去年|当年|后年|\bthis year\b|\blast\b/i.test(before.slice(coming.index + coming[0].length) + unit.folded.slice(reading.start, reading.end))) return reading;
  return readingsIn(unit.folded, unit.language, `${Number(madeOn.slice(0, 4)) + 1}-01-01`).find((one) => one.start === reading.start && one.end === reading.end) ?? reading;
}

/** A deadline as a draft keeps it, counted from the day on which it was said. */
export function horizonOf(found: Deadline | null, seen: Seen, madeOn: Day | null): Horizon | null {
  if (found === null) return null;
  if ('reading' in found) return toHorizon(found.reading, seen.unit.text, 0, madeOn, false);
  if ('event' in found) return { text: found.event, rule: 'event', window: null, relative: null, inherited: false };
  return { ...found.given.horizon, inherited: true };
}
