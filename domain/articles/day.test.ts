import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, dayOf, daysBetween, isDay, lastDayOf } from './day.ts';

test('only days that a calendar has are days', () => {
  assert.deepEqual(['2026-02-28', '2024-02-29'].map(isDay), [true, true]);
  assert.deepEqual(['2026-02-29', '2026-13-01', '2026-1-1', '2026-02-30', 'today', ''].map(isDay), [false, false, false, false, false, false]);
});

test('months end where they end', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  assert.equal(addMonths('2025-12-08', 18), '2027-06-08');
});

test('the first century has its own months', () => {
  assert.equal(addMonths('0001-01-01', 1), '0001-02-01');
  assert.equal(addMonths('0004-01-31', 1), '0004-02-29');
  assert.deepEqual([lastDayOf('0001-01-01', 'month'), lastDayOf('0099-12-01', 'month')], ['0001-01-31', '0099-12-31']);
});

test('days count across months, years and leap days', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.equal(daysBetween('2026-11-24', '2026-11-20'), -4);
});

test('what is known to the month or year may mean its last day', () => {
  assert.deepEqual([lastDayOf('2026-02-01', 'month'), lastDayOf('1990-01-01', 'year'), lastDayOf('1990-05-05', 'day')], ['2026-02-28', '1990-12-31', '1990-05-05']);
});

test('a day beyond what can be written is the last that can, never a fault', () => {
  assert.equal(addMonths('2026-01-01', 12 * 1e12), '9999-12-31');
  assert.equal(addDays('2026-01-01', 1e15), '9999-12-31');
  assert.equal(addMonths('2026-01-01', -12 * 1e9), '0001-01-01');
  assert.equal(dayOf(new Date(Number.NaN)), '9999-12-31');
});
