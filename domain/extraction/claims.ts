import type { Day } from '#domain/articles/day.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { amountsIn } from './amount.ts';
import { secondFigures } from './claims-en.ts';
import { chineseClaims } from './claims-zh.ts';
import { sideClauses } from './conditions.ts';
import { cuesIn } from './cues.ts';
import type { Cue } from './cues.ts';
import { readingsIn } from './horizon.ts';
import { sifted } from './sieve.ts';
import { namedIn } from './speaker.ts';
import type { Unit } from './units.ts';

/**
 * One claim, one unit: a sentence is cut at a semicolon or comma where both sides can come out differently, that is where each
 * has a call and its own time, number or speaker; and inside a clause that gives two numbers for two periods.
 */
export function claimsOf(unit: Unit, madeOn: Day | null): Unit[] {
  if (unit.kind !== 'sentence') return [unit];
  const now = madeOn ?? ANY_DAY;
  if (unit.language !== 'en') {
    const spans = chineseClaims(unit, now);
    return numbered(unit, spans.length === 1 ? byPeriod(unit, now) : spans.flatMap((span, i) => byPeriod({ ...partOf(unit, span), continues: i > 0 && speakerAt(unit, span) === null }, now)));
  }
  const parts = SEMICOLON.test(unit.folded) ? atSemicolons(unit, now) : [unit];
  return numbered(unit, parts.flatMap((part) => atSeams(part, now, 4)).flatMap((part) => byPeriod(part, now)).flatMap((part) => byFigure(part, now)));
}

/** Where times stand is asked here, not when they are. */
export const ANY_DAY: Day = '2000-01-01';

const SEMICOLON = sifted(/[；;]/);
const COMMA = sifted(/[，,]/);
const MAY_SEAM_EN = sifted(/,|\s(?:while|whereas|and that)\s/);
const JOINED_EN = sifted(/\s(?:and|but)\s/);
const WILL_EN = sifted(/\b(?:will|would|won't|wouldn't|likely|expected|forecast|set|due)\b/);
const TWO_VERBS_EN = sifted(/ and (?:\w+ )?(?:expects?|sees?|forecasts?|predicts?|projects?|anticipates?|reckons?|thinks?) /);
const TWO_DIGITS = sifted(/\d.*\d/);

/** Their places in the order of sentences; a sentence that is one claim stays as it is. */
function numbered(unit: Unit, parts: Unit[]): Unit[] {
  return parts.length === 1 && parts[0] === unit ? parts : parts.map((part, i) => ({ ...part, index: unit.index + i / 100, sequel: i > 0, whole: unit }));
}

function atSemicolons(unit: Unit, now: Day): Unit[] {
  const parts: Span[] = [];
  let from = 0;
  for (const match of unit.folded.matchAll(/[；;]\s*/g)) {
    parts.push({ start: from, end: match.index + 1 });
    from = match.index + match[0].length;
  }
  if (from < unit.folded.length) parts.push({ start: from, end: unit.folded.length });
  const calls = (words: string) => callsIn(words, unit).length > 0;
  // "It comes to 260 million this year; for 2027 he put it at 210 million": a number and a time of its own stand for a call.
  const figures = (words: string) => readingsIn(words, unit.language, now).some((time) => !time.weak) && amountsIn(words, unit.language).some((amount) => amount.clear);
  const words = parts.map((part) => unit.folded.slice(part.start, part.end));
  // "Ho expects £1,699; the Korean site goes for £1,749": somebody else with another figure.
  const counters = (words: string, i: number) => i > 0 && amountsIn(words, unit.language).some((amount) => amount.clear) && speakerAt({ ...unit, folded: words, text: words }, { start: 0, end: words.length }) !== null;
  return !words.some(calls) || words.filter((one, i) => calls(one) || figures(one) || counters(one, i)).length < 2 ? [unit] : parts.map((part) => partOf(unit, part));
}

const SUBJECT_EN = "(?=(?:I|we|you|he|she|it|they|the|an?|its|our|my|his|her|their|this|that|these|those|both|some|others?|another|no|in|by|[A-Z$€£\\d][\\w$€£.'-]*|at least|about|around|analysts|economists|most|many)\\s|[a-z][\\w-]*(?: [\\w-]+){0,5} (?:will|won't|would|could|should|may|might|is|are|think|thinks|expects?|believes?|reckons?|looks?) )";
const SEAM_EN = new RegExp(`,?\\s(?:while|whereas)\\s${SUBJECT_EN}|,\\s(?:(?:but|and|though|although|yet|with|then)\\s)?${SUBJECT_EN}`, 'g');
/** "Pre-orders will open on Friday and the phone itself won't reach shops before May": no comma, but a subject and a verb to come. */
const FIRM_EN = /\s(?:and|but)\s(?=(?:it|they|he|she|we|I|the|an?|its|their|[A-Z][\w'-]+)\s(?:[\w'-]+\s){0,4}(?:will|won't|would|wouldn't|(?:is|are) (?:un)?likely|(?:is|are) (?:expected|forecast|set|due) to)\b)/g;
/** "He reckons that …, and that …": the second half is reported like the first. */
const THAT_EN = /,?\s(?:and|but)\sthat\s|,\swho\s(?=(?:also |now )?(?:expects?|sees?|thinks?|reckons?|predicts?|forecasts?)\s)/g;
const SEAM_ZH = /[，,](?:但是?|而|不过|同时，?|至于|且|并且?|其中)?/g;

