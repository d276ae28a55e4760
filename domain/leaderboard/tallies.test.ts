import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { questions, withdrawals } from '#db/schema.ts';
import { addDays, type Day } from '#domain/articles/day.ts';
import { command } from '#domain/command.ts';
import { countPredictions } from '#domain/predictions/fact-queries.ts';
import { undecidedAs } from '#domain/predictions/state.ts';
import { standingResolution } from '#domain/resolutions/queries.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { administrator, newWorld, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import type { BoardFilters } from './board.ts';
import { boardOn } from './board-queries.ts';
import { rebuildStandings } from './commands.ts';
import { standingsOn } from './queries.ts';
import { standings } from './standings.ts';
import { live } from './testing.ts';

const TABLES = ['tally_months', 'tally_pending', 'tally_outcomes', 'tally_touched', 'forecast_references'];
const rowsOf = (db: Reader) => JSON.stringify([...TABLES.map((name) => db.all(`select '${name}', * from ${name}`)), db.all("select value from settings where key = 'standings reached'")].map((rows) => rows.map((row) => JSON.stringify(row)).sort()));

async function sameAsFromFacts(world: World, days: readonly Day[]): Promise<void> {
  const facts = await standingsFacts(world.store.read);
  for (const clock of ['now', 'then'] as const) {
    for (const asOf of days) assert.deepEqual(await standingsOn(world.store.read, { asOf, clock }), standings(facts, { asOf, clock }), `${asOf} by ${clock}`);
  }
}

test('standings from the derived tables are those from the facts, on any day by either clock, and a rebuild makes the same rows', async () => {
  const happened = new Set<string>();
  for (let seed = 1; seed <= 6; seed += 1) {
    const world = newWorld();
    const last = await live(world, seed, 90);
    const days = ['2024-12-31', '2025-01-31', '2025-03-14', '2025-06-30', addDays(last, -40), addDays(last, -1), last, addDays(last, 20), addDays(last, 200)];
    await sameAsFromFacts(world, days);
    const before = rowsOf(world.store.read);
    await rebuildStandings(world.as(administrator, addDays(last, 75)), {});
    assert.equal(rowsOf(world.store.read), before, `seed ${seed}`);
    for (const { kind } of world.store.read.all<{ kind: string }>("select outcome || iif(caused_by is null, '', ' by its condition') as kind from resolutions")) happened.add(kind);
  }
  for (const kind of ['disputed', 'reopened', 'annulled by its condition', 'reopened by its condition']) assert.ok(happened.has(kind), `no history had one ${kind}`);
});

test('how many of each forecaster are overdue, disputed or waiting is how long the list of them is, on any day by either clock, however the board is narrowed', async () => {
  const seen = { overdue: 0, disputed: 0, blocked: 0 };
  const narrowed: BoardFilters[] = [{}, { topic: 'Harbour' }, { counted: 'last' }];
  for (let seed = 11; seed <= 14; seed += 1) {
    const world = newWorld();
    const last = await live(world, seed, 80);
    for (const clock of ['now', 'then'] as const) {
      for (const asOf of ['2025-03-14', '2025-06-30', addDays(last, -30), last, addDays(last, 200)]) {
        for (const filters of narrowed) {
          const { rows, undecided } = await boardOn(world.store.read, { asOf, clock }, filters, { most: Infinity });
          for (const { forecasterId: by, sums } of rows) {
            const its = undecided.get(by)!;
            assert.equal(its.overdue + its.disputed + its.blocked, sums.overdue);
            for (const as of undecidedAs) {
              const list = await countPredictions(world.store.read, { show: 'open', by, topic: filters.topic, ofOthers: true, undecidedOn: { day: asOf, as }, asOf: { day: asOf, clock } });
              assert.equal(its[as], list, `seed ${seed}: ${as} on ${asOf} by ${clock} in ${JSON.stringify(filters)}`);
              seen[as] += list;
            }
          }
        }
      }
    }
  }
  for (const as of undecidedAs) assert.ok(seen[as] > 0, `no history had one ${as}`);
});

test('nobody stands in the table before the first word, from the first day that can be written', async () => {
  const world = newWorld();
  await withPrediction(world, { made: '1890-03-05' });
  for (const asOf of ['0001-01-01', '0099-12-31', '1890-03-04']) assert.deepEqual((await standingsOn(world.store.read, { asOf, clock: 'now' })).rows, [], asOf);
});

const regroup = command({
  name: 'regroup', permission: 'administer', input: z.strictObject({ questionId: z.string(), clusterId: z.string() }),
  async run({ tx, input: { questionId, clusterId } }) {
    await tx.update(questions).set({ clusterId }).where(eq(questions.id, questionId));
    return { result: null, happened: [{ action: 'regrouped', subject: { kind: 'question', id: questionId } }] };
  },
});

