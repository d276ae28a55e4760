import { phrasesOf, type Phrase } from '#domain/articles/search.ts';

/** How the index is asked for all of these phrases, in these columns; words hold letters and numbers only, so nothing of it can be read as a command. */
export function matchOf(phrases: readonly Phrase[], columns?: readonly string[], whole = false): string {
  const all = phrases.map(({ tokens, open }) => `"${tokens.join(' ')}"${open && !whole ? ' *' : ''}`).join(' AND ');
  return columns ? `{${columns.join(' ')}} : (${all})` : `(${all})`;
}

/** Where the words of a search may stand: everywhere but among the marks. */
export const TEXTS = ['claim', 'quote', 'who', 'place'] as const;

/** What a list's search asks of the index within these marks; null where nothing was asked for. */
export function listMatch(search: string, marks: readonly string[]): string | null {
  const phrases = phrasesOf(search);
  return phrases.length === 0 ? null : withMarks(matchOf(phrases, TEXTS), marks);
}

export function withMarks(match: string, marks: readonly string[]): string {
  return marks.length === 0 ? match : `(${match}) AND (marks : (${marks.map((mark) => `"${mark}"`).join(' AND ')}))`;
}
