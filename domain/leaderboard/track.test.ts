import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '#domain/scoring/facts.ts';
import { decided, dice, randomFacts, said, shuffled } from '#domain/scoring/testing.ts';
import { standings } from './standings.ts';
import { track } from './track.ts';

const half = { tier: 2, ppm: 500_000, rates: [] } as const;
const of = (all: Facts, id: string): Facts => ({ ...all, statements: all.statements.filter((s) => s.forecasterId === id) });
const facts = {
  statements: [said('ana', 'moon', { ppm: 800_000, reference: half }), said('ana', 'mars', { ppm: 300_000, reference: half }), said('ana', 'comet', { ppm: 900_000, reference: half }), said('bo', 'moon', { reference: half })],
  verdicts: [
    decided('moon', 'yes', { knownOn: '2026-02-01' }),
    decided('mars', 'yes', { id: 'mars 1', knownOn: '2026-03-01' }),
    decided('mars', 'no', { id: 'mars 2', supersedes: 'mars 1', knownOn: '2026-03-01', recordedAt: '2026-04-01T08:00:00.000Z' }),
    decided('comet', 'yes', { knownOn: '2026-03-01' }),
  ],
};

test('the line has a point for each day on which something became known', () => {
  assert.deepEqual(track(of(facts, 'ana'), { asOf: '2026-12-31', clock: 'now' }).map(({ year, ...rest }) => { assert.equal(year.n, rest.n); return rest; }), [
    { day: '2026-02-01', n: 1, meanBrier: 0.04, meanReferenceLoss: 0.25, meanEdge: 84, statements: ['ana on moon'] },
    { day: '2026-03-01', n: 3, meanBrier: 0.14 / 3, meanReferenceLoss: 0.25, meanEdge: 400 * (0.61 / 3), statements: ['ana on comet', 'ana on mars'] },
  ]);
});

test('by the clock of then, a correction is a point of its own', () => {
  const line = track(of(facts, 'ana'), { asOf: '2026-12-31', clock: 'then' });
  assert.deepEqual(line.map(({ day, n, meanBrier }) => [day, n, meanBrier]), [['2026-02-01', 1, 0.04], ['2026-03-01', 3, 0.18], ['2026-04-01', 3, 0.14 / 3]]);
});

test('the line ends on the day we pretend to stand on; of nothing there is no line', () => {
  assert.deepEqual(track(of(facts, 'ana'), { asOf: '2026-02-28', clock: 'now' }).map((point) => point.day), ['2026-02-01']);
  for (const clock of ['now', 'then'] as const) assert.deepEqual([track(of(facts, 'ana'), { asOf: '2026-01-15', clock }), track(of(facts, 'nobody'), { asOf: '2026-12-31', clock })], [[], []]);
});

test('every point equals the standings of its day, by either clock, whatever the order of the facts', () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const history = randomFacts(seed);
    const random = dice(seed);
    for (const clock of ['now', 'then'] as const) {
      const line = track(of(history, 'f1'), { asOf: '2026-06-30', clock });
      assert.ok(line.length > 0);
      assert.deepEqual(track(of({ statements: shuffled(history.statements, random), verdicts: shuffled(history.verdicts, random) }, 'f1'), { asOf: '2026-06-30', clock }), line);
      for (const point of line) {
        const row = standings(history, { asOf: point.day, clock }).rows.find((r) => r.forecasterId === 'f1')!;
        assert.deepEqual([point.n, point.meanBrier, point.meanReferenceLoss, point.meanEdge], [row.n, row.meanBrier, row.meanReferenceLoss, row.meanEdge]);
      }
    }
  }
});

test('the rolling year forgets what became known more than 365 days before', () => {
  const long = { statements: [said('ana', 'old', { madeOn: '2024-01-01', ppm: 800_000 }), said('ana', 'new', { ppm: 600_000 })], verdicts: [decided('old', 'yes', { knownOn: '2025-06-01' }), decided('new', 'yes', { knownOn: '2026-06-01' })] };
  assert.deepEqual(track(long, { asOf: '2026-12-31', clock: 'now' }).map(({ n, year }) => [n, year.n, year.meanBrier]), [[1, 1, 0.04], [2, 1, 0.16]]);
});
