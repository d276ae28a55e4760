import { z } from 'zod';
import { findQuote, foldedIndex, type FoldedIndex } from '#domain/articles/folded-index.ts';
import { nameKey } from '#domain/articles/names.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { ModelItem } from './model-answer.ts';
import type { Byline } from './speaker.ts';
import { sentences } from '#words/say.ts';

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
/** What is left of an answer: places in the article. Nothing that a model wrote goes any further. */
export const pointed = z.strictObject({ quote: span, context: span.nullable(), speaker: span.nullable(), horizon: span.nullable(), probability: span.nullable(), condition: span.nullable() });
export type Pointed = z.infer<typeof pointed>;

/** Why an item of an answer was left out, in words. */
export const dropReasons = sentences({
  malformed: 'not in the form that was asked for',
  'too-many': 'more than one reading may bring',
  'too-long': 'too long',
  'quote-not-there': 'a quote that does not stand in the article',
  'context-not-there': 'a context that does not stand in the article, near the quote',
  'speaker-not-there': 'a speaker whom neither the quote nor its context names',
  'horizon-not-there': 'a deadline that stands neither in the quote nor in its context',
  'probability-not-there': 'a likelihood that stands neither in the quote nor in its context',
  'condition-not-there': 'a condition that stands neither in the quote nor in its context',
  'no-sentence': 'pointing at no sentence',
  hidden: 'a sentence with words in it that no reader sees',
  twice: 'a sentence that was pointed at already',
});
export type DropReason = keyof typeof dropReasons;
export type Dropped = Partial<Record<DropReason, number>>;

/** Fewer folded characters point at anything. */
const SHORTEST_QUOTE = 4;
/** How far before or behind a quote its context may stand; a heading may stand further up. */
const NEAR = { before: 2_000, after: 500 };

export type Sent = { index: FoldedIndex; hidden: readonly Span[]; spans: readonly Span[]; headings: readonly Span[]; sentences: readonly Span[]; byline: Byline };

/** Finds every word of an item in what was sent, or says which is not there. */
export function verify(item: ModelItem, sent: Sent): Pointed | DropReason {
  const quote = foldedIndex(item.quote).stream.length < SHORTEST_QUOTE ? null : placeOf(item.quote, sent, () => true);
  if (!quote) return 'quote-not-there';
  const context = filled(item.context) && placeOf(item.context!, sent, (place) => isNear(place, quote, sent.headings));
  if (context === null && filled(item.context)) return 'context-not-there';
  const whole = sentencesAround(quote, sent.sentences);
  const found: Pointed = { quote, context: context || null, speaker: null, horizon: null, probability: null, condition: null };
  for (const field of ['speaker', 'horizon', 'probability', 'condition'] as const) {
    const words = item[field];
    if (!filled(words) || (field === 'speaker' && saysNobody(words!, sent.byline))) continue;
    found[field] = [whole, found.context].map((place) => place && within(place, words!, sent)).find((place) => place) ?? null;
    if (found[field] === null) return `${field}-not-there`;
  }
  return found;
}

/** Local models write "null" and "N/A" for nothing. */
function filled(words: string | null): boolean {
  return words !== null && !/^\s*(?:null|none|n\/a|无|無|-)?\s*$/i.test(words);
}

/** The author, or a pronoun: who that is, the rules work out. */
function saysNobody(words: string, { author, outlet }: Byline): boolean {
  const key = nameKey(words);
  return [author, outlet].some((name) => name !== null && nameKey(name) === key) || /^(?:i|we|he|she|they|it|the author|author|我|我们|我們|他|她|他们|他們|它|作者|笔者|筆者)$/i.test(words.trim());
}

/** The first place of the words that was sent and is liked. A passage that comes again and again is not searched for ever. */
function placeOf(words: string, { index, spans }: Sent, liked: (place: Span) => boolean): Span | null {
  let from = 0;
  for (let tries = 0; tries < 12; tries++) {
    const place = findQuote(index, words, from);
    if (!place) return null;
    if (liked(place) && isIn(place.start, spans) && isIn(place.end - 1, spans)) return place;
    from = place.start + 1;
  }
  return null;
}

/** What is kept is the whole sentence: words in it stand in the quote, however short that was copied. */
function sentencesAround(quote: Span, sentences: readonly Span[]): Span {
  const under = sentences.filter((one) => one.end > quote.start && one.start < quote.end);
  return { start: Math.min(quote.start, ...under.map(({ start }) => start)), end: Math.max(quote.end, ...under.map(({ end }) => end)) };
}

function isIn(at: number, spans: readonly Span[]): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}

function isNear(place: Span, quote: Span, headings: readonly Span[]): boolean {
  return (place.start >= quote.start - NEAR.before && place.end <= quote.end + NEAR.after) || (place.start < quote.start && headings.some((heading) => place.start >= heading.start && place.end <= heading.end));
}

function within(place: Span, words: string, { index, hidden }: Sent): Span | null {
  const inside = hidden.filter((one) => one.end > place.start && one.start < place.end).map((one) => ({ start: Math.max(0, one.start - place.start), end: one.end - place.start }));
  const found = findQuote(foldedIndex(index.text.slice(place.start, place.end), inside), words);
  return found && { start: place.start + found.start, end: place.start + found.end };
}
