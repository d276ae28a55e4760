import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Facts } from '#domain/scoring/facts.ts';
import { meanScoreOf, groupsOf } from '#domain/scoring/counts.ts';
import { score } from '#domain/scoring/score.ts';
import { decided, dice, near, nearCorp, randomFacts, said, shuffled, type CorpFigures } from '#domain/scoring/testing.ts';
import { afterTheirWindow, calibrationByTopic, calibrationRecord, countsOfCalls } from './calibration.ts';

const view = { asOf: '2026-12-31', clock: 'now' } as const;
type Call = { ppm: number; yes: boolean; topic?: string };
const historyOf = (calls: readonly Call[]): Facts => ({
  statements: calls.map(({ ppm, topic = 'Space' }, i) => said('ana', `q${i}`, { ppm, topic })),
  verdicts: calls.map(({ yes }, i) => decided(`q${i}`, yes ? 'yes' : 'no')),
});
const scoredOf = (facts: Facts) => score(facts, view).scored;
const many = (ppm: number, n: number, yes: number, topic?: string): Call[] => Array.from({ length: n }, (_, i) => ({ ppm, yes: i < yes, ...(topic ? { topic } : {}) }));

test('vectors: a record made of statements has the parts of the sixteen forecasts', () => {
  const vectors = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../scoring/vectors.json'), 'utf8')) as { calibration: { p: number[]; y: number[]; corp: CorpFigures } };
  const { p, y, corp } = vectors.calibration;
  const { calibration, meanLoss } = calibrationRecord(scoredOf(historyOf(p.map((chance, i) => ({ ppm: Math.round(chance * 1e6), yes: y[i] === 1 })))))!;
  nearCorp(calibration.corp, corp, 'sixteen forecasts', 1e-12);
  near(meanLoss, 0.179375, 'mean loss', 1e-15);
});

test('counts hold scored calls only: late, annulled and repeated ones are in none', () => {
  const facts = historyOf([{ ppm: 700_000, yes: true }, { ppm: 700_000, yes: false }, { ppm: 200_000, yes: false }]);
  const more: Facts = {
    statements: [...facts.statements, said('ana', 'q0', { id: 'again', madeOn: '2026-02-01', ppm: 900_000 }), said('bo', 'q1', { madeOn: '2026-06-01', ppm: 300_000 }), said('bo', 'void', { ppm: 400_000 })],
    verdicts: [...facts.verdicts, decided('void', 'annulled')],
  };
  assert.deepEqual([...countsOfCalls(scoredOf(more))], [[700_000, { n: 2, y: 1 }], [200_000, { n: 1, y: 0 }]]);
});

test('the order of the calls shows in no bit', () => {
  const scored = scoredOf(randomFacts(3));
  assert.ok(scored.length > 100);
  assert.deepEqual(calibrationRecord(shuffled(scored, dice(7))), calibrationRecord(scored));
});

test('the loss of the tables is the mean score, plus what words cost, less what halves are worth', () => {
  const facts: Facts = {
    statements: [said('ana', 'half', { ppm: 700_000 }), said('ana', 'vague', { ppm: 800_000 }), said('ana', 'plain', { ppm: 100_000 })],
    verdicts: [decided('half', 'partly', { share: 500_000 }), decided('vague', 'yes'), decided('plain', 'no')],
  };
  const vague = facts.statements.map((s) => (s.questionId === 'vague' ? { ...s, probability: { ...s.probability, basis: 'implied' as const, vagueness: 5_500_000_000 } } : s));
  const scored = scoredOf({ ...facts, statements: vague });
  const record = calibrationRecord(scored)!;
  assert.deepEqual([record.partly, record.calibration.n], [1, 3]);
  near(record.meanLoss, (0.04 + 0.04 + 0.0055 + 0.01) / 3, 'mean loss', 1e-15);
  near(record.vagueness, 0.0055 / 3, 'vagueness', 1e-15);
  near(record.split, 0.25 / 3, 'split', 1e-15);
  near(record.calibration.corp.meanScore + record.vagueness - record.split, record.meanLoss, 'sum', 1e-15);
  near(meanScoreOf(groupsOf(countsOfCalls(scored))), record.calibration.meanScore, 'mean score of the groups', 1e-15);
});

test('under twenty calls there is no curve; from a hundred on it has a band', () => {
  const record = (n: number) => calibrationRecord(scoredOf(historyOf(many(600_000, n, Math.floor(n / 2)))))!;
  assert.deepEqual([19, 20, 99, 100].map((n) => { const { curve, reliability } = record(n); return [reliability.tooFew, curve === null, curve?.band?.length ?? 0]; }), [[true, true, 0], [false, false, 0], [false, false, 0], [false, false, 1]]);
});

test('every call stands in one of ten tenths, empty ones included; 30% in the fourth and 100% in the last', () => {
  const { tenths, calibration } = calibrationRecord(scoredOf(historyOf([...many(300_000, 2, 1), ...many(299_999, 1, 0), ...many(1_000_000, 3, 3), ...many(0, 1, 0)])))!;
  assert.deepEqual(tenths.map(({ n }) => n), [1, 0, 1, 2, 0, 0, 0, 0, 0, 3]);
  assert.deepEqual([tenths[3], tenths.reduce((sum, { n }) => sum + n, 0)], [{ low: 300_000, high: 400_000, n: 2 }, calibration.n]);
});

test('without scored calls there is no record and no topic', () => {
  assert.equal(calibrationRecord([]), null);
  assert.deepEqual(calibrationByTopic([], []), []);
});

test('topics are told apart by the first part of their path, and inside one by the next', () => {
  const facts = historyOf([...many(800_000, 3, 3, 'AI / Work'), ...many(800_000, 2, 0, 'AI / Skills'), ...many(500_000, 1, 1, 'AI'), ...many(200_000, 4, 1, 'Space')]);
  const scored = scoredOf(facts);
  const rows = calibrationByTopic(scored, facts.statements);
  assert.deepEqual(rows.map(({ topic, n, hits, calls }) => [topic, n, hits, calls]), [['AI', 6, 3, 5], ['Space', 4, 3, 4]]);
  near(rows[0]!.meanLoss, (3 * 0.04 + 2 * 0.64 + 0.25) / 6, 'AI, loss', 1e-15);
  near(rows[1]!.meanReferenceLoss, 0.25, 'Space, loss of the reference', 1e-15);
  near(rows[1]!.miscalibration, 0.0025, 'Space said 20% and came true in 25%', 1e-12);
  assert.deepEqual(calibrationByTopic(scored.filter((s) => !facts.statements.find(({ id, topic }) => id === s.statementId && topic === 'Space')), facts.statements, 'AI').map(({ topic, n }) => [topic, n]), [['AI / Work', 3], ['AI / Skills', 2], ['AI', 1]]);
});

test('a call that was settled before its last day waits for that day: a yes may come early and a no cannot', () => {
  const facts = historyOf([{ ppm: 900_000, yes: true }, { ppm: 800_000, yes: false }]);
  const statements = facts.statements.map((s, i) => ({ ...s, windowTo: i === 0 ? '2030-12-31' : '2020-12-31' }));
  const scored = scoredOf({ ...facts, statements });
  assert.deepEqual([afterTheirWindow(scored, statements, '2026-01-01').ended.map(({ ppm }) => ppm), afterTheirWindow(scored, statements, '2026-01-01').waiting], [[800_000], 1]);
  assert.equal(afterTheirWindow(scored, statements, '2030-12-31').waiting, 1, 'on the last day a no is not known yet');
  assert.equal(afterTheirWindow(scored, statements, '2031-01-01').waiting, 0);
});
