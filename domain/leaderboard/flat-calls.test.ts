import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided, said } from '#domain/scoring/testing.ts';
import { flatCallShifts } from './flat-calls.ts';

const today = { asOf: '2026-12-31', clock: 'now' } as const;
const half = { tier: 2, ppm: 500_000, rates: [] } as const;

/** `right` of 20 flat calls of one, all calls of the other at a stated chance. */
function facts(right: number, ppm: number) {
  const questions = Array.from({ length: 20 }, (_, i) => `q${i}`);
  return {
    statements: questions.flatMap((q) => [
      { ...said('flat', q, { id: `flat ${q}`, ppm: 900_000, basis: 'implied', reference: half }), probability: { basis: 'implied' as const, ppm: 900_000, hedge: 'will', hedgeOnly: false, flat: true } },
      said('measured', q, { id: `measured ${q}`, ppm, reference: half }),
    ]),
    verdicts: questions.map((q, i) => decided(q, i < right ? 'yes' : 'no')),
  };
}

test('whoever says “will” to what comes true less often gains at 80 %, and the table says so', () => {
  const shifts = flatCallShifts(facts(16, 880_000), today);
  assert.deepEqual(shifts.map(({ id, rank, low, high }) => [id, rank, low, high]).sort(), [['flat', 2, 1, 2], ['measured', 1, 2, 1]]);
});

test('an order that stands at every value is no matter of choice', () => {
  assert.deepEqual(flatCallShifts(facts(20, 600_000), today), []);
});

test('without flat calls nothing is asked', () => {
  const { statements, verdicts } = facts(16, 880_000);
  assert.deepEqual(flatCallShifts({ statements: statements.filter((s) => s.forecasterId === 'measured'), verdicts }, today), []);
});
