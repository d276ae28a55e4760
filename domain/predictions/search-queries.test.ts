import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellArticle } from '#domain/articles/commands.ts';
import { dice } from '#domain/scoring/dice.ts';
import { editor, newWorld, withPrediction } from '../../e2e/world.ts';
import { nameForecaster } from './forecaster-commands.ts';
import { predictionCount, predictions } from './queries.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions, type Order, type ResultPlace } from './search-queries.ts';

async function library() {
  const world = newWorld();
  const made = await withPrediction(world, { forecaster: '陈思远', claim: '油价将在年底前升至每桶100美元', made: '2026-03-01' });
  await withPrediction(world, { forecaster: 'Bo Lind', claim: 'The bridge opens.', made: '2026-05-01' });
  await withPrediction(world, { forecaster: 'Ada Bridge', claim: 'The toll rises.', made: '2026-06-01' });
  await withPrediction(world, { forecaster: 'Ada Bridge', claim: 'Bridges are repaired.', made: '2026-04-01' });
  return { world, made };
}

test('claims come before names and titles; by day the latest said comes first', async () => {
  const { world } = await library();
  const claims = async (q: string, order: Order) => (await searchPredictions(world.store.read, { q, order, limit: 10 })).rows.map((row) => row.claim);
  const [opens, repaired, toll, oil] = ['The bridge opens.', 'Bridges are repaired.', 'The toll rises.', '油价将在年底前升至每桶100美元'];
  assert.deepEqual(await claims('bridge', 'best'), [opens, repaired, toll, oil], 'the article of each is called “The bridge”');
  assert.deepEqual(await claims('bridge', 'day'), [toll, opens, repaired, oil]);
  assert.deepEqual(await claims('"bridge"', 'best'), [opens, toll, repaired, oil]);
  assert.deepEqual(await claims('年底 油價', 'best'), ['油价将在年底前升至每桶100美元']);
});

test('forecasters are found by every name, in either script, also by one that is given later; articles by what is told of them', async () => {
  const { world, made } = await library();
  const { read } = world.store;
  const people = (q: string) => searchForecasters(read, { q, limit: 10 }).rows.map((row) => row.name);
  assert.deepEqual(people('陳思遠'), ['陈思远']);
  const [forecaster] = read.values<[string]>("select id from forecasters where name = '陈思远'");
  await nameForecaster(world.as(editor), { forecasterId: forecaster![0], alias: 'Chen Siyuan' });
  assert.deepEqual(people('siyuan'), ['陈思远']);
  assert.deepEqual((await searchPredictions(read, { q: 'siyuan', order: 'best', limit: 10 })).rows.map((row) => row.id), [made.forecastId]);
  const [article] = read.values<[string]>(`select article_id from forecasts where id = '${made.forecastId}'`);
  await tellArticle(world.as(editor), { articleId: article![0], title: '石油观察', outlet: '海港邮报' });
  assert.deepEqual((await searchArticles(read, { q: '石油 海港', order: 'best', limit: 10 })).rows.map((row) => [row.id, row.predictions]), [[article![0], 1]]);
  assert.deepEqual((await searchArticles(read, { q: 'bridge', order: 'best', limit: 10 })).rows.length, 3, 'its old title is not found');
});

test('pages of results follow each other without a gap or a repeat', async () => {
  const world = newWorld();
  for (let i = 0; i < 9; i += 1) await withPrediction(world, { forecaster: i % 3 === 0 ? `Oil Watch ${i % 2}` : 'Bo Lind', claim: i % 2 === 0 ? `Oil costs ${i}.` : `It costs ${i}.`, made: `2026-05-0${1 + (i % 4)}` });
  for (const order of ['best', 'day'] as const) {
    const whole = (await searchPredictions(world.store.read, { q: 'oil', order, limit: 50 })).rows.map((row) => row.id);
    assert.equal(whole.length, 6);
    const seen: string[] = [];
    let after: ResultPlace | null | undefined;
    do {
      const page = await searchPredictions(world.store.read, { q: 'oil', order, limit: 2, after: after ?? undefined });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    assert.deepEqual(seen, whole, order);
  }
  const first = searchForecasters(world.store.read, { q: 'oil', limit: 1 });
  const second = searchForecasters(world.store.read, { q: 'oil', limit: 1, after: first.next! });
  assert.deepEqual([...first.rows, ...second.rows].map((row) => row.name), ['Oil Watch 0', 'Oil Watch 1']);
  assert.equal(second.next, null);
});

test('whatever is typed is answered: the search of a list, each tab, in each order', async () => {
  const { world } = await library();
  const { read } = world.store;
  const random = dice(5);
  const pieces = ['"', '*', '(', ')', 'NEAR', 'NEAR(a b, 3)', 'claim:', 'marks:', '{claim} :', 'AND', 'OR', 'NOT', '^', '+', '-', ':', ';', '\'', '\\', '%', '_', '油价', '价', 'bridge', '\0', '\u200b', '😀', '\ud800', '“', '”', '「', '--', '/*', '¦', ' ', 'open', '涨'];
  for (let i = 0; i < 400; i += 1) {
    const q = Array.from({ length: 1 + Math.floor(random() * 7) }, () => pieces[Math.floor(random() * pieces.length)]! + (random() < 0.3 ? ' ' : '')).join('');
    for (const order of ['best', 'day'] as const) {
      await searchPredictions(read, { q, order, limit: 3 });
      await searchArticles(read, { q, order, limit: 3 });
    }
    searchForecasters(read, { q, limit: 3 });
    searchCounts(read, q);
    const { n } = await predictionCount(read, { show: 'all', q });
    assert.equal((await predictions(read, { show: 'all', q })).length, n, JSON.stringify(q));
  }
});

test('what a list is narrowed to is not found as a word', async () => {
  const { world } = await library();
  for (const q of ['open', 'bstated', 'w1', 'len']) assert.equal((await predictionCount(world.store.read, { show: 'all', q })).n, q === 'open' ? 1 : 0, q);
});
