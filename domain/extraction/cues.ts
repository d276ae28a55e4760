import type { Language } from '#domain/articles/article.ts';
import { CUES_EN, HINT_EN } from './cues-en.ts';
import { CUES_ZH, HINT_ZH } from './cues-zh.ts';
import { IDIOM_HINT_ZH, IDIOMS_ZH } from './idioms-zh.ts';
import type { Cue } from './cue.ts';

export type { Cue, CueKind } from './cue.ts';

/** Cues in a folded sentence, in order of kind, not of place. */
export function cuesIn(folded: string, language: Language): Cue[] {
  const found: Cue[] = [];
  for (const [pattern, kind] of language === 'en' ? CUES_EN : ALL_ZH) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded), n = 0; match && n < 6; match = pattern.exec(folded), n++) {
      found.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  }
  return found;
}

/** True when a sentence cannot hold a cue: the cheap question asked first. */
export function mayLookAhead(folded: string, language: Language): boolean {
  return language === 'en' ? HINT_EN.test(folded) : HINT_ZH.test(folded) || IDIOM_HINT_ZH.test(folded);
}

const ALL_ZH = [...CUES_ZH, ...IDIOMS_ZH];
