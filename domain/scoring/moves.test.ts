import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#domain/articles/day.ts';
import { judge } from './eligible.ts';
import type { Clock, Facts } from './facts.ts';
import { movesOf } from './moves.ts';
import { addSums, noSums, sumsOf } from './sums.ts';
import { decided, randomFacts, said } from './testing.ts';

const ofOne = ({ statements, verdicts }: Facts, forecasterId: string, clusterId: string): Facts => {
  const its = statements.filter((s) => s.forecasterId === forecasterId && s.clusterId === clusterId);
  return { statements: its, verdicts: verdicts.filter((v) => its.some((s) => s.questionId === v.questionId)) };
};
const upTo = (facts: Facts, clock: Clock, asOf: string) => movesOf(facts).filter((move) => move.clock === clock && move.day <= asOf).reduce((sums, move) => addSums(sums, move.sums), noSums());

test('one call moves its record on the day it is made, when its window has passed, and when it is decided', () => {
  const facts = { statements: [said('ana', 'moon', { ppm: 800_000, windowTo: '2026-03-31' })], verdicts: [decided('moon', 'yes', { knownOn: '2026-06-01' })] };
  const moves = movesOf(facts).filter((move) => move.clock === 'now').map(({ day, sums }) => [day, Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0))]);
  assert.deepEqual(moves, [
    ['2026-01-01', { statements: 1, open: 1 }],
    ['2026-04-01', { overdue: 1 }],
    ['2026-06-01', { n: 1, weight: 1e11, edge: 210e9, edgeSquares: 44_100_000_000, events: 1, loss: 40e9, referenceLoss: 250e9, stated: 1, hits: 1, calls: 1, expected: 500_000, open: -1, overdue: -1, tier4: 1 }],
  ]);
});

test('added up to any day, the moves are the sums of that day, by either clock, whatever was corrected, annulled, opened again or late', () => {
  for (let seed = 50; seed < 62; seed += 1) {
    const history = randomFacts(seed, { forecasters: 4, questions: 30, statements: 120 });
    const units = new Set(history.statements.map((s) => JSON.stringify([s.forecasterId, s.clusterId])));
    for (const unit of units) {
      const [forecasterId, clusterId] = JSON.parse(unit) as [string, string];
      const facts = ofOne(history, forecasterId, clusterId);
      for (const clock of ['now', 'then'] as const) {
        for (let i = 0; i < 26; i += 1) {
          const asOf = addDays('2024-12-30', i * 31 + (seed % 7));
          assert.deepEqual(upTo(facts, clock, asOf), sumsOf(judge(facts, { asOf, clock })), `${unit} on ${asOf} by ${clock}`);
        }
      }
    }
  }
});

test('calls of one event that become known on different days change what the earlier ones weigh', () => {
  const facts = {
    statements: ['a', 'b'].map((q) => said('ana', q, { clusterId: 'night', ppm: 900_000 })),
    verdicts: [decided('a', 'yes', { knownOn: '2026-02-01' }), decided('b', 'yes', { knownOn: '2026-02-02' })],
  };
  assert.deepEqual([upTo(facts, 'now', '2026-02-01'), upTo(facts, 'now', '2026-02-02')].map(({ n, events, weight }) => [n, events, weight]), [[1, 1, 1e11], [2, 1, Math.round(Math.SQRT2 * 1e11)]]);
});
