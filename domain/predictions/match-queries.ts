import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { phrasesOf, type Phrase } from '#domain/articles/search.ts';

/** An index of words, and those of its columns that hold texts. */
export const TEXTS = { tally_words: ['claim', 'quote', 'who', 'place'], tally_name_words: ['name'], tally_title_words: ['title', 'place'] } as const;
export type Index = keyof typeof TEXTS;

/** Where fewer than so many hold the words of a search as they stand, the last letters may be missing. */
const FEW = 50;

/** What a search asks an index for: the words as they stand or, where few hold them, as beginnings of words; null where nothing was asked for. */
export function phrasesIn(db: Reader, index: Index, search: string): Phrase[] | null {
  const phrases = phrasesOf(search);
  if (phrases.length === 0) return null;
  const whole = phrases.map((phrase) => ({ ...phrase, open: false }));
  if (phrases.every((phrase) => !phrase.open)) return whole;
  const name = sql.raw(index);
  const [found] = db.values<[number]>(sql`select count(*) from (select 1 from ${name} where ${name} match ${matchOf(whole, TEXTS[index])} limit ${FEW})`);
  return found![0] < FEW ? phrases : whole;
}

/** The same as the index is asked. Words hold letters and numbers only, so nothing of it can be read as a command. */
export function matchOf(phrases: readonly Phrase[], columns: readonly string[] = TEXTS.tally_words): string {
  return `({${columns.join(' ')}} : (${phrases.map(({ tokens, open }) => `"${tokens.join(' ')}"${open ? ' *' : ''}`).join(' AND ')}))`;
}

/** What the search of a list asks for, among those that have these marks. */
export function listMatch(db: Reader, search: string, marks: readonly string[]): string | null {
  const phrases = phrasesIn(db, 'tally_words', search);
  if (!phrases) return null;
  return marks.length === 0 ? matchOf(phrases) : `${matchOf(phrases)} AND (marks : (${marks.map((mark) => `"${mark}"`).join(' AND ')}))`;
}
