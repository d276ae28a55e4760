import { sql, type SQL } from 'drizzle-orm';
import { formsOf } from './scripts.ts';

/** At most so many words of a search are asked for. */
const WORDS = 8;

/** The words of a search, each to be found somewhere. */
export function wordsOf(search: string): string[] {
  return search.trim().split(/\s+/).filter(Boolean).slice(0, WORDS);
}

/** Whether a text has this word, whatever its case, in either Chinese script: 油价 finds 油價. Signs of the search language are plain text. */
export function says(text: SQL, word: string): SQL {
  const forms = [...word].map(formsOf);
  // LIKE knows no choice of characters; GLOB does, but not that a and A are one.
  if (forms.every((choice) => choice.length === 1)) return sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
  return sql`${text} glob ${`*${forms.map(choiceOf).join('')}*`}`;
}

function choiceOf(forms: string[]): string {
  const [char] = forms;
  if (forms.length > 1) return `[${forms.join('')}]`;
  return /[a-z]/i.test(char!) ? `[${char!.toLowerCase()}${char!.toUpperCase()}]` : /[*?[]/.test(char!) ? `[${char}]` : char!;
}
