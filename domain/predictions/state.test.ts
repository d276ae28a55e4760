import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueGroup, dueWords, plural, stateOf } from './state.ts';

test('past its last day a question is overdue, never no', () => {
  assert.equal(stateOf(null, '2026-11-23', '2026-11-24'), 'overdue');
  assert.equal(stateOf('reopened', '2026-11-23', '2026-11-24'), 'overdue');
  assert.equal(stateOf(null, '2026-11-24', '2026-11-24'), 'open');
  assert.equal(stateOf(null, '2026-11-23', '2026-11-24', true), 'blocked');
  assert.equal(stateOf('annulled', '2026-11-23', '2026-11-24'), 'annulled');
});

test('what is due is grouped by weeks that end on Sunday and months that end on their last day', () => {
  const of = (day: string) => dueGroup(day, '2026-11-24'); // a Tuesday
  assert.deepEqual(['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30', '2026-12-01'].map(of), ['overdue', 'week', 'week', 'month', 'later']);
  assert.equal(dueGroup('2026-11-29', '2026-11-29'), 'week'); // a Sunday is the last of its own week
  assert.equal(dueGroup('2026-12-02', '2026-11-30'), 'week'); // a week may run over the month's end
});

test('days are said in words, with right plurals', () => {
  assert.deepEqual(['2026-11-24', '2026-11-25', '2026-12-06', '2026-11-23', '2027-11-24', '2031-11-24'].map((day) => dueWords(day, '2026-11-24')),
    ['today', 'in 1 day', 'in 12 days', '1 day overdue', 'in 12 months', 'in 5 years']);
  assert.equal(plural(1200, 'prediction'), '1,200 predictions');
});
