import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict, View } from './facts.ts';
import { standingVerdicts } from './standing-verdicts.ts';
import { decided } from './testing.ts';

const on = (asOf: string, clock: View['clock'] = 'now'): View => ({ asOf, clock });
const outcome = (verdicts: Verdict[], view: View) => standingVerdicts(verdicts, view).get('moon')?.outcome ?? null;

const yes = decided('moon', 'yes', { id: 'v1', knownOn: '2026-03-01' });
const corrected = decided('moon', 'no', { id: 'v2', knownOn: '2026-03-01', supersedes: 'v1', recordedAt: '2026-03-15T09:00:00.000Z' });
const reopened = decided('moon', 'reopened', { id: 'v3', supersedes: 'v2', recordedAt: '2026-05-01T09:00:00.000Z' });

test('a correction stands; what was believed before it is only seen by the clock of then', () => {
  assert.equal(outcome([yes, corrected], on('2026-03-10')), 'no');
  assert.equal(outcome([yes, corrected], on('2026-03-10', 'then')), 'yes');
  assert.equal(outcome([yes, corrected], on('2026-03-15', 'then')), 'no');
});

test('a question that was opened again has no verdict', () => {
  assert.equal(outcome([yes, corrected, reopened], on('2026-12-31')), null);
  assert.equal(outcome([yes, corrected, { ...reopened, knownOn: null }], on('2026-04-30', 'then')), 'no');
});

test('an outcome counts from the day it was known, by both clocks', () => {
  assert.equal(outcome([yes], on('2026-02-28')), null);
  const learntLate = { ...yes, recordedAt: '2026-04-01T00:00:00.000Z' };
  assert.equal(outcome([learntLate], on('2026-03-01')), 'yes');
  assert.equal(outcome([learntLate], on('2026-03-31', 'then')), null);
});

test('the day ends in UTC, wherever it was written down', () => {
  const abroad = { ...yes, recordedAt: '2026-03-10T01:00:00+02:00' };
  assert.equal(outcome([abroad], on('2026-03-09', 'then')), 'yes');
});

test('known to the year: at the latest on its last day, or on the day it was written down', () => {
  const known = (recordedAt: string) => standingVerdicts([decided('moon', 'yes', { knownOn: '2023-01-01', knownOnPrecision: 'year', recordedAt })], on('2026-01-01')).get('moon');
  assert.deepEqual([known('2025-06-01T00:00:00Z')?.knownFrom, known('2025-06-01T00:00:00Z')?.knownBy], ['2023-01-01', '2023-12-31']);
  assert.equal(known('2023-06-01T00:00:00Z')?.knownBy, '2023-06-01');
});

test('the chain decides what stands, not the order of the rows', () => {
  for (const rows of [[yes, corrected], [corrected, yes]]) assert.equal(outcome(rows, on('2026-12-31')), 'no');
});
