import { say } from '#words/say.ts';

/** A central interval that is to hold the outcome with the chance 1 − alpha. */
export type Interval = { lower: number; upper: number; alpha: number };
export type QuantileForecast = { level: number; value: number };

/** The score in the unit of the question, and the parts it is the sum of: too high, too low, too wide. */
export type WeightedIntervalScore = { wis: number; overprediction: number; underprediction: number; dispersion: number };

/** Interval score (Winkler 1972): width, plus 2/α for each unit by which the outcome is missed. Throws RangeError for an interval upside down. */
export function intervalScore(interval: Interval, y: number): number {
  checkInterval(interval);
  const { lower, upper, alpha } = interval;
  return upper - lower + (2 / alpha) * (Math.max(0, lower - y) + Math.max(0, y - upper));
}

/** Whether the interval holds the outcome; both ends belong to it. */
export function isCovered({ lower, upper }: { lower: number; upper: number }, y: number): boolean {
  return lower <= y && y <= upper;
}

/** The share of outcomes that their intervals hold; null when there are none. */
export function coverage(calls: readonly { lower: number; upper: number; y: number }[]): number | null {
  return calls.length === 0 ? null : calls.filter((call) => isCovered(call, call.y)).length / calls.length;
}

/** Pinball loss of one quantile (Koenker & Bassett 1978). Throws RangeError unless the level is between 0 and 1. */
export function pinballLoss({ level, value }: QuantileForecast, y: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(say('{level} is not the level of a quantile', { level }));
  return y >= value ? level * (y - value) : (1 - level) * (value - y);
}

/**
 * Twice the mean pinball loss over the levels: the WIS where the levels are those of central intervals and the median,
 * and as proper for any others. Throws RangeError where levels do not ascend, or quantiles cross.
 */
export function quantileScore(quantiles: readonly QuantileForecast[], y: number): number {
  checkQuantiles(quantiles);
  return (2 * quantiles.reduce((total, quantile) => total + pinballLoss(quantile, y), 0)) / quantiles.length;
}

/**
 * Weighted interval score (Bracher et al. 2021): (½|y − m| + Σ α/2·IS) / (K + ½) over K intervals; without a median
 * Σ α/2·IS / K, so that a lone interval costs α/2·IS. Throws RangeError where there is neither.
 */
export function weightedIntervalScore(forecast: { median: number | null; intervals: readonly Interval[] }, y: number): WeightedIntervalScore {
  const { median, intervals } = forecast;
  const weights = intervals.length + (median === null ? 0 : 0.5);
  if (weights === 0) throw new RangeError(say('There is neither an interval nor a median'));
  intervals.forEach(checkInterval);
  const mean = (values: number[], ofMedian: number) => (values.reduce((total, value) => total + value, 0) + ofMedian / 2) / weights;
  const overprediction = mean(intervals.map(({ lower }) => Math.max(0, lower - y)), median === null ? 0 : Math.max(0, median - y));
  const underprediction = mean(intervals.map(({ upper }) => Math.max(0, y - upper)), median === null ? 0 : Math.max(0, y - median));
  const dispersion = mean(intervals.map(({ lower, upper, alpha }) => (alpha / 2) * (upper - lower)), 0);
  return { wis: overprediction + underprediction + dispersion, overprediction, underprediction, dispersion };
}

/** Throws RangeError unless there are quantiles, and they ascend with their levels. */
export function checkQuantiles(quantiles: readonly QuantileForecast[]): void {
  if (quantiles.length === 0) throw new RangeError(say('There is no quantile'));
  for (let i = 1; i < quantiles.length; i += 1) {
    const [before, here] = [quantiles[i - 1]!, quantiles[i]!];
    if (!(here.level > before.level && here.value >= before.value)) throw new RangeError(say('Quantiles ascend, with their levels'));
  }
}

/** Throws RangeError for an interval upside down, or one whose chance is not between 0 and 1. */
export function checkInterval({ lower, upper, alpha }: Interval): void {
  if (!(lower <= upper)) throw new RangeError(say('An interval from {lower} to {upper} is upside down', { lower, upper }));
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(say('{chance} is not the chance of an interval', { chance: 1 - alpha }));
}
