import { fold } from '#domain/articles/fold.ts';

/**
 * How alike two claims are, 0 to 1: Jaccard index of their character pairs (Jaccard 1912), with width, case,
 * Chinese script and punctuation folded away. Good enough to propose a merge; a person decides.
 */
export function likeness(a: string, b: string): number {
  return likenessOfPairs(pairsOf(a), pairsOf(b));
}

/** The same for pairs that are at hand, where many are compared with many. */
export function likenessOfPairs(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return shared / (left.size + right.size - shared);
}

/** The most alike first, the rest in the order they came. */
export function byLikeness<T extends { claim: string; claimZh?: string | null }>(claim: string, others: readonly T[], most: number): T[] {
  return others.map((other) => ({ other, score: Math.max(likeness(claim, other.claim), other.claimZh ? likeness(claim, other.claimZh) : 0) }))
    .sort((a, b) => b.score - a.score).slice(0, most).map(({ other }) => other);
}

export function pairsOf(text: string): Set<string> {
  const plain = fold(text).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}
