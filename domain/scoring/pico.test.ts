import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picoOf } from './pico.ts';

test('a half goes to the even neighbour, anything else to the nearer one', () => {
  assert.deepEqual([0.5e-12, 1.5e-12, 2.5e-12, 3.5e-12].map(picoOf), [0, 2, 2, 4]);
  assert.deepEqual([0.49e-12, 2.51e-12, 1 / 3, 1].map(picoOf), [0, 3, 333_333_333_333, 1e12]);
});

test('what is no loss is refused', () => {
  for (const nonsense of [-0.1, NaN, Infinity]) assert.throws(() => picoOf(nonsense), RangeError);
});
