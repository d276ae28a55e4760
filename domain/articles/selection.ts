import type { MediaType } from './article.ts';
import { findQuote, foldedIndex } from './folded-index.ts';
import { hiddenSpans } from './hidden.ts';
import type { Span } from './sentences.ts';

/** No quote is longer. */
export const LONGEST_QUOTE = 4_000;

/**
 * Where words that were marked on a page stand in the article: at or after `from`, though the page shows them without their
 * Markdown marks and line breaks. Null when they are not there, or cut a word in two.
 */
export function placeOfWords({ text, mediaType }: { text: string; mediaType: MediaType }, words: string, from = 0): Span | null {
  const reach = text.slice(from, from === 0 ? undefined : from + 3 * words.length + 2_000);
  const place = words.trim() === '' ? null : findQuote(foldedIndex(reach, hiddenSpans(reach, mediaType)), words.trim());
  return place && { start: place.start + from, end: place.end + from };
}
