import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage, intervalScore, isCovered, pinballLoss, quantileScore, weightedIntervalScore } from './interval-score.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
const forecast = { median: 3, intervals: [{ lower: 2, upper: 4, alpha: 0.5 }, { lower: 1, upper: 6, alpha: 0.1 }] };
const quantiles = [{ level: 0.05, value: 1 }, { level: 0.25, value: 2 }, { level: 0.5, value: 3 }, { level: 0.75, value: 4 }, { level: 0.95, value: 6 }];

test('a miss costs 2/α for each unit, on either side', () => {
  assert.deepEqual([3, 5, 1].map((y) => intervalScore({ lower: 2, upper: 4, alpha: 0.2 }, y)), [2, 12, 12]);
});

test('both ends of an interval belong to it', () => {
  assert.deepEqual([1.9, 2, 4, 4.1].map((y) => isCovered({ lower: 2, upper: 4 }, y)), [false, true, true, false]);
});

test('coverage is the share of outcomes inside; of nothing it is null', () => {
  assert.equal(coverage([{ lower: 0, upper: 1, y: 1 }, { lower: 0, upper: 1, y: 2 }]), 0.5);
  assert.equal(coverage([]), null);
});

test('the score of intervals is twice the mean pinball loss of their ends and the median', () => {
  for (const y of [-2, 0, 1, 1.5, 3, 3.5, 5, 9]) near(weightedIntervalScore(forecast, y).wis, quantileScore(quantiles, y));
});

test('the parts say whether it was too high, too low or too wide', () => {
  const parts = (y: number) => { const { overprediction, underprediction, dispersion } = weightedIntervalScore(forecast, y); return [overprediction, underprediction, dispersion]; };
  const wide = (0.25 * 2 + 0.05 * 5) / 2.5;
  parts(0).forEach((part, i) => near(part, [(2 + 1 + 1.5) / 2.5, 0, wide][i]!));
  parts(7).forEach((part, i) => near(part, [0, (3 + 1 + 2) / 2.5, wide][i]!));
});

test('without a median the intervals stand alone; a median alone costs its distance', () => {
  near(weightedIntervalScore({ median: null, intervals: forecast.intervals }, 5).wis, (0.25 * (2 + 4) + 0.05 * 5) / 2);
  near(weightedIntervalScore({ median: 3, intervals: [] }, 5).wis, 2);
  near(quantileScore([{ level: 0.5, value: 3 }], 5), 2);
  assert.throws(() => weightedIntervalScore({ median: null, intervals: [] }, 5), RangeError);
});

test('a quantile asks more of the side that it should seldom miss', () => {
  near(pinballLoss({ level: 0.9, value: 10 }, 11), 0.9);
  near(pinballLoss({ level: 0.9, value: 10 }, 9), 0.1);
  assert.equal(pinballLoss({ level: 0.9, value: 10 }, 10), 0);
});

test('what is no interval or no quantile is refused', () => {
  for (const bad of [{ lower: 4, upper: 2, alpha: 0.5 }, { lower: NaN, upper: 2, alpha: 0.5 }, { lower: 0, upper: 1, alpha: 0 }, { lower: 0, upper: 1, alpha: 1 }]) {
    assert.throws(() => intervalScore(bad, 3), RangeError);
    assert.throws(() => weightedIntervalScore({ median: 1, intervals: [bad] }, 3), RangeError);
  }
  for (const level of [0, 1, NaN]) assert.throws(() => pinballLoss({ level, value: 1 }, 1), RangeError);
  for (const bad of [[], [quantiles[1]!, quantiles[0]!], [{ level: 0.5, value: 2 }, { level: 0.5, value: 3 }], [{ level: 0.4, value: 3 }, { level: 0.5, value: 2 }]]) assert.throws(() => quantileScore(bad, 1), RangeError);
});
