import { SCORING } from './constants.ts';

/** Competition ranks (1, 2, 2, 4), highest score first, in the order of the input; scores within 1e-12 of the best of their group are equal. */
export function competitionRanks(scores: readonly number[]): number[] {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const ranks: number[] = Array.from({ length: scores.length });
  ranksInOrder(order.map((entry) => scores[entry]!)).forEach((rank, place) => { ranks[order[place]!] = rank; });
  return ranks;
}

/** The same for scores that stand in order already. */
export function ranksInOrder(scores: readonly number[]): number[] {
  let best = 0;
  return scores.map((score, place) => {
    if (scores[best]! - score > SCORING.tie) best = place;
    return best + 1;
  });
}
