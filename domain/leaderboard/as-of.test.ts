import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Clock, Facts } from '#domain/scoring/facts.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import { decided, said } from '#domain/scoring/testing.ts';
import { standings } from './standings.ts';

type Numbers = { n: number; sum_edge: number; sum_loss: number; brier: number; mean_edge: number };
type Snapshot = { as_of: string; known_then: Record<string, Numbers>; current_truth: Record<string, Numbers> };
type Event = [day: string, type: string, ...rest: (string | number | null)[]];

const near = (actual: number, expected: number, tolerance = 1e-10) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
const sums = (facts: Facts, asOf: string, clock: Clock) => Object.fromEntries(standings(facts, { asOf, clock }).rows.filter((row) => row.n > 0).map((row) => [row.forecasterId, {
  n: row.n, sum_edge: unitOf(row.sums.referenceLoss - row.sums.loss), sum_loss: unitOf(row.sums.loss), brier: row.meanBrier!, mean_edge: row.meanEdge! / 400,
}]));

// A verdict that is corrected, one that is annulled, and a statement made after the outcome.
const call = (id: string, who: string, question: string, madeOn: string, ppm: number, reference: number) => said(who, question, { id, madeOn, ppm, reference: { tier: 2, ppm: reference, rates: [] } });
const story: Facts = {
  statements: [
    call('f1', 'ana', 'q1', '2026-01-01', 800_000, 500_000), call('f2', 'bo', 'q1', '2026-01-02', 600_000, 500_000),
    call('f3', 'ana', 'q2', '2026-01-05', 300_000, 400_000), call('f4', 'bo', 'q2', '2026-01-06', 100_000, 400_000),
    call('f5', 'ana', 'q3', '2026-02-10', 900_000, 700_000), call('f6', 'bo', 'q3', '2026-05-01', 990_000, 700_000),
  ],
  verdicts: [
    decided('q1', 'yes', { id: 'q1 a', knownOn: '2026-02-01' }),
    decided('q1', 'annulled', { id: 'q1 b', supersedes: 'q1 a', knownOn: '2026-02-01', recordedAt: '2026-04-20T10:00:00.000Z' }),
    decided('q2', 'yes', { id: 'q2 a', knownOn: '2026-03-01' }),
    decided('q2', 'no', { id: 'q2 b', supersedes: 'q2 a', knownOn: '2026-03-01', recordedAt: '2026-03-15T10:00:00.000Z' }),
    decided('q3', 'yes', { knownOn: '2026-04-01' }),
  ],
};

test('what was believed then and what is true now, on the same day', () => {
  const edges = (asOf: string, clock: Clock) => Object.entries(sums(story, asOf, clock)).map(([id, { n, sum_edge: edge }]) => [id, n, edge]).sort();
  assert.deepEqual(edges('2026-01-31', 'then'), []);
  assert.deepEqual(edges('2026-02-15', 'then'), [['ana', 1, 0.21], ['bo', 1, 0.09]]);
  assert.deepEqual(edges('2026-02-15', 'now'), []);
  assert.deepEqual(edges('2026-03-10', 'then'), [['ana', 2, 0.08], ['bo', 2, -0.36]]);
  assert.deepEqual(edges('2026-03-10', 'now'), [['ana', 1, 0.07], ['bo', 1, 0.15]]);
  assert.deepEqual(edges('2026-04-10', 'then'), [['ana', 3, 0.36], ['bo', 2, 0.24]]);
  assert.deepEqual(edges('2026-05-02', 'then'), [['ana', 2, 0.15], ['bo', 1, 0.15]]);
});

test('a statement that had not been written down yet was not in the table of then', () => {
  const found = { ...call('found', 'cy', 'q3', '2026-02-01', 600_000, 500_000), recordedAt: '2026-07-01T09:00:00.000Z' };
  const facts = { ...story, statements: [...story.statements, found] };
  assert.equal(sums(facts, '2026-06-30', 'then')['cy'], undefined);
  assert.equal(sums(facts, '2026-06-30', 'now')['cy']!.n, 1);
  assert.equal(sums(facts, '2026-07-01', 'then')['cy']!.n, 1);
});

test('on the last day both clocks agree', () => {
  assert.deepEqual(standings(story, { asOf: '2026-12-31', clock: 'then' }).rows, standings(story, { asOf: '2026-12-31', clock: 'now' }).rows);
});

test('vectors: as_of', () => {
  const file = path.resolve(import.meta.dirname, '../scoring/vectors.json');
  const { events, snapshots } = (JSON.parse(readFileSync(file, 'utf8')) as { as_of: { events: Event[]; snapshots: Snapshot[] } }).as_of;
  const facts = factsOf(events);
  for (const { as_of: asOf, known_then: then, current_truth: now } of snapshots) {
    for (const [expected, clock] of [[then, 'then'], [now, 'now']] as const) {
      const actual = sums(facts, asOf, clock);
      assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort(), `${asOf} ${clock}`);
      for (const [id, numbers] of Object.entries(expected)) {
        for (const key of ['n', 'sum_edge', 'sum_loss', 'mean_edge'] as const) near(actual[id]![key], numbers[key]);
        near(actual[id]!.brier, numbers.brier, 1e-12); // printed to twelve places
      }
    }
  }
});

// A correction and an annulment keep the day on which the outcome first became known.
function factsOf(events: Event[]): Facts {
  const statements = events.flatMap(([madeOn, type, id, who, question, p, reference]) => (type.startsWith('forecast')
    ? [call(String(id), String(who), String(question), madeOn, Math.round(Number(p) * 1e6), Math.round(Number(reference) * 1e6))] : []));
  const verdicts: Facts['verdicts'][number][] = [];
  for (const [day, type, question, y] of events) {
    if (type.startsWith('forecast')) continue;
    const before = verdicts.findLast((v) => v.questionId === question);
    verdicts.push(decided(String(question), y === null ? 'annulled' : y === 1 ? 'yes' : 'no', {
      id: `${question} ${day}`, knownOn: before?.knownOn ?? day, recordedAt: `${day}T10:00:00.000Z`, ...(before ? { supersedes: before.id } : {}),
    }));
  }
  return { statements, verdicts };
}
