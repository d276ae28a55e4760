import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement, Verdict } from '#domain/scoring/facts.ts';
import { score } from '#domain/scoring/score.ts';
import { decided, dice, randomFacts, said, shuffled } from '#domain/scoring/testing.ts';
import { standings, type Row } from './standings.ts';

const today = { asOf: '2026-12-31', clock: 'now' } as const;
const rowsOf = (statements: Statement[], verdicts: Verdict[], view: Parameters<typeof standings>[1] = today) => standings({ statements, verdicts }, view).rows;
const near = (actual: number | null, expected: number) => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

/** `n` calls at `ppm`, of which `right` came true, each its own question, measured against a half. */
function record(id: string, n: number, right: number, ppm = 900_000) {
  const questions = Array.from({ length: n }, (_, i) => `${id} ${i}`);
  return {
    statements: questions.map((q) => said(id, q, { ppm, reference: { tier: 2, ppm: 500_000, rates: [] } })),
    verdicts: questions.map((q, i) => decided(q, i < right ? 'yes' : 'no')),
  };
}
function league(...records: ReturnType<typeof record>[]) {
  return standings({ statements: records.flatMap((r) => r.statements), verdicts: records.flatMap((r) => r.verdicts) }, today).rows;
}

test('a row holds every number that its own statements give', () => {
  const statements = [said('ana', 'moon', { ppm: 800_000 }), said('ana', 'mars', { ppm: 300_000, basis: 'implied' })];
  const [row] = rowsOf(statements, [decided('moon', 'yes'), decided('mars', 'yes')]);
  const { loss, referenceLoss, edge, events } = row!.sums;
  assert.deepEqual([loss, referenceLoss, edge, events], [530_000_000_000, 500_000_000_000, -30_000_000_000, 2]);
  assert.deepEqual([row!.n, row!.meanBrier, row!.meanReferenceLoss, row!.meanEdge], [2, 0.265, 0.25, -6]);
  assert.deepEqual([row!.sums.stated, row!.sums.implied, row!.sums.hits, row!.sums.calls, row!.tiers], [1, 1, 1, 2, { 1: 0, 2: 0, 3: 0, 4: 2 }]);
  assert.deepEqual([row!.rank, row!.provisional, row!.nEffective], [null, true, 2]);
  near(row!.points, 400 * row!.skill!.postMean);
  near(row!.high! - row!.low!, 2 * 400 * 1.6448536269514722 * row!.skill!.postSd);
});

test('what is not scored is counted apart and moves no mean', () => {
  const scored = [said('ana', 'moon', { ppm: 800_000 })];
  const others = [
    said('ana', 'hedged', { ppm: null, hedge: 'may', hedgeOnly: true }), said('ana', 'bare', { ppm: null }), said('ana', 'void'), said('ana', 'late', { madeOn: '2026-06-01' }),
    said('ana', 'open', { windowTo: '2027-12-31' }), said('ana', 'overdue', { windowTo: '2026-06-30' }), said('ana', 'moon', { id: 'again', madeOn: '2026-02-01' }),
    said('ana', 'gone', { withdrawn: true }), said('ana', 'half', { ppm: 500_000 }),
  ];
  const verdicts = [...['moon', 'hedged', 'bare', 'late', 'gone', 'half'].map((q) => decided(q, 'yes')), decided('void', 'annulled')];
  const [row] = rowsOf([...scored, ...others], verdicts);
  const { statements, hits, calls, bare, hedges, open, overdue, late, other } = row!.sums;
  assert.deepEqual({ statements, hits, calls, bare, hedges, open, overdue, late, other, void: row!.sums.void },
    { statements: 9, hits: 2, calls: 2, bare: 1, hedges: 1, open: 2, overdue: 1, late: 1, other: 1, void: 1 });
  assert.deepEqual([row!.n, row!.meanBrier], [2, (0.04 + 0.25) / 2]);
});

test('somebody with nothing scored is listed last, with nulls, never NaN or zero', () => {
  const rows = rowsOf([said('zoe', 'moon', { ppm: 100_000 }), said('abe', 'mars')], [decided('moon', 'yes')]);
  assert.deepEqual(rows.map((row) => row.forecasterId), ['zoe', 'abe']);
  const { rank, provisional, points, low, high, nEffective, n, meanBrier, meanReferenceLoss, meanEdge, skill } = rows[1]!;
  assert.deepEqual({ rank, provisional, points, low, high, nEffective, n, meanBrier, meanReferenceLoss, meanEdge, skill },
    { rank: null, provisional: false, points: null, low: null, high: null, nEffective: null, n: 0, meanBrier: null, meanReferenceLoss: null, meanEdge: null, skill: null });
});

