import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from './facts.ts';
import { score } from './score.ts';
import { decided, said } from './testing.ts';

const view = { asOf: '2026-12-31', clock: 'now', counted: 'time' } as const;
const half = { tier: 2, ppm: 500_000, rates: [] } as const;
const call = (id: string, madeOn: string, ppm: number, windowTo: string | null = '2026-04-10') => said('ana', 'moon', { id, madeOn, ppm, windowTo, reference: half });
const edges = (facts: Facts) => score(facts, view).scored.map((s) => [s.statementId, Number((s.edge / 1e12).toFixed(6)), Number(s.coverage!.toFixed(4))]);

test('one statement that stood from the first day to the end counts whole', () => {
  assert.deepEqual(edges({ statements: [call('a', '2026-01-01', 800_000)], verdicts: [decided('moon', 'yes', { knownOn: '2026-04-11' })] }), [['a', 0.21, 1]]);
});

test('a change of mind counts from its day, the earlier word until then', () => {
  const statements = [call('a', '2026-01-01', 600_000), call('b', '2026-02-20', 900_000)];
  assert.deepEqual(edges({ statements, verdicts: [decided('moon', 'yes', { knownOn: '2026-04-11' })] }), [['b', 0.165, 1]]);
});

test('an early outcome cuts the rest of the scheduled time off: it counts nothing, and is not divided away', () => {
  assert.deepEqual(edges({ statements: [call('a', '2026-01-01', 800_000)], verdicts: [decided('moon', 'yes', { knownOn: '2026-01-26' })] }), [['a', 0.0525, 0.25]]);
});

test('the question opens when the first of all spoke, so joining late costs the time before', () => {
  const statements = [said('bo', 'moon', { id: 'first', madeOn: '2026-01-01', windowTo: '2026-04-10', reference: half }), call('late', '2026-03-02', 800_000)];
  const found = edges({ statements, verdicts: [decided('moon', 'yes', { knownOn: '2026-04-11' })] });
  assert.deepEqual(found.find(([id]) => id === 'late'), ['late', 0.084, 0.4]);
});

test('a question without a window closes when its outcome is known', () => {
  assert.deepEqual(edges({ statements: [call('a', '2026-01-01', 800_000, null)], verdicts: [decided('moon', 'no', { knownOn: '2026-03-01' })] }), [['a', -0.39, 1]]);
});

test('what was not yet written down opens no question, by the clock of then', () => {
  const found = said('bo', 'moon', { id: 'found', madeOn: '2026-01-01', windowTo: '2026-04-10', reference: half, recordedAt: '2026-09-01T12:00:00.000Z' });
  const facts = { statements: [found, call('a', '2026-03-02', 800_000)], verdicts: [decided('moon', 'yes', { knownOn: '2026-04-11' })] };
  const coverage = (asOf: string) => score(facts, { ...view, asOf, clock: 'then' }).scored.find((s) => s.statementId === 'a')!.coverage;
  assert.deepEqual([coverage('2026-08-31'), coverage('2026-09-01')], [1, 0.4]);
});

test('what words cost, and the log loss, are weighed by time as the loss is: a part is never more than the whole', () => {
  const likely = { basis: 'implied', ppm: 800_000, hedge: 'likely', hedgeOnly: false, vagueness: 10_000_000_000 } as const;
  const statements = [said('ana', 'moon', { madeOn: '2026-01-01', windowTo: '2026-04-10', probability: likely, reference: half })];
  const [scored] = score({ statements, verdicts: [decided('moon', 'yes', { knownOn: '2026-01-26' })] }, view).scored;
  assert.deepEqual([scored!.loss, scored!.vagueness], [12_500_000_000, 2_500_000_000]);
  assert.ok(Math.abs(scored!.logLoss! + Math.log(0.8) / 4) < 1e-12);
});
