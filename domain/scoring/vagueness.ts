import { phraseOf } from '#domain/extraction/phrases.ts';
import { phraseSpread } from './phrase.ts';
import type { Pico } from './ppm.ts';

/**
 * What a phrase costs because readers take it differently: s², s = (high − low) / 1.349, in 1e-12. It does not depend on what happens, so
 * no choice of words can be gamed afterwards. A flat "will" is priced by us and by no survey, so it costs nothing on top; nor do words unknown to the table.
 */
export function vaguenessOf(phrase: string): Pico {
  const known = costs.get(phrase);
  if (known !== undefined) return known;
  const row = phraseOf(phrase.replace(/^not /, ''));
  const cost = !row || row.kind === 'implied' ? 0 : Math.round(phraseSpread([row.low, row.high]) ** 2);
  costs.set(phrase, cost);
  return cost;
}

const costs = new Map<string, Pico>();