test('an empty table is empty', () => {
  const { rows, population } = standings({ statements: [], verdicts: [] }, today);
  assert.deepEqual([rows, population.size, population.centre], [[], 0, 0]);
  assert.deepEqual(rowsOf([said('ana', 'gone', { withdrawn: true })], []), []);
});

test('one forecaster alone is ranked first once there are ten independent calls', () => {
  assert.deepEqual(league(record('ana', 9, 8)).map((row) => [row.rank, row.provisional]), [[null, true]]);
  assert.deepEqual(league(record('ana', 10, 9)).map((row) => [row.rank, row.provisional]), [[1, false]]);
});

test('three lucky certainties stand below a long good record, without a rank', () => {
  const rows = league(record('lucky', 3, 3, 1_000_000), record('steady', 60, 54), record('middling', 30, 24));
  assert.deepEqual(rows.map((row) => [row.forecasterId, row.rank]), [['steady', 1], ['middling', 2], ['lucky', null]]);
});

test('five hundred of a thousand does not outrank twenty-five of twenty-five', () => {
  const rows = league(record('busy', 1000, 500), record('perfect', 25, 25), record('good', 100, 90));
  assert.deepEqual(rows.map((row) => row.forecasterId).indexOf('busy'), 2);
});

test('a perfect Brier score of 0 ranks first', () => {
  const rows = league(record('perfect', 20, 20, 1_000_000), record('good', 20, 18));
  assert.deepEqual([rows[0]!.forecasterId, rows[0]!.rank, rows[0]!.meanBrier], ['perfect', 1, 0]);
});

test('a statement outside the table shuts nobody out: the first implied call does not hide the first stated one', () => {
  const statements = [said('ana', 'moon', { id: 'implied', basis: 'implied' }), said('ana', 'moon', { id: 'stated', madeOn: '2026-02-01' })];
  const counted = (among?: (s: Statement) => boolean) => { const { stated, implied } = rowsOf(statements, [decided('moon', 'yes')], among ? { ...today, among } : today)[0]!.sums; return [stated, implied]; };
  assert.deepEqual([counted(), counted((s) => s.probability.basis === 'stated')], [[0, 1], [1, 0]]);
});

test('the same facts in any order give the same bits', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const facts = randomFacts(seed);
    const random = dice(seed + 1000);
    for (const clock of ['now', 'then'] as const) {
      const expected = JSON.stringify(standings(facts, { asOf: '2026-03-01', clock }));
      const mixed = { statements: shuffled(facts.statements, random), verdicts: shuffled(facts.verdicts, random) };
      assert.equal(JSON.stringify(standings(mixed, { asOf: '2026-03-01', clock })), expected);
    }
  }
});

test('renaming forecasters renames the table and moves no number', () => {
  const numbers = (rows: Row[], nameOf: (id: string) => string) =>
    Object.fromEntries(rows.map(({ forecasterId, rank, points, low, high, meanBrier, nEffective }) => [nameOf(forecasterId), { rank, points, low, high, meanBrier, nEffective }]));
  for (let seed = 1; seed <= 12; seed += 1) {
    const facts = randomFacts(seed);
    const mirrored = (id: string) => `f${5 - Number(id.slice(1))}`;
    const renamed = { ...facts, statements: facts.statements.map((s) => ({ ...s, forecasterId: mirrored(s.forecasterId) })) };
    const [theirs, ours] = [numbers(standings(renamed, today).rows, mirrored), numbers(standings(facts, today).rows, (id) => id)];
    assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort());
    for (const [id, row] of Object.entries(ours)) for (const [key, value] of Object.entries(row)) near(Number(theirs[id]![key as keyof typeof row]), Number(value));
  }
});

test('no history makes a number that is not one, and every mean follows from its statements', () => {
  for (let seed = 20; seed < 40; seed += 1) {
    const facts = randomFacts(seed);
    const table = standings(facts, today);
    JSON.stringify(table, (key, value: unknown) => { assert.ok(typeof value !== 'number' || Number.isFinite(value), `${key} is ${value}`); return value; });
    for (const row of table.rows) {
      const scored = score(facts, today, (s) => s.forecasterId === row.forecasterId).scored;
      if (row.n > 0) near(row.meanBrier, scored.reduce((total, s) => total + (s.ppm! / 1e6 - s.came! / 1e6) ** 2, 0) / row.n);
      const { statements, open, late, other, bare, unsided } = row.sums;
      assert.equal(statements, row.n + row.sums.void + open + late + other + bare + unsided);
    }
  }
});
