import type { ReadArticle } from './article.ts';
import { findQuote, foldedIndex } from './folded-index.ts';
import type { Span } from './sentences.ts';
import { visible } from './visible.ts';

/**
 * Where a span of an article's text stands in the file as it is on disk, in UTF-16 units. For plain text and Markdown the text is
 * the file, but for a byte-order mark; in HTML the words are looked up among what a reader sees, in order. Null when they are not there.
 */
export function filePlaces(article: Pick<ReadArticle, 'text' | 'raw' | 'mediaType'>, hasMark: boolean): (span: Span) => Span | null {
  const shift = hasMark ? 1 : 0;
  const shifted = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
  if (article.mediaType !== 'text/html') return shifted;
  const seen = visible(article.raw);
  const index = foldedIndex(seen.text);
  let last: { text: number; seen: number } = { text: 0, seen: 0 };
  return (span) => {
    const words = article.text.slice(span.start, span.end);
    // The same words further on stand further on in the page too.
    const from = span.start < last.text ? 0 : last.seen + (span.start > last.text ? 1 : 0);
    const found = findQuote(index, words, from) ?? findQuote(index, words, 0);
    if (!found) return null;
    last = { text: span.start, seen: found.start };
    // The search passes over quotation marks at the ends of the words: they are part of the span all the same.
    const start = found.start > 0 && MARK.test(words[0] ?? '') && seen.text[found.start - 1] === words[0] ? found.start - 1 : found.start;
    const end = MARK.test(words.at(-1) ?? '') && seen.text[found.end] === words.at(-1) ? found.end + 1 : found.end;
    return shifted({ start: seen.from[start] as number, end: seen.to[end - 1] as number });
  };
}

const MARK = /["'“”‘’「」『』〝〞]/;

/** A byte-order mark is the first character of the file though not of its text. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
}
