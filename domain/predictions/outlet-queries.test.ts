import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellArticle } from '#domain/articles/commands.ts';
import { printedRecord } from '#domain/leaderboard/printed.ts';
import { factsPrinted } from '#domain/scoring/queries.ts';
import { editor, newWorld, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { predictions } from './queries.ts';
import { outletById, outletNamed, outletPage, printedBy, voicesIn } from './outlet-queries.ts';

async function toldIn(world: World, name: string, call: Parameters<typeof withPrediction>[1]) {
  const made = await withPrediction(world, call);
  const row = (await predictions(world.store.read, { show: 'all' })).find((one) => one.id === made.forecastId)!;
  await tellArticle(world.as(editor), { articleId: row.articleId, outlet: name });
  return made;
}

async function harbourPress() {
  const world = newWorld();
  const bridge = await toldIn(world, 'The Harbour Post', { claim: 'The bridge opens.', until: '2027-06-30' });
  const lock = await toldIn(world, 'the harbour  post', { claim: 'The lock opens.', forecaster: 'Bo Lind', until: '2026-12-31' });
  const own = await toldIn(world, 'The Harbour Post', { claim: 'The toll rises.', forecaster: 'The Harbour Post', ppm: 800_000 });
  await toldIn(world, '港口日报', { claim: '船闸将修好', forecaster: '王芳' });
  await withOutcome(world, lock.questionId, 'yes');
  await withOutcome(world, own.questionId, 'no');
  return { world, bridge, lock, own };
}

test('an outlet is one under all its spellings, with what is open and what was decided', async () => {
  const { world: { store: { read } } } = await harbourPress();
  const { rows, next } = outletPage(read, { limit: 10 });
  assert.deepEqual(rows.map(({ name, spellings, open, decided }) => [name, spellings.length, open, decided]), [['The Harbour Post', 2, 1, 2], ['港口日报', 1, 1, 0]]);
  assert.equal(next, null);
  const post = await outletById(read, outletNamed(read, 'THE HARBOUR POST')!);
  assert.deepEqual([post!.id, post!.open, post!.decided, post!.own?.n], [rows[0]!.id, 1, 2, 1]);
  assert.equal(await outletById(read, 'nowhere'), null);
  assert.deepEqual(voicesIn(read, post!, 10).map((one) => [one.name, one.n]), [['Ada Reyes', 1], ['Bo Lind', 1], ['The Harbour Post', 1]]);
});

test('pages of outlets follow each other without a gap', async () => {
  const { world: { store: { read } } } = await harbourPress();
  const seen: string[] = [];
  for (let page = outletPage(read, { limit: 1 }); ; page = outletPage(read, { limit: 1, after: page.next })) {
    seen.push(...page.rows.map((row) => row.spellings[0]!));
    if (!page.next) break;
  }
  assert.deepEqual(seen, ['The Harbour Post', 'the harbour  post', '港口日报']);
});

test('what it printed of others and what it forecast itself are two records', async () => {
  const { world: { store: { read } }, bridge, lock, own } = await harbourPress();
  const post = (await outletById(read, outletNamed(read, 'The Harbour Post')!))!;
  assert.deepEqual((await printedBy(read, post, 'open', 5)).map((one) => one.id), [bridge.forecastId]);
  assert.deepEqual((await printedBy(read, post, 'decided', 5)).map((one) => one.id).sort(), [lock.forecastId, own.forecastId].sort());
  const { others, own: itsOwn } = printedRecord(await factsPrinted(read, post.spellings), '2026-11-24', post.own!.id);
  assert.deepEqual([others!.sums.statements, others!.sums.hits, others!.sums.calls], [2, 1, 1]);
  assert.deepEqual([itsOwn!.sums.statements, itsOwn!.sums.hits, itsOwn!.sums.calls], [1, 0, 1]);
  assert.deepEqual(printedRecord(await factsPrinted(read, ['港口日报']), '2026-11-24', null).own, null);
});
