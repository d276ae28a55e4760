import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eq } from 'drizzle-orm';
import { articleFacts, forecasts } from '#db/schema.ts';
import { countPredictions } from '#domain/predictions/fact-queries.ts';
import { newWorld, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { boardCalls, type BoardFilters } from './board.ts';
import { boardFacts, boardOn } from './board-queries.ts';

const today = { asOf: '2026-11-24', clock: 'now' } as const;

/** Two people on two topics: Ada calls the harbour well, Bo calls money badly and in hindsight. */
async function twoPeople(): Promise<World> {
  const world = newWorld();
  for (let i = 0; i < 3; i += 1) {
    const ada = await withPrediction(world, { claim: `The bridge opens at gate ${i}.`, topic: 'Harbour / Bridge', made: '2026-01-01', until: '2026-01-20' }, '2026-01-02');
    await withOutcome(world, ada.questionId, 'yes', { knownOn: '2026-01-20' });
    const bo = await withPrediction(world, { forecaster: 'Bo Lindqvist', claim: `Rates fall by ${i}.`, topic: 'Money', made: '2026-01-01', until: '2026-10-31' });
    await withOutcome(world, bo.questionId, 'no', { knownOn: '2026-10-31' });
  }
  return world;
}

const found = async (world: World, filters: BoardFilters) => {
  const { rows, names } = await boardOn(world.store.read, today, filters, { most: 10 });
  return rows.map((row) => [names.get(row.forecasterId), row.n]);
};

test('a board is narrowed by topic with all below it, by horizon, by language, by what was entered in time', async () => {
  const world = await twoPeople();
  const facts = await boardFacts(world.store.read, {});
  assert.deepEqual(await found(world, {}), [['Ada Reyes', 3], ['Bo Lindqvist', 3]]);
  assert.deepEqual(await found(world, { topic: 'Harbour' }), [['Ada Reyes', 3]]);
  assert.deepEqual(await found(world, { topic: 'Harbor' }), []);
  assert.deepEqual(await found(world, { horizon: 'month' }), [['Ada Reyes', 3]]);
  assert.deepEqual(await found(world, { horizon: 'year' }), [['Bo Lindqvist', 3]]);
  assert.deepEqual(await found(world, { language: 'zh-Hans' }), []);
  assert.deepEqual(await found(world, { entered: 'before' }), [['Ada Reyes', 3], ['Bo Lindqvist', 0]]);
  assert.deepEqual([{}, { entered: 'before' } as const].map((filters) => boardCalls(facts, today, filters).length), [6, 3]);
  assert.deepEqual(await found(world, { kind: 'commitment' }), []);
});

test('a topic is taken letter by letter, with what stands under it and nothing else', async () => {
  const world = newWorld();
  for (const topic of ['AI', 'AI / Work', 'ai / Work', 'A_', 'A_ / x', '100% / x', '100\\', '1000 / x', 'AI/Work']) await withPrediction(world, { topic, claim: `About ${topic}.`, made: '2026-01-01' });
  const under = async (topic: string) => (await boardFacts(world.store.read, { topic })).statements.map((s) => s.topic);
  const wanted = { AI: ['AI', 'AI / Work', 'AI / Work'], ai: ['ai / Work'], A_: ['A_', 'A_ / x'], '100%': ['100% / x'], '100\\': ['100\\'], 'A%': [] };
  for (const [topic, topics] of Object.entries(wanted)) {
    assert.deepEqual(await under(topic), topics, topic);
    assert.equal(await countPredictions(world.store.read, { show: 'all', topic }), topics.length, topic);
  }
});

test('an outlet has a record of its own, of everything that it printed', async () => {
  const world = await twoPeople();
  assert.deepEqual(await found(world, { role: 'outlet' }), [['The Harbour Post', 6]]);
  assert.equal((await boardFacts(world.store.read, { role: 'outlet' }, 'The Harbour Post')).statements.length, 6);
  assert.equal((await boardFacts(world.store.read, { role: 'outlet' }, 'The Evening Crane')).statements.length, 0);
  await world.store.transaction(async (tx) => {
    const [first] = await tx.select({ id: articleFacts.articleId }).from(articleFacts).limit(1);
    await tx.insert(articleFacts).values({ id: '~', articleId: first!.id, field: 'outlet', value: 'The Evening Crane', basis: 'told', confirm: false, setBy: 'person', at: '2026-11-24', by: 'Ines' });
  });
  assert.deepEqual((await found(world, { role: 'outlet' })).map(([name]) => name).sort(), ['The Evening Crane', 'The Harbour Post']);
});

test('a page of a board begins after a row; one row alone keeps its place among all', async () => {
  const world = await twoPeople();
  const all = await boardOn(world.store.read, today, {}, { most: 10 });
  const [first, second] = all.rows;
  assert.deepEqual((await boardOn(world.store.read, today, {}, { most: 10, after: first!.forecasterId })).rows, [second]);
  for (const filters of [{}, { topic: 'Money' }]) {
    const alone = await boardOn(world.store.read, today, filters, { most: 0, only: second!.forecasterId });
    assert.deepEqual(alone.rows.map((row) => [row.forecasterId, row.n]), [[second!.forecasterId, 3]]);
  }
});

test('the narrowed board of everything is the whole one, number by number', async () => {
  const world = await twoPeople();
  const [whole, narrowed] = [await boardOn(world.store.read, today, {}, { most: 10 }), await boardOn(world.store.read, today, { kind: 'forecast' }, { most: 10 })];
  assert.deepEqual(narrowed, whole);
});

/** Puts an article's prediction under another outlet. */
async function printedIn(world: World, forecastId: string, outlet: string): Promise<void> {
  await world.store.transaction(async (tx) => {
    const [article] = await tx.select({ id: forecasts.articleId }).from(forecasts).where(eq(forecasts.id, forecastId));
    await tx.insert(articleFacts).values({ id: `~${outlet}`, articleId: article!.id, field: 'outlet', value: outlet, basis: 'told', confirm: false, setBy: 'person', at: '2026-11-24', by: 'Ines' });
  });
}

test('the calls behind a row add up to it in every view, also where others opened the question', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { made: '2026-01-01', until: '2026-04-10' });
  const later = await withPrediction(world, { forecaster: 'Bo Lindqvist', made: '2026-03-02', merge: questionId });
  await printedIn(world, later.forecastId, 'The Evening Crane');
  await withOutcome(world, questionId, 'yes', { knownOn: '2026-04-11' });
  for (const counted of ['first', 'last', 'every', 'time'] as const) {
    for (const filters of [{ counted }, { counted, role: 'outlet' as const }]) {
      const { rows } = await boardOn(world.store.read, today, filters, { most: 10 });
      assert.equal(rows.length, 2);
      for (const row of rows) {
        const calls = boardCalls(await boardFacts(world.store.read, filters, row.forecasterId), today, filters).filter((s) => s.forecasterId === row.forecasterId);
        assert.deepEqual([calls.length, calls.reduce((sum, s) => sum + s.loss, 0)], [row.n, row.sums.loss], `${counted} ${row.forecasterId}`);
      }
    }
  }
});
