import type { Group } from './counts.ts';
import { total } from './totals.ts';

/** What a bin's calls said and what came of them: their number, mean chance and observed rate. */
export type BinMeans = { n: number; meanChance: number; observed: number };

/**
 * Murphy's partition, on the 0 to 1 scale: mean score = reliability − resolution + uncertainty + withinVariance − withinCovariance.
 * `resolution` is Murphy's word for how far the bins' rates lie apart, and has nothing to do with deciding a question.
 */
export type Murphy = { reliability: number; resolution: number; uncertainty: number; withinVariance: number; withinCovariance: number; bins: BinMeans[] };

/**
 * Murphy 1973, with the within-bin terms of Stephenson, Coelho & Jolliffe 2008. Each bin is a list of groups; a bin to each
 * group makes the within-bin terms 0. Bins without calls do not count. Null without calls. O(K).
 */
export function murphy(bins: readonly (readonly Group[])[]): Murphy | null {
  const full = bins.filter((groups) => groups.length > 0).map((groups) => ({ groups, ...meansOf(groups) }));
  const calls = total(full, (bin) => bin.n);
  if (calls === 0) return null;
  const rate = total(full, (bin) => bin.n * bin.observed) / calls;
  return {
    reliability: total(full, (bin) => bin.n * (bin.meanChance - bin.observed) ** 2) / calls,
    resolution: total(full, (bin) => bin.n * (bin.observed - rate) ** 2) / calls,
    uncertainty: rate * (1 - rate),
    withinVariance: total(full, (bin) => total(bin.groups, (g) => g.n * (g.chance - bin.meanChance) ** 2)) / calls,
    withinCovariance: (2 * total(full, (bin) => total(bin.groups, (g) => (g.y - g.n * bin.observed) * (g.chance - bin.meanChance)))) / calls,
    bins: full.map(({ n, meanChance, observed }) => ({ n, meanChance, observed })),
  };
}

/** The mean distance between what bins said and what came of them, each call weighing the same (expected calibration error). Null without calls. */
export function calibrationError(bins: readonly BinMeans[]): number | null {
  const calls = total(bins, (bin) => bin.n);
  return calls === 0 ? null : total(bins, (bin) => bin.n * Math.abs(bin.meanChance - bin.observed)) / calls;
}

/** The means of some groups, of which there is at least one. */
export function meansOf(groups: readonly Group[]): BinMeans {
  const n = total(groups, (g) => g.n);
  return { n, meanChance: total(groups, (g) => g.n * g.chance) / n, observed: total(groups, (g) => g.y) / n };
}
