import { daysBetween } from '#domain/articles/day.ts';
import { fold } from '#domain/articles/fold.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import type { Expected, Placed } from './corpus.ts';

/** The fields that are compared on matches; `record` is all of them but `kind` and `checkable` at once. */
export const fields = ['speaker', 'until', 'amount', 'polarity', 'probability', 'record', 'kind', 'checkable'] as const;
export type Field = (typeof fields)[number];

/** Counts over any number of articles; every rate that is printed is a quotient of these. */
export type Tally = Record<'articles' | 'words' | 'expected' | 'drafts' | 'matched' | 'mayCheck' | 'checkableFound' | 'quiet' | 'quietWords' | 'quietTaken' | 'negatives' | 'negativesTaken' | Field, number>;

export function emptyTally(): Tally {
  const names = ['articles', 'words', 'expected', 'drafts', 'matched', 'mayCheck', 'checkableFound', 'quiet', 'quietWords', 'quietTaken', 'negatives', 'negativesTaken', ...fields];
  return Object.fromEntries(names.map((name) => [name, 0])) as Tally;
}

export type Pair = { expected: Expected; draft: Draft; right: Record<Field, boolean> };
export type Measured = { tally: Tally; pairs: Pair[]; missed: Expected[]; extra: Draft[] };

/** Compares what was found in one article with what stands in its gold file. */
export function measure({ text, expected, negatives }: Placed, drafts: Draft[]): Measured {
  const pairs: Pair[] = matches(expected, drafts).map(([one, draft]) => ({ expected: one, draft, right: compare(one, draft) }));
  const missed = expected.filter((one) => !pairs.some((pair) => pair.expected === one));
  const extra = drafts.filter((draft) => !pairs.some((pair) => pair.draft === draft));
  const tally: Tally = {
    ...emptyTally(),
    articles: 1, words: wordsIn(text), expected: expected.length, drafts: drafts.length, matched: pairs.length,
    mayCheck: expected.filter((one) => one.checkable).length,
    checkableFound: pairs.filter((pair) => pair.expected.checkable).length,
    negatives: negatives.length,
    negativesTaken: negatives.filter((span) => extra.some((draft) => meets(draft, span))).length,
  };
  if (expected.length === 0) Object.assign(tally, { quiet: 1, quietWords: tally.words, quietTaken: drafts.length });
  for (const field of fields) tally[field] = pairs.filter((pair) => pair.right[field]).length;
  return { tally, pairs, missed, extra };
}

export function add(a: Tally, b: Tally): Tally {
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value + b[name as keyof Tally]])) as Tally;
}

/** Precision, recall and F1 of detection, and F1 of whole records, from counts. Null where nothing was there to measure. */
export function rates(tally: Tally) {
  const part = (some: number, all: number) => (all === 0 ? null : some / all);
  const f1 = (right: number) => part(2 * right, tally.expected + tally.drafts);
  return {
    precision: part(tally.matched, tally.drafts), recall: part(tally.matched, tally.expected), f1: f1(tally.matched),
    checkableRecall: part(tally.checkableFound, tally.mayCheck),
    ...(Object.fromEntries(fields.map((field) => [field, part(tally[field], tally.matched)])) as Record<Field, number | null>),
    recordF1: f1(tally.record),
    falsePer2000: part(tally.quietTaken * 2_000, tally.quietWords),
  };
}

/** At least half of the shorter span. */
export function meets(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

/** One draft for one expectation, the best overlaps first. Other places where either says the same count too, after its own. */
function matches(expected: Expected[], drafts: Draft[]): [Expected, Draft][] {
  const options = expected.flatMap((one) => drafts.flatMap((draft) => {
    const own = meets(one, draft);
    const elsewhere = !own && [one, ...one.also].some((here) => [draft, ...draft.also].some((there) => meets(here, there)));
    return own || elsewhere ? [{ one, draft, shared: own ? shared(one, draft) : 0 }] : [];
  })).sort((a, b) => b.shared - a.shared);
  const found: [Expected, Draft][] = [];
  for (const { one, draft } of options) if (!found.some(([a, b]) => a === one || b === draft)) found.push([one, draft]);
  return found;
}

function shared(a: Span, b: Span): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);
}

function compare(one: Expected, draft: Draft): Record<Field, boolean> {
  const right = {
    speaker: sameSpeaker(one, draft),
    until: sameDay(one.to, draft.horizon?.window?.to ?? null),
    amount: sameAmount(one.quantity, draft.quantity),
    polarity: one.polarity === draft.polarity,
    probability: one.probability.basis === draft.probability.basis && (draft.probability.basis !== 'stated' || Math.abs(draft.probability.ppm / 1e6 - (one.probability.value ?? 0)) < 0.011),
    kind: one.kind === draft.kind,
    checkable: one.checkable === draft.checkable,
  };
  return { ...right, record: right.speaker && right.until && right.amount && right.polarity && right.probability };
}

/** The author is the author, however the byline is spelt; a name may be given in part ("Okoye" for "Ada Okoye"). */
function sameSpeaker(one: Expected, { speaker }: Draft): boolean {
  if (one.role === 'author' && speaker.role !== 'quoted') return true;
  const [gold, found] = [plain(one.speaker ?? ''), plain(speaker.name ?? '')];
  if (gold === '' || found === '') return gold === found;
  return gold === found || ` ${gold} `.includes(` ${found} `) || ` ${found} `.includes(` ${gold} `) || (/[\u4e00-\u9fff]/.test(gold) && found.length > 1 && gold.length > 1 && (gold.includes(found) || found.includes(gold)));
}

function plain(name: string): string {
  return fold(name).toLowerCase().replace(/^the /, '').replace(/['"*_.·・]|'s\b/g, ' ').replace(/\s+/g, ' ').trim();
}

function sameDay(gold: string | null, found: string | null): boolean {
  return gold === null || found === null ? gold === found : Math.abs(daysBetween(gold, found)) <= 3;
}

function sameAmount(gold: Expected['quantity'], found: Draft['quantity']): boolean {
  if (gold === null || found === null) return (gold === null) === (found === null);
  const value = (a: number, b: number | null | undefined) => b !== null && b !== undefined && Math.abs(a - b) <= Math.abs(a) * 0.01;
  return gold.op === found.op && (value(gold.value, found.value) || value(gold.value, found.high));
}

/** English words, and Chinese characters at 1.6 to the word. */
export function wordsIn(text: string): number {
  return (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'’.,-]*/gu)?.length ?? 0) + (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 1.6;
}
