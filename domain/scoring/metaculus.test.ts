import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageOverDays, baselineNumberScore, baselineScore, peerLogScores, peerLogScoresOverTime } from './metaculus.ts';

const near = (actual: number | null, expected: number) => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-10, `${actual} is not ${expected}`);

test('equal chances score 0 and the published examples their points', () => {
  for (const options of [2, 3, 10]) near(baselineScore(1 / options, options), 0);
  near(baselineScore(0.9), 84.799690655495);
  near(baselineNumberScore(Math.E), 50);
});

test('certainty is kept a thousandth away, so that no score is infinite', () => {
  assert.equal(baselineScore(0), baselineScore(0.001));
  assert.equal(baselineScore(1), baselineScore(0.999));
});

test('peer scores add up to zero; one alone scores 0', () => {
  near(peerLogScores([0.1, 0.3, 0.6, 0.9]).reduce((total, score) => total + score, 0), 0);
  assert.deepEqual(peerLogScores([0.9]), [0]);
});

test('who joins half-way is scored on that half, against those who were there', () => {
  const [early, , late] = peerLogScoresOverTime([{ chance: 0.1, from: 0 }, { chance: 0.5, from: 0 }, { chance: 0.9, from: 0.5 }]);
  near(late!.score, 69.62528105595845);
  near(early!.score, -175.638457865963);
  assert.deepEqual([early!.coverage, late!.coverage], [1, 0.5]);
});

test('who was alone at first scored nothing then', () => near(peerLogScoresOverTime([{ chance: 0.9, from: 0.25 }, { chance: 0.1, from: 0.75 }])[0]!.score, 0.25 * 100 * Math.log(9)));

test('days without a forecast, and days that an early outcome cut off, count 0', () => {
  assert.equal(averageOverDays([null, 10, 20], 3), 10);
  assert.equal(averageOverDays([30], 3), 10);
  assert.equal(averageOverDays([], 0), null);
});

test('what is no chance, no choice, no share of time or too many days is refused', () => {
  for (const bad of [() => baselineScore(1.1), () => baselineScore(NaN), () => baselineScore(0.5, 1), () => peerLogScores([-0.1]), () => baselineNumberScore(0), () => baselineNumberScore(NaN),
    () => peerLogScoresOverTime([{ chance: 0.5, from: 1.1 }]), () => averageOverDays([1, 2], 1)]) assert.throws(bad, RangeError);
});
