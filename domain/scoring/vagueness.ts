import { phraseOf } from '#domain/extraction/phrases.ts';
import { SCORING } from './constants.ts';
import { phraseSpread } from './phrase.ts';
import { MILLION, type Pico } from './ppm.ts';

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

/** Whether the phrase is a bare “will” or 会, which every speaker uses and no survey prices. */
export function isFlat(phrase: string): boolean {
  const row = phraseOf(phrase);
  return row?.kind === 'implied' && row.ppm === SCORING.flatCall * MILLION;
}

const costs = new Map<string, Pico>();
