import type { Language } from '#domain/articles/article.ts';
import { CUES_EN, HINT_EN } from './cues-en.ts';
import { CUES_ZH, HINT_ZH, LIKELY_ZH } from './cues-zh.ts';
import { IDIOM_HINT_ZH, IDIOMS_ZH } from './idioms-zh.ts';
import type { Cue, CueKind } from './cue.ts';
import { remembered } from './remembered.ts';
import { sieve, sifted } from './sieve.ts';

export type { Cue, CueKind } from './cue.ts';

/** Cues in a folded sentence, in order of kind, not of place. */
export const cuesIn = remembered((folded: string, language: Language): readonly Cue[] => {
  const { patterns, sift } = language === 'en' ? ENGLISH : CHINESE;
  const found: Cue[] = [];
  for (const i of sift(folded)) {
    const [pattern, kind] = patterns[i]!;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded), n = 0; match && n < 6; match = pattern.exec(folded), n++) {
      found.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  }
  return found;
});

const MAY_EN = sifted(HINT_EN);
/** Single characters: what may match does. */
const LIKELY = sifted(LIKELY_ZH);

/** True when a sentence cannot hold a cue: the cheap question asked first. */
export const mayLookAhead = remembered((folded: string, language: Language): boolean => (
  language === 'en' ? MAY_EN.test(folded) : LIKELY.may(folded) || HINT_ZH.test(folded) || IDIOM_HINT_ZH.test(folded)
));

const ready = (patterns: [RegExp, CueKind][]) => ({ patterns, sift: sieve(patterns.map(([pattern]) => pattern)) });
const ENGLISH = ready(CUES_EN);
const CHINESE = ready([...CUES_ZH, ...IDIOMS_ZH]);
