import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { phrasesOf, type Phrase } from '#domain/articles/search.ts';

/** The indexes of words. */
export type Index = 'tally_words' | 'tally_name_words' | 'tally_title_words';
/** A phrase as an index is asked for it: any of these rows of words. `all`: of every word that begins so. */
export type Wanted = Phrase & { ways: string[][]; all: boolean };

/** Where fewer than so many hold a word as it stands, it is taken for the beginning of longer ones. */
const FEW = 50;
/** So many words that begin alike are asked for one by one; more are left to the index, which gathers them first. */
const BEGUN = 64;
/** Behind a word, and before every longer one that begins with it. */
const BEHIND = '\u0001';

/** What a search asks an index for; null where nothing was asked for. The number of statements grows with its words only. */
export function wantedIn(db: Reader, index: Index, search: string): Wanted[] | null {
  const phrases = phrasesOf(search);
  return phrases.length === 0 ? null : phrases.map((phrase) => wanted(db, index, phrase));
}

/** The same as the index is asked. Words hold letters and numbers only, so nothing of it can be read as a command. `column`: in that one alone. */
export function matchOf(wanted: readonly Wanted[], column?: string): string {
  const each = wanted.map(({ ways, all }) => `(${ways.map((words) => `"${words.join(' ')}"${all ? ' *' : ''}`).join(' OR ')})`);
  return `(${column ? `{${column}} : ` : ''}(${each.join(' AND ')}))`;
}

/** What the search of a list asks for, among those that have these marks. */
export function listMatch(db: Reader, search: string, marks: readonly string[]): string | null {
  const wanted = wantedIn(db, 'tally_words', search);
  return wanted && [matchOf(wanted), ...marks.map((mark) => `"${mark}"`)].join(' AND ');
}

function wanted(db: Reader, index: Index, phrase: Phrase): Wanted {
  const asked = { ...phrase, ways: [phrase.tokens], all: false };
  if (!phrase.open) return asked;
  const name = sql.raw(index);
  const [found] = db.values<[number]>(sql`select count(*) from (select 1 from ${name} where ${name} match ${matchOf([asked])} limit ${FEW})`);
  if (found![0] >= FEW) return { ...asked, open: false };
  const begun = beginningWith(db, index, phrase.tokens.at(-1)!);
  if (begun === null) return { ...asked, all: true };
  return { ...asked, ways: begun.length === 0 ? asked.ways : begun.map((word) => [...phrase.tokens.slice(0, -1), word]) };
}

/** The words of an index that begin so, one look each; null where they are too many. */
function beginningWith(db: Reader, index: Index, beginning: string): string[] | null {
  const terms = sql.raw(`${index}_terms`);
  const found: string[] = [];
  for (let from = beginning; found.length <= BEGUN; from = found.at(-1)! + BEHIND) {
    const next = db.values<[string]>(sql`select term from ${terms} where term >= ${from} limit 1`)[0]?.[0];
    if (!next?.startsWith(beginning)) return found;
    found.push(next);
  }
  return null;
}
