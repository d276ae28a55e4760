import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameTrue, dateOption } from './date-claims.ts';

test('“by” ends with its day, and has no beginning', () => {
  const by = { from: null, to: '2027-12-31' };
  assert.deepEqual(['1999-01-01', '2027-12-31', '2028-01-01', null].map((day) => cameTrue(by, day)), [true, true, false, false]);
});

test('both days of a window belong to it', () => {
  const between = { from: '2027-01-01', to: '2027-06-30' };
  assert.deepEqual(['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01', null].map((day) => cameTrue(between, day)), [false, true, true, false, false]);
});

test('a day belongs to the first option that does not end before it; never and too late are the last', () => {
  const years = ['2026-12-31', '2027-12-31', '2028-12-31'];
  assert.deepEqual(['2020-01-01', '2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01', null].map((day) => dateOption(years, day)), [0, 0, 1, 2, 3, 3]);
});

test('options that do not follow one another are refused', () => {
  for (const days of [['2027-12-31', '2026-12-31'], ['2027-12-31', '2027-12-31']]) assert.throws(() => dateOption(days, null), RangeError);
});
