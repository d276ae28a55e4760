import { SCORING } from '#domain/scoring/constants.ts';
import type { Facts, Statement } from '#domain/scoring/facts.ts';
import { MILLION, type Ppm } from '#domain/scoring/ppm.ts';
import { standings, type Board } from './standings.ts';

/** Somebody whose rank would be another if a bare "will" counted as another chance: the rank as it is, at the low value and at the high one. */
export type Shift = { id: string; rank: number; low: number; high: number };

/** Who would change places if a bare "will" counted as 80 or 97 instead of 90 %. Empty where no such call was made, or the order stands. */
export function flatCallShifts(facts: Facts, board: Board): Shift[] {
  if (!facts.statements.some((s) => s.probability.flat)) return [];
  const [asIs, low, high] = [SCORING.flatCall, SCORING.flatCallLow, SCORING.flatCallHigh].map((chance) => ranksAt(facts, board, chance * MILLION));
  return [...asIs!].flatMap(([id, rank]) => {
    const [lower, higher] = [low!.get(id) ?? rank, high!.get(id) ?? rank];
    return lower === rank && higher === rank ? [] : [{ id, rank, low: lower, high: higher }];
  });
}

function ranksAt(facts: Facts, board: Board, chance: Ppm): Map<string, number> {
  const rows = standings({ ...facts, statements: facts.statements.map((s) => priced(s, Math.round(chance))) }, board).rows;
  return new Map(rows.flatMap(({ forecasterId, rank }) => (rank === null ? [] : [[forecasterId, rank]])));
}

function priced(s: Statement, chance: Ppm): Statement {
  if (!s.probability.flat) return s;
  return { ...s, probability: { ...s.probability, ppm: s.probability.ppm! > MILLION / 2 ? chance : MILLION - chance } };
}
