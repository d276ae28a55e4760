import { jaccard } from '#domain/articles/minhash.ts';
import type { Day } from '#domain/articles/day.ts';
import { claimGrams } from '#domain/extraction/claim-sketch.ts';

/** What somebody said, as far as it is compared: the wordings there are of it, its last day, its amount (see `amountKey`). */
export type Said = { words: readonly string[]; until: Day | null; amount: string | null };

/** How one saying is like another by the same forecaster. `share` is the Jaccard index of the likest wordings. */
export type Alike = { share: number; sameDay: boolean; sameAmount: boolean };

/** Words so alike are proposed whatever the days say; a note tells that the days differ. */
const ALIKE = 0.3;
/** Words a little alike are enough where the last day is the same. */
const SOMEWHAT = 0.15;

/**
 * Whether two sayings of one forecaster are probably the same prediction: null when they are not. Same words, or the same last
 * day with somewhat the same words or the same amount. A proposal: a person decides.
 */
export function alike(one: Said, other: Said): Alike | null {
  const [left, right] = [one, other].map(({ words }) => words.map(claimGrams));
  const share = Math.max(0, ...left!.flatMap((a) => right!.map((b) => jaccard(a, b))));
  const sameDay = one.until !== null && one.until === other.until;
  const sameAmount = one.amount !== null && one.amount === other.amount;
  return share >= ALIKE || (sameDay && (share >= SOMEWHAT || sameAmount)) ? { share, sameDay, sameAmount } : null;
}

/** The likest first: same words, then same day, then same amount. */
export function likestFirst(a: Alike, b: Alike): number {
  return b.share + 0.2 * Number(b.sameDay) + 0.1 * Number(b.sameAmount) - (a.share + 0.2 * Number(a.sameDay) + 0.1 * Number(a.sameAmount));
}
