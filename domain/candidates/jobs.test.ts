import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { articles } from '#db/schema.ts';
import { articleById, articleList, articlePage, type ArticleFacts } from '#domain/articles/queries.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { Forbidden } from '#domain/errors.ts';
import { proposalOf } from '#domain/predictions/proposal.ts';
import { editor, newWorld, visitor, type World } from '../../e2e/world.ts';
import { rejectCandidate } from './commands.ts';
import { takeIn } from './jobs.ts';
import { candidatesOf } from './queries.ts';

const folder = resolve(import.meta.dirname, '../../e2e/articles');
const file = (filename: string) => ({ bytes: readFileSync(resolve(folder, filename)), filename });
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text), filename: null });

async function taken(world: World, brought: ReturnType<typeof file> | ReturnType<typeof bytes>) {
  const result = await takeIn(world.as(editor), brought);
  assert.ok(result.ok, JSON.stringify(result));
  return { ...result, article: (await articleById(world.store.read, result.articleId))!, rows: await candidatesOf(world.store.read, result.articleId) };
}

test('an article becomes text, facts and candidates, and every quote is its own words', async () => {
  const world = newWorld();
  for (const name of ['ipo-season.en.md', 'chat-race.zh-Hans.md', 'platform-shares.html']) {
    const { article, rows } = await taken(world, file(name));
    assert.ok(rows.length >= 3, `${name}: ${rows.length} candidates`);
    for (const { start, end, draft } of rows) assert.equal(article.text!.slice(start, end), draft.quote);
    assert.ok(article.facts.title && article.facts.published && article.facts.outlet, name);
  }
});

test('the same article twice is one article', async () => {
  const world = newWorld();
  const first = await taken(world, file('ipo-season.en.md'));
  const second = await taken(world, file('ipo-season.en.md'));
  assert.deepEqual([second.articleId, first.isNew, second.isNew], [first.articleId, true, false]);
  assert.equal((await articleList(world.store.read)).length, 1);
  assert.equal(second.rows.length, first.rows.length);
});

test('without a day, durations wait; when the day is told they become days', async () => {
  const world = newWorld();
  const { articleId, article, rows } = await taken(world, file('undated-note.en.txt'));
  assert.ok(article.facts.published === null);
  const untilOf = (published: ArticleFacts['published']) => rows.map((row) => proposalOf(row.draft, articleId, { ...article.facts, published }).question.windowTo);
  assert.ok(rows.some((row) => row.draft.horizon?.relative), 'a duration');
  assert.ok(rows.every((row, i) => !row.draft.horizon?.relative || untilOf(null)[i] === null), 'no day is invented');
  await tellArticle(world.as(editor), { articleId, published: { day: '2026-10-01' } });
  const told = (await articleById(world.store.read, articleId))!.facts.published;
  assert.ok(rows.every((row, i) => !row.draft.horizon?.relative || untilOf(told)[i] !== null));
});

test('what cannot be read is refused in words, and nothing is stored', async () => {
  const world = newWorld();
  const bad = { empty: bytes(''), blank: bytes(' \n\t '), binary: { bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2]), filename: 'a.txt' }, large: { bytes: new Uint8Array(6_000_000).fill(97), filename: 'a.txt' } };
  for (const [name, brought] of Object.entries(bad)) {
    const result = await takeIn(world.as(editor), brought);
    assert.ok(!result.ok && result.message.length > 30, name);
  }
  assert.equal((await world.store.read.select().from(articles)).length, 0);
});

test('a visitor takes nothing in', async () => {
  const world = newWorld();
  await assert.rejects(takeIn(world.as(visitor), file('ipo-season.en.md')), Forbidden);
});

test('articles come a page at a time, the last taken in first, each with what was found in it and what became of it', async () => {
  const world = newWorld();
  const ids: string[] = [];
  for (const name of ['ipo-season.en.md', 'chat-race.zh-Hans.md', 'platform-shares.html']) ids.unshift((await taken(world, file(name))).articleId);
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (await candidatesOf(world.store.read, id)).length);
  const [first] = await candidatesOf(world.store.read, ids[1]!);
  await rejectCandidate(world.as(editor), { candidateId: first!.id, version: first!.version, reason: 'not-checkable' });
  const top = await articlePage(world.store.read, { limit: 2 });
  const rest = await articlePage(world.store.read, { after: top.next!, limit: 2 });
  const rows = [...top.rows, ...rest.rows];
  assert.equal(rest.next, null);
  assert.deepEqual(rows.map(({ id }) => id), ids);
  assert.deepEqual(rows.map((row) => [row.found, row.pending, row.published]), ids.map((id, i) => [found.get(id), found.get(id)! - (i === 1 ? 1 : 0), 0]));
});
