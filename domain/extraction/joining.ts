import { asWritten } from './as-written.ts';
import { cuesIn } from './cues.ts';
import type { Chance, Draft } from './draft.ts';
import { listedProbability } from './hedges.ts';
import { readingsIn } from './horizon.ts';
import { amountsIn } from './amount.ts';
import { fold } from '#domain/articles/fold.ts';
import { bareChance } from './rated.ts';
import type { Seen } from './sight.ts';
import type { Unit } from './units.ts';

/** A question that the next sentence answers with a number ("How much by 2030? $200 billion.", "Will it open in 2027? 60%.") is one claim; null otherwise. */
export function answered(question: Unit, answer: Unit | undefined, text: string): Unit | null {
  if (!answer || answer.block !== question.block || question.clutter || question.kind !== 'sentence') return null;
  if (!/[?？]["'”」]?$/.test(question.folded) || answer.folded.length > 80) return null;
  const asksAmount = question.language === 'en' ? /\bhow (?:much|many|high|low|far|big|large)\b/i : /多少|几|多[大高久长]/;
  const answers = question.language === 'en' ? /^(?:the answer|about|around|roughly|at least|it is|it's|my answer|\W?\d|[$€£])/i : /^(?:是|答案|大约|约|至少|不多|[\d一二两三四五六七八九十])/;
  const asksWhether = question.language === 'en' ? /^(?:and |but |so )?(?:will|is|are|does|do|can|could|would)\b/i : /会不会|是否|能否|能不能|会否|吗[？?]/;
  const sure = asksWhether.test(question.folded) && bareChance(answer.folded) !== null;
  if (!sure && (!asksAmount.test(question.folded) || !answers.test(answer.folded))) return null;
  if (readingsIn(question.folded, question.language, null).length === 0 || (!sure && cuesIn(question.folded, question.language).length === 0)) return null;
  if (!sure && amountsIn(answer.text, answer.language).length === 0) return null;
  const words = text.slice(question.start, answer.end);
  return { ...question, rated: question.rated || sure, end: answer.end, text: words, folded: fold(words).replace(/[\r\n]/g, ' ') };
}

/**
 * A sentence that only says how sure its speaker is of the prediction before ("I would give that a 65% chance"):
 * the number belongs to that prediction. Null when it is a claim of its own or the prediction has a number already.
 */
export function rated(draft: Draft, unit: Unit, seen: Seen): Draft | null {
  const alone = bareChance(unit.folded);
  const stated = alone ?? seen.stated ?? listedProbability(unit.folded);
  if (stated === null || draft.probability.basis === 'stated' || seen.ahead.length > 0 || seen.sides.condition) return null;
  if (!(alone || (unit.language === 'en' ? RATES_EN : RATES_ZH).test(unit.folded)) || unit.folded.length > (unit.language === 'en' ? 120 : 40)) return null;
  // An author who rates the words of somebody else makes a forecast of their own.
  const quoted = draft.speaker.role === 'quoted';
  if (quoted && /^(?:I|we|my)\b|^(?:我|笔者)/i.test(unit.folded)) return null;
  return withChance(draft, stated, unit);
}

/** "**Ships by June.** (75%) The reasons are …": the number in front of the reasons belongs to the listed prediction before. */
export function chanceInFront(draft: Draft, unit: Unit): Draft | null {
  if (draft.probability.basis === 'stated' || (!unit.predictions && (unit.language === 'en' || !unit.given)) || unit.block.kind !== 'item') return null;
  const bracket = /^[*\s]*[（(]([^）)]{1,20})[）)]/.exec(unit.folded)?.[1];
  const stated = bracket ? listedProbability(bracket.replace(/[，,].*$/, '').replace(/^[^\d一二两三四五六七八九.~<>]*/, '')) : null;
  return stated && withChance(draft, stated, unit);
}

/** The prediction before with the number that this sentence gives it. */
function withChance(draft: Draft, stated: Chance, unit: Unit): Draft {
  const cue = asWritten(stated.cue, unit);
  return { ...draft, probability: { ...stated, cue }, hedge: cue, context: [...draft.context, { start: unit.start, end: unit.end }] };
}

const RATES_EN = /^["(]?(?:(?:but|and|so) )?(?:I|we|he|she|they)(?:'d| would|'ll| will)? (?:\w+ )?(?:give|gives|put|puts|rate|rates|peg|pegs|call|calls|place|places) (?:it|that|this|them|the (?:odds|chances?|probability))\b|^["(]?(?:(?:but|and|so) )?(?:I|we|he|she|they)(?:'d| would)? (?:\w+ )?puts? [^,.;]{1,24} on (?:it|that|this)\b|^["(]?(?:my|our|his|her|their|the) (?:own )?(?:odds|chances?|probability|confidence)(?: of (?:that|this|it))? (?:is|are|stands?)\b/i;
const RATES_ZH = /^["“(]?(?:我|笔者|他|她|他们|我们)?(?:个人)?(?:会|愿意)?(?:给(?:出|它|这|此)|对(?:此|这)|(?:的)?(?:把握|概率|可能性|信心)(?:是|为|有|在|约|大约|大概|[:：]|(?=[\d一二两三四五六七八九])))|^[^，。]{0,12}(?:隐含|给出|对应)的?(?:概率|机率|几率|胜率)/;
