import { brierScore } from './binary.ts';
import { SCORING } from './constants.ts';
import { picoOf } from './pico.ts';
import { lossOf, MILLION, type Pico, type Ppm } from './ppm.ts';

/** How readers take a phrase: the median of their chances and the quartiles around it, in ppm. */
export type PhraseReading = { median: Ppm; quartiles: readonly [Ppm, Ppm] };

/** The standard deviation of a normal distribution that has these quartiles, 0 to 1 scale: (q75 − q25) / 1.349. */
export function phraseSpread([low, high]: readonly [number, number]): number {
  return (high - low) / SCORING.quartileWidth;
}

/** Loss of a verbal phrase, 0 to 1 scale: (median − y)² + s². The second part does not know the outcome: vagueness always costs the same. */
export function phraseLoss(median: number, quartiles: readonly [number, number], outcome: number): number {
  return brierScore(median, outcome) + phraseSpread(quartiles) ** 2;
}

/** The same in units of 1e-12 from ppm: the first part exact, the second rounded once. `outcome` is 0 for no, 1,000,000 for yes. */
export function phraseLossOf({ median, quartiles: [low, high] }: PhraseReading, outcome: Ppm): Pico {
  return lossOf(median, outcome) + picoOf(phraseSpread([low / MILLION, high / MILLION]) ** 2);
}
