import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brierScore } from './binary.ts';
import { rankedProbabilityScore, rankedProbabilitySum, uniformRankedProbabilityScore } from './ordered.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

test('the loss is the mean binary loss over the cuts', () => {
  const chances = [0.01, 0.32, 0.44, 0.23];
  near(rankedProbabilityScore(chances, 2), (brierScore(0.01, 0) + brierScore(0.33, 0) + brierScore(0.77, 1)) / 3);
  near(rankedProbabilitySum(chances, 2), 0.1619);
});

test('with two options it is the binary loss', () => {
  for (const p of [0, 0.3, 1]) near(rankedProbabilityScore([p, 1 - p], 0), brierScore(p, 1));
});

test('a near miss costs less than a far one', () => {
  assert.deepEqual([0, 1, 2].map((came) => rankedProbabilityScore([1, 0, 0], came)), [0, 0.5, 1]);
});

test('equal chances lose least in the middle', () => {
  const [first, middle, last] = [0, 2, 4].map((came) => uniformRankedProbabilityScore(5, came));
  near(first!, 0.3);
  near(middle!, 0.1);
  near(last!, first!);
});

test('an outcome that is no option, and a choice of one, are refused', () => {
  for (const came of [-1, 2, 0.5, NaN]) assert.throws(() => rankedProbabilityScore([0.5, 0.5], came), RangeError);
  assert.throws(() => rankedProbabilityScore([1], 0), RangeError);
});
