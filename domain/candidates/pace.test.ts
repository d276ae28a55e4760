import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesLeft } from './pace.ts';

const at = (...seconds: number[]) => seconds.map((s) => new Date(Date.UTC(2026, 10, 20) + s * 1000).toISOString());

test('minutes left come from the middle of one’s own gaps; breaks and batches do not count', () => {
  assert.equal(minutesLeft(at(0, 10, 20, 30, 40, 50), 30), 5);
  assert.equal(minutesLeft(at(50, 40, 30, 20, 10, 0, 4000, 4000), 30), 5);
  assert.equal(minutesLeft(at(0, 2, 4, 6, 8, 10), 3), 1);
});

test('of somebody who decided little, nothing is said', () => {
  assert.equal(minutesLeft(at(0, 10, 20, 30, 40), 30), null);
  assert.equal(minutesLeft([], 30), null);
  assert.equal(minutesLeft(at(0, 10, 20, 30, 40, 50), 0), null);
});
