import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FREE_TRIES, waitAfter, waitWords } from './waits.ts';

test('the first failures cost nothing; then each wait is twice the one before, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 14 }, (_, i) => waitAfter(i + 1, FREE_TRIES.account) / 1000);
  assert.deepEqual(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900]);
  assert.equal(waitAfter(100_000, FREE_TRIES.account), 900_000);
  assert.equal(waitAfter(29, FREE_TRIES.address), 0);
  assert.equal(waitAfter(30, FREE_TRIES.address), 30_000);
});

test('a wait in words', () => {
  assert.deepEqual([1, 60_000, 60_001, 900_000].map(waitWords), ['Wait a minute,', 'Wait a minute,', 'Wait about 2 minutes,', 'Wait about 15 minutes,'].map((wait) => `Too many tries failed. ${wait} then try again.`));
});
