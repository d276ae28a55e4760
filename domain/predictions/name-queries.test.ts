import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleBroken } from '#domain/errors.ts';
import { editor, newWorld, withPrediction, type World } from '../../e2e/world.ts';
import { nameForecaster } from './forecaster-commands.ts';
import { speakTo } from '#words/speech.ts';
import { bearerOf, namesakesOf, namesShown, withNames } from './name-queries.ts';
import { forecasterById, forecasterList, predictions } from './queries.ts';
import { proposedTopic } from './topic-queries.ts';

const names = async (world: World) => (await forecasterList(world.store.read)).map((one) => `${one.name} ${one.n}`).sort();

test('one person in both Chinese scripts is one forecaster, whichever came first', async () => {
  for (const [first, then] of [['陈思远', '陳思遠'], ['陳思遠', '陈思远']] as const) {
    const world = newWorld();
    await withPrediction(world, { forecaster: first });
    await withPrediction(world, { forecaster: then, claim: 'The toll rises.' });
    assert.deepEqual(await names(world), [`${first} 2`]);
    assert.equal(await proposedTopic(world.store.read, { articleId: '', forecaster: then, outlet: null }), 'Harbour');
  }
});

test('two names that differ in a character of both scripts are two forecasters', async () => {
  const world = newWorld();
  for (const forecaster of ['余光中', '餘光中', '长谷川まり', '長谷川まり']) await withPrediction(world, { forecaster });
  assert.equal((await names(world)).length, 4);
});

test('a name that could be two people in the other script is neither of them', async () => {
  const world = newWorld();
  for (const forecaster of ['鍾國文', '鐘國文', '钟国文']) await withPrediction(world, { forecaster });
  assert.deepEqual(await names(world), ['鍾國文 1', '鐘國文 1', '钟国文 1']);
});

test('the other script may be added as a further name of the same person, and not of another', async () => {
  const world = newWorld();
  await withPrediction(world, { forecaster: '陈思远' });
  await withPrediction(world, { forecaster: 'Ada Reyes' });
  const [own, other] = await Promise.all(['陈思远', 'Ada Reyes'].map((name) => bearerOf(world.store.read, name)));
  await assert.rejects(nameForecaster(world.as(editor), { forecasterId: other!, alias: '陳思遠' }), RuleBroken);
  await nameForecaster(world.as(editor), { forecasterId: own!, alias: '陳思遠' });
  assert.deepEqual((await forecasterById(world.store.read, own!))!.aliases, ['陳思遠']);
});

test('who bears the same name in the other script, as a file may hold one person twice, is named on both pages and on no other', async () => {
  const world = newWorld();
  for (const forecaster of ['鍾國文', '鐘國文', '钟国文', '陈思远']) await withPrediction(world, { forecaster });
  const others = async (name: string) => {
    const id = (await forecasterList(world.store.read)).find((one) => one.name === name)!.id;
    return (await namesakesOf(world.store.read, (await forecasterById(world.store.read, id))!)).map((one) => one.name).sort();
  };
  assert.deepEqual(await others('钟国文'), ['鍾國文', '鐘國文']);
  assert.deepEqual(await others('鍾國文'), ['钟国文']);
  assert.deepEqual(await others('陈思远'), []);
});

test('rows bear the name that the reader’s language has, of the further names the one told first; whoever has none keeps theirs', async () => {
  const world = newWorld();
  await withPrediction(world, { forecaster: 'Ada Reyes' });
  await withPrediction(world, { forecaster: 'Bo Lindqvist', claim: 'The toll rises.' });
  const id = (await bearerOf(world.store.read, 'Ada Reyes'))!;
  for (const alias of ['雷耶斯', '阿达·雷耶斯']) await nameForecaster(world.as(editor), { forecasterId: id, alias });
  const rows = await predictions(world.store.read, { show: 'all' });
  const told = (tongue: 'en' | 'zh-Hans') => speakTo({ tongue, prefix: '', path: '/' }, async () => (await withNames(world.store.read, rows)).map((row) => row.forecaster).sort());
  assert.deepEqual(await told('zh-Hans'), ['Bo Lindqvist', '雷耶斯']);
  assert.deepEqual(await told('en'), ['Ada Reyes', 'Bo Lindqvist']);
  assert.deepEqual(await namesShown(world.store.read, []), new Map());
});
