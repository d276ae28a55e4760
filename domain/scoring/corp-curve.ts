import { binomialTable } from './binomial.ts';
import { SCORING } from './constants.ts';
import { corp, type Block } from './corp.ts';
import type { Group } from './counts.ts';
import { dice, seedOf } from './dice.ts';
import { poolAdjacentViolators } from './pav.ts';
import { MILLION } from './ppm.ts';
import { total } from './totals.ts';

/** Where the curve of a calibrated forecaster with the same chances would be at `chance`, nine times in ten. */
export type BandPoint = { chance: number; low: number; high: number };
export type CorpCurve = { blocks: Block[]; band: BandPoint[] | null };

/** The calibration curve. Null under 10 calls (draw dots instead); without a band under 100. */
export function corpCurve(groups: readonly Group[]): CorpCurve | null {
  const calls = total(groups, (g) => g.n);
  if (calls < SCORING.curveFloor) return null;
  return { blocks: corp(groups)!.blocks, band: calls < SCORING.curveBandFloor ? null : consistencyCurve(groups) };
}

/**
 * Consistency band by resampling (Dimitriadis, Gneiting & Jordan 2021): outcomes are drawn as if every chance were right and the curve is fitted
 * anew, 1,000 times; the seed is a hash of the data. Given at the chances themselves, or at 200 of them spread evenly over their order.
 */
export function consistencyCurve(groups: readonly Group[]): BandPoint[] {
  const random = dice(seedOf(groups.flatMap((g) => [g.chance * MILLION, g.n, g.y * MILLION].map(Math.round))));
  const tables = groups.map((g) => binomialTable(g.n, g.chance));
  const n = Float64Array.from(groups, (g) => g.n);
  const y = new Float64Array(groups.length);
  const shown = spreadOver(groups.length);
  const fits = shown.map(() => new Float64Array(SCORING.bandDraws));
  for (let draw = 0; draw < SCORING.bandDraws; draw += 1) {
    tables.forEach((table, i) => { y[i] = drawFrom(table, random()); });
    const pools = poolAdjacentViolators(n, y);
    let pool = 0;
    shown.forEach((group, point) => {
      while (pool + 1 < pools.starts.length && pools.starts[pool + 1]! <= group) pool += 1;
      fits[point]![draw] = pools.y[pool]! / pools.n[pool]!;
    });
  }
  return shown.map((group, point) => {
    const fit = fits[point]!.sort();
    const outside = Math.ceil(SCORING.tail * SCORING.bandDraws) - 1;
    return { chance: groups[group]!.chance, low: fit[outside]!, high: fit[fit.length - 1 - outside]! };
  });
}

function spreadOver(length: number): number[] {
  const points = Math.min(length, SCORING.bandPoints);
  return Array.from({ length: points }, (_, i) => (points === 1 ? 0 : Math.round((i * (length - 1)) / (points - 1))));
}

// The least k whose cumulated probability exceeds the share.
function drawFrom(table: Float64Array, share: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle]! > share) high = middle;
    else low = middle + 1;
  }
  return low;
}
