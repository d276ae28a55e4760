import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brierScore } from './binary.ts';
import { clampTo, crpsOfCdf, crpsOfNormal, crpsOfPoint, crpsOfSample, uniformCdf } from './crps.ts';
import { normalDensity, normalCdf } from './normal.ts';

const near = (actual: number, expected: number, tolerance = 1e-12) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test('over the range, the score of a CDF is the mean binary loss over all thresholds', () => {
  const forecast = { knots: [0, 2, 4, 6, 8, 10], cdf: [0.05, 0.1, 0.3, 0.7, 0.9, 0.97] };
  const chanceBelow = (t: number) => { const i = Math.min(4, Math.floor(t / 2)); return forecast.cdf[i]! + ((forecast.cdf[i + 1]! - forecast.cdf[i]!) * (t - 2 * i)) / 2; };
  const thresholds = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 2_000);
  const mean = thresholds.reduce((total, t) => total + brierScore(chanceBelow(t), t >= 7 ? 1 : 0), 0) / thresholds.length;
  near(crpsOfCdf(forecast, 7) / 10, mean, 1e-8);
});

test('the outcome is taken at the end of the range that it lies beyond', () => {
  assert.deepEqual([clampTo([0, 10], -3), clampTo([0, 10], 4), clampTo([0, 10], 12)], [0, 4, 10]);
  assert.equal(crpsOfCdf(uniformCdf([0, 10]), -3), crpsOfCdf(uniformCdf([0, 10]), 0));
});

test('all chance on one value is a jump, and costs the distance', () => {
  near(crpsOfCdf({ knots: [0, 3, 3, 10], cdf: [0, 0, 1, 1] }, 5), crpsOfPoint(3, 5));
  near(crpsOfCdf({ knots: [0, 3, 3, 10], cdf: [0, 0, 1, 1] }, 3), 0);
});

test('chances outside the range cost nothing where the outcome is there too', () => {
  near(crpsOfCdf({ knots: [0, 10], cdf: [0, 0] }, 12), 0);
  near(crpsOfCdf({ knots: [0, 10], cdf: [0, 0] }, 0), 10);
});

test('a sample of one is a point; the order of a sample does not matter; no sample has no score', () => {
  near(crpsOfSample([5], 3)!, crpsOfPoint(5, 3));
  assert.equal(crpsOfSample([8, 1, 4, 2], 3), crpsOfSample([1, 2, 4, 8], 3));
  assert.equal(crpsOfSample([], 3), null);
});

test('a fine sample of a normal distribution scores as the distribution does', () => {
  const sample = Array.from({ length: 2_001 }, (_, i) => quantileOfNormal((i + 0.5) / 2_001));
  near(crpsOfSample(sample, 1.5)!, crpsOfNormal(0, 1, 1.5), 1e-4);
});

test('a normal distribution without width is refused', () => {
  for (const sd of [0, -1, NaN]) assert.throws(() => crpsOfNormal(0, sd, 1), RangeError);
});

test('a CDF whose knots or chances do not ascend is refused', () => {
  const bad = [{ knots: [0], cdf: [0] }, { knots: [0, 1], cdf: [0] }, { knots: [1, 0], cdf: [0, 1] }, { knots: [0, 1], cdf: [0.6, 0.5] }, { knots: [0, 1], cdf: [-0.1, 1] },
    { knots: [0, 1], cdf: [0, 1.1] }, { knots: [0, NaN], cdf: [0, 1] }, { knots: [0, Infinity], cdf: [0, 1] }, { knots: [0, 1], cdf: [0, NaN] }];
  for (const forecast of bad) assert.throws(() => crpsOfCdf(forecast, 0.5), RangeError, JSON.stringify(forecast));
});

test('the normal distribution: known shares, both tails, and no step where the method changes', () => {
  near(normalCdf(0), 0.5, 0);
  near(normalCdf(1.6448536269514722), 0.95, 1e-15);
  near(normalCdf(1.959963984540054), 0.975, 1e-15);
  near(normalCdf(-6) / 9.865876450376981e-10, 1, 1e-14);
  near(normalCdf(4) + normalCdf(-4), 1, 1e-15);
  for (const z of [3, -3]) near(normalCdf(z + 1e-9) - normalCdf(z - 1e-9), 2e-9 * normalDensity(z), 1e-15);
});

function quantileOfNormal(share: number): number {
  let [low, high] = [-10, 10];
  for (let i = 0; i < 60; i += 1) { const middle = (low + high) / 2; if (normalCdf(middle) < share) low = middle; else high = middle; }
  return low;
}
