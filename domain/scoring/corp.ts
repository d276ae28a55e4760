import type { Group } from './counts.ts';
import { meanScoreOf } from './counts.ts';
import { poolAdjacentViolators } from './pav.ts';
import { total } from './totals.ts';

/** Neighbouring chances, `min` to `max`, that the data cannot tell apart: `n` calls of which the share `cep` came true. */
export type Block = { min: number; max: number; n: number; cep: number };

/** Mean score = miscalibration − discrimination + uncertainty; all on the 0 to 1 scale. */
export type Corp = { meanScore: number; miscalibration: number; discrimination: number; uncertainty: number; blocks: Block[] };

/**
 * CORP: the mean Brier score taken apart by isotonic regression, without bins (Dimitriadis, Gneiting & Jordan 2021).
 * Groups have different chances, lowest first. Null without calls. O(K).
 */
export function corp(groups: readonly Group[]): Corp | null {
  const meanScore = meanScoreOf(groups);
  if (meanScore === null) return null;
  const { starts, n, y } = poolAdjacentViolators(groups.map((g) => g.n), groups.map((g) => g.y));
  const blocks = starts.map((start, i) => ({ min: groups[start]!.chance, max: groups[(starts[i + 1] ?? groups.length) - 1]!.chance, n: n[i]!, cep: y[i]! / n[i]! }));
  const calls = total(blocks, (b) => b.n);
  const recalibrated = total(blocks, (b) => b.n * b.cep * (1 - b.cep)) / calls;
  const rate = total(groups, (g) => g.y) / calls;
  const uncertainty = rate * (1 - rate);
  return { meanScore, miscalibration: meanScore - recalibrated, discrimination: uncertainty - recalibrated, uncertainty, blocks };
}
