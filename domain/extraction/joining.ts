import { cuesIn } from './cues.ts';
import { readingsIn } from './horizon.ts';
import { amountsIn } from './amount.ts';
import { fold } from '#domain/articles/fold.ts';
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

/** A sentence with two claims on both sides of a semicolon is two units. */
export function halves(unit: Unit): Unit[] {
  if (unit.kind !== 'sentence' || !/[；;]/.test(unit.folded)) return [unit];
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of unit.folded.matchAll(/[；;]\s*/g)) {
    parts.push({ start: from, end: match.index + 1 });
    from = match.index + match[0].length;
  }
  if (from < unit.folded.length) parts.push({ start: from, end: unit.folded.length });
  const claims = parts.filter((part) => cuesIn(unit.folded.slice(part.start, part.end), unit.language).length > 0);
  if (claims.length < 2) return [unit];
  return parts.map((part, i) => ({ ...unit, start: unit.start + part.start, end: unit.start + part.end, text: unit.text.slice(part.start, part.end), folded: unit.folded.slice(part.start, part.end), index: unit.index + i / 10 }));
}
