import type { Language } from '#domain/articles/article.ts';

export type Basis = 'stated' | 'implied' | 'none';
/** Where a prediction stands: its topic, kind of number and language. */
export type CellOf = { topic: string; basis: Basis; language: Language };

const BASES: readonly Basis[] = ['stated', 'implied', 'none'];
const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];

/** The number of a cell says all of it: two bits for the language, two for the kind of number, above them the number of its topic. */
export function cellNumber(topic: number, { basis, language }: Omit<CellOf, 'topic'>): number {
  return topic * 16 + basisBits(basis) * 4 + languageBits(language);
}

export const topicOf = (cell: number): number => Math.floor(cell / 16);
export const basisBits = (basis: Basis): number => BASES.indexOf(basis);
export const languageBits = (language: Language): number => LANGUAGES.indexOf(language);

/** Whether a cell is of that kind of number and that language, where one is named. */
export function isOf(cell: number, { basis, language }: { basis: Basis | undefined; language: Language | undefined }): boolean {
  return (basis === undefined || ((cell >> 2) & 3) === basisBits(basis)) && (language === undefined || (cell & 3) === languageBits(language));
}
