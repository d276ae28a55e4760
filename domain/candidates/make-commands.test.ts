import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfWords } from '#domain/articles/selection.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import { editor, harbourArticle, newWorld, visitor, type World } from '../../e2e/world.ts';
import { takeIn } from './jobs.ts';
import { makeCandidate } from './make-commands.ts';
import { rejectCandidate, takeInArticle } from './commands.ts';
import { candidatesOf } from './queries.ts';
import { rereadArticle } from './reread-commands.ts';

const text = 'The quay is old. The bridge will open before July 2027. Ships come and go.';
const chosen = (words: string, from = text) => ({ start: from.indexOf(words), end: from.indexOf(words) + words.length, quote: words });

async function harbour(world: World, drafts = false) {
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts: [] });
  if (drafts) await rereadArticle(world.as(editor), { articleId });
  return articleId;
}

test('words that a person chose become a candidate that waits, and say who made it', async () => {
  const world = newWorld();
  const articleId = await harbour(world, true);
  const { candidateId } = await makeCandidate(world.as(editor), { articleId, ...chosen('Ships come and go.') });
  const row = (await candidatesOf(world.store.read, articleId)).find(({ id }) => id === candidateId)!;
  assert.deepEqual([row.draft.quote, row.madeBy, row.status, row.draft.rule, row.presence], ['Ships come and go.', 'person', 'pending', 'person', 'there']);
});

test('words that are not the article’s at that place are refused, and nothing is stored', async () => {
  const world = newWorld();
  const articleId = await harbour(world);
  const bad = [{ ...chosen('Ships come and go.'), quote: 'Ships come.' }, { start: 0, end: 0, quote: '' }, { start: 16, end: 17, quote: ' ' }, { start: 900, end: 905, quote: 'ships' }];
  for (const one of bad) await assert.rejects(makeCandidate(world.as(editor), { articleId, ...one }), RuleBroken);
  assert.equal((await candidatesOf(world.store.read, articleId)).length, 0);
});

test('words that overlap with another candidate are refused, save where that one was rejected', async () => {
  const world = newWorld();
  const articleId = await harbour(world, true);
  const half = { articleId, ...chosen('bridge will open') };
  await assert.rejects(makeCandidate(world.as(editor), half), (error) => error instanceof Conflict && /overlap.*The bridge will open/.test(error.message));
  const [bridge] = await candidatesOf(world.store.read, articleId);
  await rejectCandidate(world.as(editor), { candidateId: bridge!.id, version: bridge!.version, reason: 'wrong-quote' });
  await assert.rejects(makeCandidate(world.as(editor), { articleId, ...chosen(bridge!.draft.quote) }), (error) => error instanceof Conflict && /rejected before/.test(error.message));
  const { candidateId } = await makeCandidate(world.as(editor), half);
  assert.ok(candidateId);
});

test('a visitor makes nothing', async () => {
  const world = newWorld();
  await assert.rejects(makeCandidate(world.as(visitor), { articleId: await harbour(world), ...chosen('Ships come and go.') }), Forbidden);
});

test('words as a page shows them are found in the Markdown they come from, the nearest after the place that is named', async () => {
  const world = newWorld();
  const markdown = '# Harbour\n\nShips **come** and go. Then [ships come](https://a.example) and\ngo again.\n';
  const taken = await takeIn(world.as(editor), { bytes: new TextEncoder().encode(markdown), filename: 'a.md' });
  assert.ok(taken.ok);
  const article = { text: markdown, mediaType: 'text/markdown' as const };
  const first = placeOfWords(article, 'Ships come and go.', 11)!;
  assert.equal(markdown.slice(first.start, first.end), 'Ships **come** and go.');
  const later = placeOfWords(article, 'and go again.', 40)!;
  assert.equal(markdown.slice(later.start, later.end), 'and\ngo again.');
  assert.equal(placeOfWords(article, 'hips come', 0), null);
});
