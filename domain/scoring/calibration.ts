import { binned, TENTHS } from './bins.ts';
import { corp, type Corp } from './corp.ts';
import { groupsOf, type Counts } from './counts.ts';
import { rocArea } from './discrimination.ts';
import { calibrationError, meansOf, murphy, type Murphy } from './murphy.ts';
import type { Ppm } from './ppm.ts';
import { spiegelhalter, type Spiegelhalter } from './spiegelhalter.ts';

/**
 * How well chances fit outcomes, on the 0 to 1 scale. `bias` is the mean chance less the share that came true; `unique` is Murphy's partition with
 * a bin to each chance, `binned` the one at the edges; `error` is the calibration error of those bins. Parts that do not exist are null.
 */
export type Calibration = {
  n: number; meanScore: number; rate: number; bias: number; corp: Corp; unique: Murphy; binned: Murphy; error: number; rocArea: number | null;
  spiegelhalter: Spiegelhalter | null;
};

/** Everything about calibration from the counts alone, to the same bits whatever order they were counted in. Null without calls. O(K log K). */
export function calibrationOf(counts: Counts, edges: readonly Ppm[] = TENTHS): Calibration | null {
  const groups = groupsOf(counts);
  const parts = corp(groups);
  if (parts === null) return null;
  const { n, meanChance, observed } = meansOf(groups);
  const inBins = murphy(binned(groups, edges).map((bin) => bin.groups))!;
  return {
    n, meanScore: parts.meanScore, rate: observed, bias: meanChance - observed, corp: parts, unique: murphy(groups.map((g) => [g]))!, binned: inBins,
    error: calibrationError(inBins.bins)!, rocArea: rocArea(groups), spiegelhalter: spiegelhalter(groups),
  };
}
