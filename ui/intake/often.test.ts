import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oftenWords } from './often.ts';

test('how often, in the largest whole unit', () => {
  assert.deepEqual([5, 60, 90, 120, 1440, 10_080].map(oftenWords), ['every 5 minutes', 'every hour', 'every 90 minutes', 'every 2 hours', 'every day', 'every 7 days']);
});
