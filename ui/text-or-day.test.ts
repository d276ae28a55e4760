import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOrDay } from './text-or-day.ts';

test('a day in what somebody wrote is written as days are; what only looks like one stays', () => {
  assert.deepEqual(['2025-12-08', '2017-03'].map(textOrDay), ['8 December 2025', 'March 2017']);
  for (const text of ['2025-26', '2026-02-30', '0000-00-00', '2025', 'The bridge']) assert.equal(textOrDay(text), text);
});
