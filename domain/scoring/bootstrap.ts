import { SCORING } from './constants.ts';
import { dice } from './dice.ts';

/**
 * Percentile interval (Efron 1979) of a statistic that holds `level` of its resamples. In each resample every stratum gives as many
 * of its clusters as it has, drawn with replacement; `statistic` sees them stratum after stratum. The same data, seed and
 * order give the same interval. Null where there is no cluster, or one resample has no statistic.
 */
export function bootstrapInterval<Cluster>(
  strata: readonly (readonly Cluster[])[], statistic: (drawn: readonly Cluster[]) => number | null, { level, seed }: { level: number; seed: number },
): [number, number] | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is not the level of an interval`);
  if (strata.every((stratum) => stratum.length === 0)) return null;
  const random = dice(seed);
  const values: number[] = [];
  for (let draw = 0; draw < SCORING.bootstrapDraws; draw += 1) {
    const drawn: Cluster[] = [];
    for (const stratum of strata) {
      for (let i = 0; i < stratum.length; i += 1) drawn.push(stratum[Math.floor(random() * stratum.length)]!);
    }
    const value = statistic(drawn);
    if (value === null) return null;
    values.push(value);
  }
  values.sort((a, b) => a - b);
  return [quantileOf(values, (1 - level) / 2), quantileOf(values, (1 + level) / 2)];
}

// Straight between neighbours (type 7 of Hyndman & Fan 1996).
function quantileOf(ascending: readonly number[], share: number): number {
  const place = share * (ascending.length - 1);
  const below = ascending[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (ascending[Math.ceil(place)]! - below);
}
