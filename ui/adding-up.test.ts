import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addingUp } from './adding-up.ts';

test('what is shown adds up, and no part is moved by a whole step', () => {
  const parts = [0.0234, -0.0904, 0.2464];
  assert.deepEqual(parts.map((part) => Math.round(part * 1000)), [23, -90, 246]);
  assert.deepEqual(addingUp(parts), { parts: [0.023, -0.09, 0.246], sum: 0.179 });
  const tight = addingUp([0.0004, 0.0004, 0.0004]);
  assert.deepEqual([tight.sum, tight.parts.toSorted((a, b) => a - b)], [0.001, [0, 0, 0.001]]);
});

test('a trace below zero is zero, without a sign', () => {
  const { parts } = addingUp([-1e-17, -0, 0.25]);
  assert.ok(Object.is(parts[0], 0) && Object.is(parts[1], 0));
});
