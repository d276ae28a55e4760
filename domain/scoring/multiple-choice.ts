import { say } from '#words/say.ts';
import { SCORING } from './constants.ts';
import { MILLION } from './ppm.ts';

/** Chances of 0 to 1, one an option: as they were said, and as they are scored, with the sum of 1. */
export type Chances = { said: readonly number[]; kept: readonly number[] };

/**
 * Divides by the sum where it is off by 0.02 at most: rounding in print. Throws RangeError where it is off by more,
 * where a chance is not from 0 to 1, or where there are fewer than two options.
 */
export function normalise(said: readonly number[]): Chances {
  if (said.length < 2) throw new RangeError(say('A choice has at least two options'));
  for (const chance of said) if (!(chance >= 0 && chance <= 1)) throw new RangeError(say('{chance} is not a chance from 0 to 1', { chance }));
  const sum = said.reduce((total, chance) => total + chance, 0);
  // In whole millionths: 0.5 + 0.3 + 0.22 is a little more than 1.02 in doubles.
  if (Math.abs(Math.round((sum - 1) * MILLION)) > Math.round(SCORING.optionSlack * MILLION)) throw new RangeError(say('The options add up to {sum}, which is not 1', { sum }));
  return { said, kept: said.map((chance) => chance / sum) };
}

/**
 * Where the outcome stands among the options of a statement. An option that was added later is read as `other`, where the
 * statement has that option; null where it does not: the statement gave the outcome nothing.
 */
export function outcomeIndex(options: readonly string[], outcome: string, other: string | null): number | null {
  const named = options.indexOf(outcome);
  if (named >= 0) return named;
  const rest = other === null ? -1 : options.indexOf(other);
  return rest >= 0 ? rest : null;
}

/**
 * Half the sum of squares over the options (Brier 1950), 0 to 1; with two options it is the binary loss. `outcome` is an
 * index; null, an option that the statement did not have, adds the whole 1 before halving.
 */
export function halfBrier(chances: readonly number[], outcome: number | null): number {
  const squares = chances.map((chance, i) => (chance - (i === outcome ? 1 : 0)) ** 2);
  return (squares.reduce((total, square) => total + square, 0) + (outcome === null ? 1 : 0)) / 2;
}

/** What equal chances for `options` options lose, whichever comes true. */
export function uniformHalfBrier(options: number): number {
  return (1 - 1 / options) / 2;
}

/** −ln of the chance that the outcome was given (Good 1952), not clamped: null, never Infinity, where that chance is 0. */
export function surprisal(chance: number): number | null {
  return chance === 0 ? null : 0 - Math.log(chance);
}

/**
 * Credit for the favourite: 1 or 0, and 1/k with a mark where k options tie for the first place and one of them came true.
 * Null for two options at a half each: no call, as for the same statement on a question of yes or no.
 */
export function favouriteCredit(chances: readonly number[], outcome: number | null): { credit: number | null; tied: boolean } {
  const favourites = favouritesOf(chances);
  const tied = favourites.length > 1;
  if (tied && chances.length === 2) return { credit: null, tied };
  return { credit: outcome !== null && favourites.includes(outcome) ? 1 / favourites.length : 0, tied };
}

// In whole millionths, so that 0.1 × 3 and 0.3 tie.
function favouritesOf(chances: readonly number[]): number[] {
  const rounded = chances.map((chance) => Math.round(chance * MILLION));
  const most = Math.max(...rounded);
  return rounded.flatMap((chance, i) => (chance === most ? [i] : []));
}
