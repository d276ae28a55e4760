import type { Span } from '#domain/articles/sentences.ts';
import { sideClauses } from './conditions.ts';
import { cuesIn } from './cues.ts';
import type { Draft } from './draft.ts';
import { readingsIn } from './horizon.ts';
import { amountsIn } from './amount.ts';
import { fold } from '#domain/articles/fold.ts';
import { namedIn } from './speaker.ts';
import type { Seen } from './sight.ts';
import type { Unit } from './units.ts';

/** A question that the next sentence answers with a number ("How much by 2030? $200 billion.") is one claim; null otherwise. */
export function answered(question: Unit, answer: Unit | undefined, text: string): Unit | null {
  if (!answer || answer.block !== question.block || question.clutter || question.kind !== 'sentence') return null;
  if (!/[?？]["'”」]?$/.test(question.folded) || answer.folded.length > 80) return null;
  const asksAmount = question.language === 'en' ? /\bhow (?:much|many|high|low|far|big|large)\b/i : /多少|几|多[大高久长]/;
  const answers = question.language === 'en' ? /^(?:the answer|about|around|roughly|at least|it is|it's|my answer|\W?\d|[$€£])/i : /^(?:是|答案|大约|约|至少|不多|[\d一二两三四五六七八九十])/;
  if (!asksAmount.test(question.folded) || !answers.test(answer.folded)) return null;
  if (readingsIn(question.folded, question.language, null).length === 0 || cuesIn(question.folded, question.language).length === 0) return null;
  if (amountsIn(answer.text, answer.language).length === 0) return null;
  const words = text.slice(question.start, answer.end);
  return { ...question, end: answer.end, text: words, folded: fold(words).replace(/[\r\n]/g, ' ') };
}

/** A sentence with two claims is two units: on both sides of a semicolon, or of "but" and "and" when each has its own time and subject. */
export function halves(unit: Unit): Unit[] {
  if (unit.kind !== 'sentence') return [unit];
  return /[；;]/.test(unit.folded) ? atSemicolons(unit).flatMap(atConjunction) : atConjunction(unit);
}

function atSemicolons(unit: Unit): Unit[] {
  const parts: Span[] = [];
  let from = 0;
  for (const match of unit.folded.matchAll(/[；;]\s*/g)) {
    parts.push({ start: from, end: match.index + 1 });
    from = match.index + match[0].length;
  }
  if (from < unit.folded.length) parts.push({ start: from, end: unit.folded.length });
  return parts.filter((part) => cuesIn(unit.folded.slice(part.start, part.end), unit.language).length > 0).length < 2 ? [unit] : parts.map((part, i) => partOf(unit, part, i / 10));
}

const AND_EN = /,\s(?:(?:but|and|while|whereas|though|yet)\s)(?=(?:I|we|you|he|she|it|they|the|an?|its|our|my|his|her|their|this|no|[A-Z][\w-]*|at least)\s)/g;
const AND_ZH = /，(?:但是?|而|不过|同时，?)?/g;
/** "He reckons that …, and that …": the second half is reported like the first. */
const THAT_EN = /,?\sand\sthat\s/g;

/** "A will open in 2027, but B will not before 2030": cut where both sides can stand alone, never inside a condition or a quotation. */
function atConjunction(unit: Unit): Unit[] {
  const { folded, language } = unit;
  const english = language === 'en';
  if (/["“”「]/.test(folded) || !(english ? /,\s(?:but|and|while|whereas|though|yet)\s|\sand\sthat\s/ : /，/).test(folded)) return [unit];
  // Each side needs a call and a time of its own; a Chinese one, where commas string clauses together, its own number too.
  const calls = cuesIn(folded, language).filter(({ kind }) => kind === 'call' || kind === 'odds' || kind === 'expect' || kind === 'modal');
  const times = calls.length < 2 ? [] : readingsIn(folded, language, '2000-01-01').filter((reading) => !reading.weak);
  if (times.length < 2 || sideClauses(folded, language).condition) return [unit];
  const numbers = english ? null : amountsIn(folded, language).filter((amount) => amount.clear);
  for (const [seam, reported] of english ? ([[AND_EN, false], [THAT_EN, true]] as const) : ([[AND_ZH, true]] as const)) {
    for (const match of folded.matchAll(seam)) {
      const [left, right] = [{ start: 0, end: match.index }, { start: match.index + match[0].length, end: folded.length }] as const;
      const both = (found: Span[]) => found.some((one) => one.end <= left.end) && found.some((one) => one.start >= right.start);
      if (!both(calls) || !both(times) || (numbers && !numbers.some((one) => one.start >= right.start))) continue;
      const named = reported ? null : namedIn(folded.slice(0, left.end), unit.text, language, left.end);
      // "Lind said A will open, and B will close": nobody knows whose words the second half is.
      if (named && named.kind !== 'self' && !namedIn(folded.slice(right.start), unit.text.slice(right.start), language, right.end - right.start)) return [unit];
      return [partOf(unit, left, 0), { ...partOf(unit, right, 0.01), continues: reported }];
    }
  }
  return [unit];
}

function partOf(unit: Unit, part: Span, after: number): Unit {
  return { ...unit, start: unit.start + part.start, end: unit.start + part.end, text: unit.text.slice(part.start, part.end), folded: unit.folded.slice(part.start, part.end), index: unit.index + after };
}

/**
 * A sentence that only says how sure its speaker is of the prediction before ("I would give that a 65% chance"):
 * the number belongs to that prediction. Null when it is a claim of its own or the prediction has a number already.
 */
export function rated(draft: Draft, unit: Unit, seen: Seen): Draft | null {
  if (seen.stated === null || draft.probability.basis === 'stated' || seen.ahead.length > 0 || seen.sides.condition) return null;
  if (!(unit.language === 'en' ? RATES_EN : RATES_ZH).test(unit.folded) || unit.folded.length > (unit.language === 'en' ? 120 : 40)) return null;
  // An author who rates the words of somebody else makes a forecast of their own.
  const quoted = draft.speaker.role === 'quoted';
  if (quoted && /^(?:I|we|my)\b|^(?:我|笔者)/i.test(unit.folded)) return null;
  return { ...draft, probability: { ...seen.stated }, hedge: seen.stated.cue, context: [...draft.context, { start: unit.start, end: unit.end }] };
}

const RATES_EN = /^["(]?(?:(?:but|and|so) )?(?:I|we|he|she|they)(?:'d| would|'ll| will)? (?:\w+ )?(?:give|gives|put|puts|rate|rates|peg|pegs|call|calls|place|places) (?:it|that|this|them|the (?:odds|chances?|probability))\b|^["(]?(?:my|our|his|her|their|the) (?:own )?(?:odds|chances?|probability|confidence)(?: of (?:that|this|it))? (?:is|are|stands?)\b/i;
const RATES_ZH = /^["“(]?(?:我|笔者|他|她|他们|我们)?(?:个人)?(?:会|愿意)?(?:给(?:出|它|这|此)|对(?:此|这)|(?:的)?(?:把握|概率|可能性|信心)(?:是|为|有|在|约|大约|大概))/;
