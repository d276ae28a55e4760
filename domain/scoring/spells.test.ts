import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellsOf, type Decision } from './spells.ts';

const said = { madeOn: '2026-01-10', madeOnPrecision: 'day', saidAt: '2026-02-01T12:00:00.000Z', windowTo: '2026-06-30' } as const;
const decision = (recorded: string, outcome: Decision['outcome'], knownOn: string | null, knownOnPrecision: Decision['knownOnPrecision'] = 'day'): Decision => ({ outcome, knownOn, knownOnPrecision, recordedAt: `${recorded}T12:00:00.000Z` });
const told = (life: ReturnType<typeof spellsOf>) => life.map(({ first, last, decided, place, outcome }) => [first, last, decided ? outcome : 'open', place]);
const open = (first: string, last: string) => [first, last, 'open', '2026-06-30'];

test('what nobody decided is open from the day it was said, or written down', () => {
  assert.deepEqual(told(spellsOf(said, [], 'now')), [open('2026-01-10', '9999-12-31')]);
  assert.deepEqual(told(spellsOf(said, [], 'then')), [open('2026-02-01', '9999-12-31')]);
  assert.deepEqual(told(spellsOf({ ...said, madeOnPrecision: 'year' }, [], 'now')), [open('2026-01-01', '9999-12-31')]);
});

test('what is decided is so from the day it was known, or written down', () => {
  const yes = [decision('2026-05-20', 'yes', '2026-05-04')];
  assert.deepEqual(told(spellsOf(said, yes, 'now')), [open('2026-01-10', '2026-05-03'), ['2026-05-04', '9999-12-31', 'yes', '2026-05-04']]);
  assert.deepEqual(told(spellsOf(said, yes, 'then')), [open('2026-02-01', '2026-05-19'), ['2026-05-20', '9999-12-31', 'yes', '2026-05-04']]);
  assert.deepEqual(told(spellsOf(said, [decision('2026-06-09', 'yes', '2026-05-04', 'month')], 'now')), [open('2026-01-10', '2026-05-30'), ['2026-05-31', '9999-12-31', 'yes', '2026-05-04']]);
  assert.deepEqual(told(spellsOf(said, [decision('2026-01-02', 'no', '2026-01-02')], 'now')), [['2026-01-10', '9999-12-31', 'no', '2026-01-02']]);
});

test('only the last decision counts now; by what was known then each stood until the next', () => {
  const chain = [decision('2026-05-20', 'yes', '2026-05-04'), decision('2026-05-20', 'no', '2026-05-06'), decision('2026-06-01', 'disputed', '2026-05-06'), decision('2026-06-05', 'no', '2026-05-06')];
  assert.deepEqual(told(spellsOf(said, chain, 'now')), [open('2026-01-10', '2026-05-05'), ['2026-05-06', '9999-12-31', 'no', '2026-05-06']]);
  assert.deepEqual(told(spellsOf(said, chain, 'then')), [open('2026-02-01', '2026-05-19'), ['2026-05-20', '2026-05-31', 'no', '2026-05-06'], open('2026-06-01', '2026-06-04'), ['2026-06-05', '9999-12-31', 'no', '2026-05-06']]);
  // Reopened, and not decided since.
  assert.deepEqual(told(spellsOf(said, [...chain, decision('2026-07-01', 'reopened', null)], 'now')), [open('2026-01-10', '9999-12-31')]);
  // Superseded before it could be known.
  assert.deepEqual(told(spellsOf(said, [decision('2026-03-01', 'yes', '2026-05-04'), decision('2026-04-01', 'no', '2026-03-30')], 'then')), [open('2026-02-01', '2026-03-31'), ['2026-04-01', '9999-12-31', 'no', '2026-03-30']]);
});