test('a question that is put to another event leaves the one it was in', async () => {
  const world = newWorld();
  const [one, two] = [await withPrediction(world, { claim: 'One.' }), await withPrediction(world, { claim: 'Two.' })];
  for (const { questionId } of [one, two]) await withOutcome(world, questionId, 'yes');
  const counts = async () => (await standingsOn(world.store.read, { asOf: '2026-11-24', clock: 'now' })).rows.map(({ n, sums }) => [n, sums.events]);
  await regroup(world.as(administrator), { questionId: two.questionId, clusterId: one.questionId });
  assert.deepEqual(await counts(), [[2, 1]]);
  await regroup(world.as(administrator), { questionId: two.questionId, clusterId: two.questionId });
  assert.deepEqual(await counts(), [[2, 2]]);
  await sameAsFromFacts(world, ['2026-11-23', '2026-11-24', '2027-07-01']);
});

test('what was written past the frame is added up at the next start, whatever was changed in between', async () => {
  const world = newWorld();
  const [one, two] = [await withPrediction(world, { claim: 'One.' }), await withPrediction(world, { claim: 'Two.' })];
  await rebuildStandings(world.as(administrator), { missing: true });
  await world.store.transaction(async (tx) => { await tx.insert(withdrawals).values({ forecastId: one.forecastId, reason: 'by hand', at: '2026-11-24T12:00:00.000Z', by: 'Kim' }); });
  await withOutcome(world, two.questionId, 'yes');
  await rebuildStandings(world.as(administrator), { missing: true });
  await sameAsFromFacts(world, ['2026-11-24', '2027-07-01']);
  assert.deepEqual(world.store.read.all('select * from tally_touched'), []);
});

test('a decision moves the standings in its own transaction, and an annulment takes it back everywhere', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  assert.deepEqual((await standingsOn(world.store.read, { asOf: '2026-11-24', clock: 'now' })).rows.map(({ n, sums }) => [n, sums.open]), [[0, 1]]);
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  assert.deepEqual((await standingsOn(world.store.read, { asOf: '2026-11-24', clock: 'now' })).rows.map(({ n, meanBrier, sums }) => [n, meanBrier, sums.open]), [[1, 0.01, 0]]);
  await withOutcome(world, questionId, 'annulled', { standing: resolutionId });
  assert.deepEqual((await standingsOn(world.store.read, { asOf: '2026-11-24', clock: 'now' })).rows.map(({ n, meanBrier, sums }) => [n, meanBrier, sums.void]), [[0, null, 1]]);
});

test('a reference is frozen when the statement is recorded: from claims known before it was made, never its own', async () => {
  const world = newWorld();
  const reference = async (forecastId: string) => (await standingsFacts(world.store.read)).statements.find((s) => s.id === forecastId)!.reference!;
  const old = await withPrediction(world, { claim: 'An old one.', made: '2025-01-01', until: '2025-06-30' });
  assert.deepEqual((await reference(old.forecastId)).tier, 4);
  await withOutcome(world, old.questionId, 'yes', { knownOn: '2025-06-01' });
  const early = await withPrediction(world, { claim: 'Made before that was known.', made: '2025-06-01' });
  const later = await withPrediction(world, { claim: 'Made after.', made: '2025-06-02' });
  assert.equal((await reference(early.forecastId)).tier, 4);
  assert.deepEqual(await reference(later.forecastId), { tier: 3, ppm: 545_455, rates: [{ topic: 'Harbour', yes: 1, n: 1, ppm: 545_455 }], source: null });
  const standing = await standingResolution(world.store.read, old.questionId);
  await withOutcome(world, old.questionId, 'annulled', { knownOn: '2025-06-01', standing: standing!.id });
  assert.equal((await reference(later.forecastId)).tier, 3, 'what was known when it was recorded stays what it is measured against');
});

test('calling what always happens earns next to nothing', async () => {
  const world = newWorld();
  for (let i = 0; i < 60; i += 1) {
    const { questionId } = await withPrediction(world, { forecaster: 'Almanac', claim: `The sun rises on day ${i}.`, topic: 'Sun', made: '2025-01-01', until: '2025-02-01' });
    await withOutcome(world, questionId, 'yes', { knownOn: '2025-02-01' });
  }
  const { questionId } = await withPrediction(world, { forecaster: 'Prophet', claim: 'The sun rises tomorrow.', topic: 'Sun', ppm: 1_000_000, made: '2026-01-01', until: '2026-01-02' });
  await withOutcome(world, questionId, 'yes', { knownOn: '2026-01-02' });
  const { rows } = await standingsOn(world.store.read, { asOf: '2026-11-24', clock: 'now' });
  const prophet = rows.find(({ n }) => n === 1)!;
  assert.equal(prophet.tiers[3], 1);
  assert.ok(prophet.meanEdge! > 0 && prophet.meanEdge! < 3, `${prophet.meanEdge}`);
});