/** Where two clauses can stand alone; never inside a condition or a quotation. */
function atSeams(unit: Unit, now: Day, depth: number): Unit[] {
  const { folded, language } = unit;
  const english = language === 'en';
  if (depth === 0 || !(english ? MAY_SEAM_EN.test(folded) || (JOINED_EN.test(folded) && WILL_EN.test(folded)) : COMMA.test(folded))) return [unit];
  const calls = callsIn(folded, unit);
  if (calls.length < 2) return [unit];
  const condition = sideClauses(folded, language).condition;
  const holds = condition && condition.end > (calls[0]?.start ?? 0) ? condition : null;
  if (holds && !english) return [unit];
  for (const [seam, reported] of english ? ([[SEAM_EN, false], [FIRM_EN, false], [THAT_EN, true]] as const) : ([[SEAM_ZH, true]] as const)) {
    for (const match of folded.matchAll(seam)) {
      const [left, right] = [{ start: 0, end: match.index }, { start: match.index + match[0].length, end: folded.length }] as const;
      const both = (found: readonly Span[]) => found.some((one) => one.end <= left.end) && found.some((one) => one.start >= right.start);
      // A condition that stands in the second half, of another time, is that half's own.
      if (!both(calls) || (holds && holds.start < right.start) || !(balanced(folded.slice(0, left.end)) && balanced(folded.slice(right.start)) || english && withinQuote(folded, left.end))) continue;
      const times = readingsIn(folded, language, now).filter((reading) => !reading.weak);
      const numbers = amountsIn(folded, language).filter((amount) => amount.clear && !times.some((time) => amount.start < time.end && time.start < amount.end));
      if (holds && !both(times) && !(english && bothFirm(calls, left, right, folded))) continue;
      const own = !english && says(calls, left, folded) && hasSubject(folded.slice(right.start), calls, right.start);
      const another = /who\s$/.test(match[0]);
      const apart = another || own || english ? another || own || both(times) || (english && bothFirm(calls, left, right, folded)) || (both(numbers) && /while|whereas|but|and/.test(match[0])) : both(numbers) && (both(times) || numbers.length >= 2);
      const first = speakerAt(unit, left);
      const second = first === null && !apart && !/though|but|while|whereas|yet/.test(match[0]) ? null : speakerAt(unit, right);
      // "It is forecast to save 310,000, though Ambler doubts it": one who is named speaks against one who is not.
      const twoSpeakers = second !== null && first !== second && (first !== null || english);
      if (!twoSpeakers && !apart) continue;
      // "Lind said A will open, and B will close": nobody knows whose words the second half is.
      if (english && !reported && first !== null && second === null && !/while|whereas/.test(match[0])) continue;
      const rest = { ...partOf(unit, right), continues: !twoSpeakers && second === null };
      return [partOf(unit, left), ...atSeams(rest, now, depth - 1)];
    }
  }
  return [unit];
}

/** "$4bn in 2027 and $5.5bn in 2028", 2026年30亿元，2027年45亿元: the second number has its own period and needs no verb of its own. */
function byPeriod(unit: Unit, now: Day): Unit[] {
  const { folded, language } = unit;
  if (!TWO_DIGITS.test(folded)) return [unit];
  const calls = cuesIn(folded, language);
  if (calls.length === 0) return [unit];
  const times = readingsIn(folded, language, now);
  if (times.length < 2) return [unit];
  const numbers = amountsIn(folded, language).filter((amount) => amount.clear && !times.some((time) => amount.start < time.end && time.start < amount.end));
  if (numbers.length < 2) return [unit];
  const seam = language === 'en' ? /,? (?:and|then|before|(?:before (?:(?:it|they) )?)?(?:rising|falling|climb(?:s|ing)?|eas(?:es|ing)|slow(?:s|ing)|return(?:s|ing)|rebound(?:s|ing)|pick(?:s|ing) up|dropp?(?:s|ing)|edg(?:es|ing)|mov(?:es|ing)|rises|falls)(?: (?:back|up|down|again|further))? to|followed by) (?:to |the |a further |another )?(?=[$€£\d]|(?:in|by) )|, (?=[$€£\d]\S* (?:\w+ )?(?:in|by|for) )/g : /[，、,](?:到|而)?(?=(?:20\d\d|明|后|今|次)年|[一二三四]季|下半年)|和(?=\d)/g;
  for (const match of folded.matchAll(seam)) {
    const at = match.index;
    const from = at + match[0].length;
    if (at < (calls[0]?.start ?? 0) || calls.some((cue) => cue.start >= from)) continue;
    const near = (found: readonly Span[], reach: number) => found.some((one) => one.end <= at && at - one.end < 60) && found.some((one) => one.start >= from && one.start - from < reach);
    if (!near(times, 40) || !near(numbers, 40) || folded.slice(from).replace(/, .*$/, '').length > 90 || !balanced(folded.slice(0, at))) continue;
    return [partOf(unit, { start: 0, end: at }), ...byPeriod({ ...partOf(unit, { start: from, end: folded.length }), continues: true }, now)];
  }
  return [unit];
}

