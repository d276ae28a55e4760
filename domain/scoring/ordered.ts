import { say } from '#words/say.ts';

/**
 * Ranked probability score over options in order (Epstein 1969): the mean binary loss over the K − 1 cuts between them, 0 to 1.
 * For a date distribution the last option is "not by the horizon". `outcome` is an index. Throws RangeError for fewer than
 * two options, or an outcome that is not among them.
 */
export function rankedProbabilityScore(chances: readonly number[], outcome: number): number {
  return rankedProbabilitySum(chances, outcome) / (chances.length - 1);
}

/** The same without the division, as other places print it: 0 to K − 1. */
export function rankedProbabilitySum(chances: readonly number[], outcome: number): number {
  if (chances.length < 2) throw new RangeError(say('Options in order are at least two'));
  if (!Number.isInteger(outcome) || outcome < 0 || outcome >= chances.length) throw new RangeError(`${outcome} is not one of ${chances.length} options`);
  let below = 0;
  let sum = 0;
  for (let cut = 0; cut < chances.length - 1; cut += 1) {
    below += chances[cut]!;
    sum += (below - (outcome <= cut ? 1 : 0)) ** 2;
  }
  return sum;
}

/** What equal chances for `options` options in order lose: it depends on the outcome, and is least in the middle. */
export function uniformRankedProbabilityScore(options: number, outcome: number): number {
  return rankedProbabilityScore(Array.from({ length: options }, () => 1 / options), outcome);
}
