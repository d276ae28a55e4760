import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstBrokenLink, historyOf } from '#domain/audit/queries.ts';
import { auditEvents } from '#db/schema.ts';
import { countPredictions } from '#domain/predictions/fact-queries.ts';
import { predictions, predictionById } from '#domain/predictions/queries.ts';
import { stateOf } from '#domain/predictions/state.ts';
import { dueCounts } from '#domain/resolutions/due-queries.ts';
import { resolutionHistory } from '#domain/resolutions/queries.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { newWorld, withPrediction, TODAY } from '../../e2e/world.ts';
import { loadRecord, loadShippedRecord, removeRecord } from './jobs.ts';

const operator: Actor = { kind: 'operator', name: 'Hindcast' };

async function loaded() {
  const world = newWorld();
  let clock = Date.parse(`${TODAY}T12:00:00Z`);
  // As a server's, this clock moves between one command and the next.
  const context = () => ({ ...world.as(operator), now: new Date(clock++) });
  await loadShippedRecord(context);
  return { world, context };
}

test('an empty database gets the whole record, by the same commands as everything else', async () => {
  const { world } = await loaded();
  assert.equal(await countPredictions(world.store.read, { show: 'all' }), 125);
  assert.equal(await countPredictions(world.store.read, { show: 'decided' }), 101);
  assert.equal(await firstBrokenLink(world.store.read), null);
  const [one] = await predictions(world.store.read, { show: 'decided', limit: 1 });
  assert.deepEqual((await historyOf(world.store.read, 'prediction', one!.id)).map((event) => event.action), ['published']);
  assert.match((await historyOf(world.store.read, 'question', one!.questionId)).map((event) => event.action).join(), /resolved/);
});

test('every decided entry shows its evidence, and second-hand evidence is marked', async () => {
  const { world } = await loaded();
  const decided = await predictions(world.store.read, { show: 'decided', limit: 200 });
  let weak = 0;
  for (const { questionId } of decided) {
    const { evidence } = (await resolutionHistory(world.store.read, questionId)).at(-1)!;
    assert.ok(evidence.length > 0);
    if (evidence.some(({ quality }) => quality === 'secondary' || quality === 'copy')) weak++;
  }
  assert.ok(weak > 20);
});

test('what the record brought decided, on second-hand evidence too, asks nobody for more', async () => {
  const { world } = await loaded();
  const { evidence, overdue } = dueCounts(world.store.read, { today: TODAY });
  assert.deepEqual([evidence, overdue], [0, 3]);
});

test('what is unknown after its last day is overdue, not no', async () => {
  const { world } = await loaded();
  const overdue = (await predictions(world.store.read, { show: 'open', limit: 200 })).filter((one) => stateOf(one.outcome, one.windowTo, TODAY) === 'overdue');
  assert.equal(overdue.length, 3);
  const remarks = await Promise.all(overdue.map(async ({ id }) => (await predictionById(world.store.read, id))!.note));
  assert.ok(remarks.every((note) => note?.includes('Outcome unknown')));
});

test('days are shown only as precisely as they are known', async () => {
  const { world } = await loaded();
  const all = await predictions(world.store.read, { show: 'all', limit: 200 });
  assert.deepEqual([...new Set(all.map((one) => one.madeOnPrecision))].sort(), ['day', 'month', 'year']);
});

test('loading again changes nothing; a load that was interrupted goes on', async () => {
  const { world, context } = await loaded();
  const events = async () => (await world.store.read.select().from(auditEvents)).length;
  const before = await events();
  await loadRecord(context);
  assert.equal(await events(), before + 1); // "loaded" again, and nothing else
  const half = newWorld();
  let left = 200;
  await assert.rejects(loadRecord(() => {
    if (--left < 0) throw new Error('the power went out');
    return half.as(operator);
  }));
  const there = await countPredictions(half.store.read, { show: 'all' });
  assert.ok(there > 10 && there < 125, `${there} there`);
  await loadShippedRecord(() => half.as(operator));
  assert.equal(await countPredictions(half.store.read, { show: 'all' }), 125);
  assert.equal(await countPredictions(half.store.read, { show: 'decided' }), 101);
});

test('a start does not bring back what was taken out, nor load into a database with other things in it', async () => {
  const { world, context } = await loaded();
  assert.equal(await removeRecord(context()), 125);
  await loadShippedRecord(context);
  assert.equal(await countPredictions(world.store.read, { show: 'all' }), 0);
  const other = newWorld();
  await withPrediction(other);
  await loadShippedRecord(() => other.as(operator));
  assert.equal(await countPredictions(other.store.read, { show: 'all' }), 1);
});
