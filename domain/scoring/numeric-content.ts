import { say } from '#words/say.ts';
import { clampTo, crpsOfCdf, crpsOfPoint, type Range } from './crps.ts';
import { checkInterval, checkQuantiles, quantileScore, weightedIntervalScore } from './interval-score.ts';
import { MILLION, type Ppm } from './ppm.ts';

/**
 * What a statement can say of a number. Chances and levels are in ppm: `cdf[i]` that of at most `knots[i]`, `level` of an
 * interval that of holding the outcome.
 */
export type NumericContent =
  | { kind: 'cdf'; knots: readonly number[]; cdf: readonly Ppm[] }
  | { kind: 'quantiles'; quantiles: readonly { level: Ppm; value: number }[] }
  | { kind: 'intervals'; median: number | null; intervals: readonly { lower: number; upper: number; level: Ppm }[] }
  | { kind: 'point'; value: number };

/**
 * Loss on the 0 to 1 scale: the CRPS, or the WIS that stands for it, over the width of the range. What lies outside the range, said
 * or happened, is settled at its end: only thresholds inside count. A CDF is to begin and end with the range. `impossible`: the
 * outcome fell where a CDF has no mass; the other kinds rule nothing out. Throws RangeError for what is no forecast of a number.
 */
export function numericLoss(range: Range, content: NumericContent, outcome: number): { loss: number; impossible: boolean } {
  const [a, b] = range;
  if (!(Number.isFinite(a) && Number.isFinite(b) && a < b)) throw new RangeError(say('{low} to {high} is not a range', { low: a, high: b }));
  if (Number.isNaN(outcome)) throw new RangeError('The outcome is not a number');
  return { loss: scoreOf(range, content, clampTo(range, outcome)) / (b - a), impossible: content.kind === 'cdf' && isRuledOut(content, outcome) };
}

function scoreOf(range: Range, content: NumericContent, y: number): number {
  const inside = (value: number) => clampTo(range, finite(value));
  switch (content.kind) {
    case 'cdf': {
      if (content.knots[0] !== range[0] || content.knots.at(-1) !== range[1]) throw new RangeError(say('A CDF begins and ends with the range of its question'));
      return crpsOfCdf({ knots: content.knots, cdf: content.cdf.map((chance) => chance / MILLION) }, y);
    }
    case 'quantiles': {
      const quantiles = content.quantiles.map(({ level, value }) => ({ level: level / MILLION, value }));
      checkQuantiles(quantiles);
      return quantileScore(quantiles.map(({ level, value }) => ({ level, value: inside(value) })), y);
    }
    case 'intervals': {
      const intervals = content.intervals.map(({ lower, upper, level }) => ({ lower, upper, alpha: (MILLION - level) / MILLION }));
      intervals.forEach(checkInterval);
      const median = content.median === null ? null : inside(content.median);
      return weightedIntervalScore({ median, intervals: intervals.map(({ lower, upper, alpha }) => ({ lower: inside(lower), upper: inside(upper), alpha })) }, y).wis;
    }
    case 'point': return crpsOfPoint(inside(content.value), y);
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(say('{value} is not a number that can be forecast', { value }));
  return value;
}

// No mass in any piece that touches the outcome, nor outside the range on the side where it fell.
function isRuledOut({ knots, cdf }: Extract<NumericContent, { kind: 'cdf' }>, outcome: number): boolean {
  const at = [-Infinity, ...knots, Infinity];
  const chances = [0, ...cdf, MILLION];
  return chances.every((chance, i) => i === 0 || outcome < at[i - 1]! || outcome > at[i]! || chance === chances[i - 1]);
}
