import type { Span } from '#domain/articles/sentences.ts';
import type { Article } from './drafting.ts';

/** Articles up to this length are read whole; of longer ones only what stands around a place. */
const WHOLE = 100_000;
const BEFORE = 20_000;
const AFTER = 4_000;

/**
 * What the rules need to see to read one place: the whole article, or of a very long one the text around the place, from the
 * beginning of a line. `from` is where it begins; headings further up are not seen then.
 */
export function excerptAround(article: Article, { start, end }: Span): { article: Article; from: number } {
  const { text } = article;
  if (text.length <= WHOLE) return { article, from: 0 };
  const early = Math.max(0, start - BEFORE);
  const line = early === 0 ? 0 : text.indexOf('\n', early) + 1;
  const from = line > 0 && line <= start ? line : early;
  return { article: { ...article, text: text.slice(from, end + AFTER) }, from };
}