/** "Sales of 2.3bn and a margin of 31%": two measures, two claims. */
function byFigure(unit: Unit, now: Day): Unit[] {
  if (!TWO_DIGITS.test(unit.folded) && !TWO_VERBS_EN.test(unit.folded)) return [unit];
  const times = readingsIn(unit.folded, unit.language, now);
  const numbers = amountsIn(unit.folded, unit.language).filter((amount) => !times.some((time) => amount.start < time.end && time.start < amount.end));
  const halves = secondFigures(unit.folded, cuesIn(unit.folded, unit.language), numbers);
  if (!halves || !balanced(unit.folded.slice(0, halves[0].end))) return [unit];
  return [partOf(unit, halves[0]), ...byFigure({ ...partOf(unit, halves[1]), continues: true }, now)];
}

/** The left side makes a claim of its own: its call is not just 专家预计，. */
function says(calls: readonly Cue[], left: Span, folded: string): boolean {
  return calls.some((cue) => cue.end <= left.end && folded.slice(cue.end, left.end).replace(/[，,]/g, '').length >= 3);
}

/** "Rates will rise, and the krona will fall": each side has its own subject and its own verb to come. */
function bothFirm(calls: readonly Cue[], left: Span, right: Span, folded: string): boolean {
  const firm = (cue: Cue) => cue.kind === 'call' || cue.kind === 'modal' || cue.kind === 'would';
  const second = calls.find((cue) => cue.start >= right.start);
  if (!second || !firm(second) || !calls.some((cue) => cue.end <= left.end && firm(cue) && left.end - cue.end >= 6)) return false;
  const subject = folded.slice(right.start, second.start);
  return !/[,;:"]/.test(subject) && subject.length <= 60 && !/^(?:this|that|these|which|who|others)\b/i.test(subject);
}

/** A Chinese clause that names what it speaks of before its own call: …，而餐饮和娱乐会增加. */
function hasSubject(words: string, calls: readonly Cue[], offset: number): boolean {
  const first = calls.find((cue) => cue.start >= offset);
  const clause = first ? words.slice(0, first.start - offset) : '';
  if (!first || /[，,]/.test(clause)) return false;
  const subject = clause.replace(/^(?:但是?|而且?|并且?|不过|同时|因此|所以|也|还|又|则|就|再|更|甚至|其中|届时|此外|这|那|它|他|她|它们|他们)+/, '').replace(/(?:今年|明年|后年|未来|以后|今后|届时|随后|之后|最终|最后|到时|可能|或许|大概|基本|仍然?|也|还|都|就|才|则|再|又|更|很|都将|年底|\d+年|[一二三四]季度?|上半年|下半年)+/g, '');
  return subject.length >= 2 && subject.length <= 24;
}

function callsIn(folded: string, { language }: Unit) {
  return cuesIn(folded, language).filter(({ kind }) => kind !== 'plan' && kind !== 'commitment' && kind !== 'fails');
}

function speakerAt({ folded, text, language }: Unit, { start, end }: Span): string | null {
  const named = namedIn(folded.slice(start, end), text.slice(start, end), language, end - start);
  return named === null || named.kind === 'self' ? null : named.kind === 'name' ? named.name : named.words;
}

/** No quotation or bracket is cut in two. */
function balanced(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[“「『（(]/g) === count(/[”」』）)]/g);
}

/** A quotation that opens the sentence and goes on behind this place may be cut: both halves are its words. */
function withinQuote(folded: string, at: number): boolean {
  return folded.startsWith('"') && balanced(folded.slice(1, at)) && folded.slice(at).match(/"/g)?.length === 1;
}

function partOf(unit: Unit, part: Span): Unit {
  return { ...unit, start: unit.start + part.start, end: unit.start + part.end, text: unit.text.slice(part.start, part.end), folded: unit.folded.slice(part.start, part.end) };
}
