import { SCORING } from './constants.ts';

/** Competition ranks (1, 2, 2, 4), highest score first, in the order of the input; scores within 1e-12 of the best of their group are equal. */
export function competitionRanks(scores: readonly number[]): number[] {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const ranks: number[] = Array.from({ length: scores.length });
  let best = 0;
  order.forEach((entry, place) => {
    const tied = place > 0 && scores[order[best]!]! - scores[entry]! <= SCORING.tie;
    if (!tied) best = place;
    ranks[entry] = best + 1;
  });
  return ranks;
}
