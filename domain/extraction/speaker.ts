import type { Language } from '#domain/articles/article.ts';
import type { Draft } from './draft.ts';
import type { Named } from './reading.ts';
import { remembered } from './remembered.ts';
import { introducedInChinese, namedInChinese } from './speaker-zh.ts';
import { introducedInEnglish, namedInEnglish } from './speaker-en.ts';

export type Speaker = Draft['speaker'];
/** Who an article is by; both may be unknown. */
export type Byline = { author: string | null; outlet: string | null };

/** Who speaks in a folded sentence, by its own words; null when nobody is named. `cue` is where the prediction's cue stands. */
export const namedIn = remembered((folded: string, original: string, language: Language, cue: number): Readonly<Named> | null => (
  language === 'en' ? namedInEnglish(folded, cue) : namedInChinese(folded, original, cue)
));

/** Whom a sentence brings in without a word of theirs, so that a pronoun after it can point back. */
export const introducedIn = remembered((folded: string, original: string, language: Language): string | null => (
  language === 'en' ? introducedInEnglish(folded) : introducedInChinese(folded, original)
));

/** Stands for an author whom neither the file nor a person named. */
export const UNKNOWN = 'unknown author';

export function authorOf({ author, outlet }: Byline): Speaker {
  if (author) return { name: author, role: 'author', via: null, rule: 'author' };
  if (outlet) return { name: outlet, role: 'outlet', via: null, rule: 'outlet' };
  return { name: UNKNOWN, role: 'author', via: null, rule: 'nobody named' };
}

/** A quoted speaker, relayed by the author or outlet. The author quoted by name is the author. */
export function quoted(name: string, rule: string, byline: Byline): Speaker {
  const relay = byline.author ?? byline.outlet;
  if (name === byline.author) return authorOf(byline);
  if (name === byline.outlet) return { name, role: 'outlet', via: null, rule };
  return { name, role: 'quoted', via: relay, rule };
}
