import assert from 'node:assert/strict';
import { test } from 'node:test';
import { score } from '#domain/scoring/score.ts';
import { decided, said } from '#domain/scoring/testing.ts';
import { sharedWith } from './shared.ts';

const view = { asOf: '2026-12-31', clock: 'now' } as const;
const near = (actual: number | null | undefined, expected: number) => assert.ok(typeof actual === 'number' && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
const calls = [said('ana', 'a', { ppm: 900_000 }), said('bo', 'a', { ppm: 600_000 }), said('ana', 'b', { ppm: 300_000 }), said('bo', 'b', { ppm: 700_000 }), said('cy', 'b', { ppm: 500_000 }), said('ana', 'alone', { ppm: 100_000 })];
const scored = score({ statements: calls, verdicts: [decided('a', 'yes'), decided('b', 'no'), decided('alone', 'yes')] }, view).scored;

test('on shared questions one is measured against the mean of the others, and a call that nobody shares tells nothing', () => {
  const { n, peer, others } = sharedWith('ana', scored);
  assert.equal(n, 2);
  near(peer, 400 * ((0.16 - 0.01) + ((0.49 + 0.25) / 2 - 0.09)) / 2);
  assert.deepEqual(others.map(({ id, comparison }) => [id, comparison.n]), [['bo', 2]]);
  near(others[0]!.comparison.mean, ((0.16 - 0.01) + (0.49 - 0.09)) / 2);
});

test('peer edges of all on a question add up to nothing', () => {
  const on = scored.filter((s) => s.questionId === 'a');
  near(['ana', 'bo'].reduce((sum, id) => sum + sharedWith(id, on).peer!, 0), 0);
});

test('adjusted for what was asked, everybody of a group has a place in it', () => {
  const places = ['ana', 'bo', 'cy'].map((id) => sharedWith(id, scored).adjusted!);
  assert.deepEqual(places.map(({ group, place }) => [group, place]), [[3, 1], [3, 3], [3, 2]]);
  assert.equal(sharedWith('cy', scored).others.length, 0, 'one shared question is too few to compare two');
});

test('whoever shares no question is not compared', () => {
  assert.deepEqual(sharedWith('ana', scored.filter((s) => s.questionId === 'alone')), { n: 0, peer: null, adjusted: null, others: [] });
});
