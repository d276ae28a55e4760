import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '#domain/scoring/facts.ts';
import { score } from '#domain/scoring/score.ts';
import { sumsOf } from '#domain/scoring/sums.ts';
import { decided, near, randomFacts, said } from '#domain/scoring/testing.ts';
import { hitsOf, meanLeadDays, missesOf, notableCalls } from './track-record.ts';

const view = { asOf: '2026-12-31', clock: 'now' } as const;
const rate = (ppm: number) => ({ tier: 2, ppm, rates: [] }) as const;

// The five calls of the worked example: the reference gave their sides .5, .8, .3, .9 and .6; four came true.
const five: Facts = {
  statements: [
    said('ana', 'a', { ppm: 700_000, reference: rate(500_000) }), said('ana', 'b', { ppm: 900_000, reference: rate(800_000) }), said('ana', 'c', { ppm: 200_000, reference: rate(700_000) }),
    said('ana', 'd', { ppm: null, direction: 'no', reference: rate(100_000) }), said('ana', 'e', { ppm: 600_000, reference: rate(600_000) }),
  ],
  verdicts: [decided('a', 'yes'), decided('b', 'yes'), decided('c', 'no'), decided('d', 'no'), decided('e', 'no')],
};

test('hits against what the reference promised for the side that was called, bare calls included', () => {
  const hits = hitsOf(score(five, view).judgements)!;
  assert.deepEqual([hits.hits, hits.n, hits.rate], [4, 5, 0.8]);
  near(hits.expected, 3.1, 'expected', 1e-12);
  near(hits.lift, 0.18, 'lift', 1e-12);
  near(hits.atLeast, 0.3474, 'P(four or more)', 1e-10);
  assert.ok(hits.interval[0] > 0.35 && hits.interval[1] < 1);
});

test('hits are the hits of the table, whatever the history', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const { judgements } = score(randomFacts(seed), view);
    const sums = sumsOf(judgements);
    const hits = hitsOf(judgements)!;
    assert.deepEqual([hits.hits, hits.n], [sums.hits, sums.calls]);
    near(hits.expected, sums.expected / 1e6, 'expected', 1e-9);
    assert.equal(missesOf(judgements).length, sums.calls - sums.hits, 'misses are the calls that were not right');
  }
});

test('without a decided call there are no hits and no lead', () => {
  const { judgements } = score({ statements: five.statements, verdicts: [] }, view);
  assert.equal(hitsOf(judgements), null);
  assert.equal(meanLeadDays(judgements), null);
});

test('the best and the worst calls go by points and never overlap', () => {
  const scored = score(five, view).scored;
  const names = ({ best, worst }: ReturnType<typeof notableCalls>) => [best.map((s) => s.questionId), worst.map((s) => s.questionId)];
  assert.deepEqual(names(notableCalls(scored)), [['c', 'a'], ['e', 'b']]);
  assert.deepEqual(names(notableCalls(scored.slice(0, 1))), [['a'], []]);
  assert.deepEqual(names(notableCalls([])), [[], []]);
  const { best, worst } = notableCalls(score(randomFacts(2), view).scored);
  assert.deepEqual([best.length, worst.length], [3, 3]);
  assert.ok(best[0]!.points >= best[2]!.points && best[2]!.points >= worst[2]!.points && worst[2]!.points >= worst[0]!.points);
});

test('a call that lost is among the best only where every call did', () => {
  const best = (...edges: number[]) => notableCalls(score(five, view).scored.slice(0, edges.length).map((s, i) => ({ ...s, edge: edges[i]! }))).best.map(({ edge }) => edge);
  assert.deepEqual(best(-3, 2, -1, -2), [2]);
  assert.deepEqual(best(-3, 0, -1, 1), [1, 0]);
  assert.deepEqual(best(-3, -4, -1, -2), [-1, -2]);
});

test('the lead is the mean of days to the outcome, the shortest that a month allows', () => {
  const facts: Facts = {
    statements: [said('ana', 'a', { madeOn: '2026-01-01' }), said('ana', 'b', { madeOn: '2026-01-01', madeOnPrecision: 'month' }), said('ana', 'bare', { ppm: null })],
    verdicts: [decided('a', 'yes', { knownOn: '2026-01-11' }), decided('b', 'no', { knownOn: '2026-02-20', knownOnPrecision: 'month' }), decided('bare', 'yes')],
  };
  assert.equal(meanLeadDays(score(facts, view).judgements), (10 + 1) / 2);
});
