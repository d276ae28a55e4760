import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossOf, meanOf, MILLION, pointsOf, ppmOf, sumOf, unitOf } from './ppm.ts';

test('losses are exact integers of 1e-12', () => {
  assert.equal(lossOf(271_000, 0), 73_441_000_000);
  assert.equal(lossOf(333_333, MILLION), 444_444_888_889);
  assert.equal(lossOf(0, MILLION), 1e12);
});

test('a sum stays exact beyond the largest safe integer', () => {
  const certainMisses = Array.from({ length: 10_000 }, () => lossOf(0, MILLION));
  assert.equal(sumOf([...certainMisses, 1]), 10_000_000_000_000_001n);
});

test('nearly equal doubles are the same chance', () => {
  assert.equal(ppmOf(0.1 * 3), ppmOf(0.3));
  for (const nonsense of [-0.1, 1.1, NaN]) assert.throws(() => ppmOf(nonsense), RangeError);
});

test('the mean of nothing is null, not NaN', () => {
  assert.equal(meanOf(0n, 0), null);
  assert.equal(meanOf(150_000_000_000n, 4), 0.0375);
});

test('points: 100 is perfect against a coin flip, −300 certain and wrong', () => {
  const edge = (ppm: number) => unitOf(lossOf(500_000, MILLION) - lossOf(ppm, MILLION));
  assert.deepEqual([pointsOf(edge(MILLION)), pointsOf(edge(500_000)), pointsOf(edge(0))], [100, 0, -300]);
});
