import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reader } from '#db/connection.ts';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { candidatePlaces } from '#domain/candidates/place-queries.ts';
import { editor, harbourArticle, harbourDraft, newWorld, withCandidate, type World } from '../../e2e/world.ts';
import { reviewOf } from './review-queries.ts';

/** An article of many sentences, each a candidate but every third. */
async function long(world: World, sentences: number): Promise<string> {
  const lines = Array.from({ length: sentences }, (_, i) => (i % 3 === 2 ? `Ship ${i} comes and goes.` : `The bridge number ${i} will open before July 2027.`));
  const text = lines.join('\n\n');
  let at = 0;
  const drafts = lines.flatMap((line, i) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return i % 3 === 2 ? [] : [{ ...harbourDraft(), start, end: at, quote: line }];
  });
  return (await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts })).articleId;
}

test('an article of usual length is shown whole, with its first waiting candidate and a reason for every other sentence', async () => {
  const world = newWorld();
  const articleId = await long(world, 9);
  const review = (await reviewOf(world.store.read, articleId, {}))!;
  assert.deepEqual([review.part.of, review.own.length, review.at, review.left.length, review.rulesChanged], [1, 6, 0, 3, false]);
  assert.equal(review.current!.origins.find(({ field }) => field === 'deadline')!.shown, true);
});

test('after a decision the next one that waits is shown, and a chosen one in its own part', async () => {
  const world = newWorld();
  const articleId = await long(world, 450);
  const places = await candidatePlaces(world.store.read, articleId);
  await rejectCandidate(world.as(editor), { candidateId: places[150]!.id, version: 1, reason: 'other' });
  const after = (await reviewOf(world.store.read, articleId, { after: places[150]!.id }))!;
  assert.deepEqual([after.at, after.part.number, after.part.of], [151, 2, 3]);
  const chosen = (await reviewOf(world.store.read, articleId, { candidate: places[299]!.id }))!;
  assert.deepEqual([chosen.part.number, chosen.current!.candidate.id], [3, places[299]!.id]);
  const part = (await reviewOf(world.store.read, articleId, { part: 99 }))!;
  assert.deepEqual([part.part.number, part.at], [3, 200]);
});

test('an article of five thousand candidates takes as many statements as a short one, and well under a second', async () => {
  const world = newWorld();
  const { articleId: short } = await withCandidate(world);
  const many = await long(world, 7_500);
  const counted = async (articleId: string) => {
    let n = 0;
    const db = new Proxy(world.store.read, { get: (target, name) => { if (name === 'select') n++; return Reflect.get(target, name) as unknown; } }) as Reader;
    const began = performance.now();
    const review = (await reviewOf(db, articleId, {}))!;
    return { n, review, ms: performance.now() - began };
  };
  const [few, all] = [await counted(short), await counted(many)];
  assert.ok(all.n <= few.n + 2, `${all.n} and ${few.n}`);
  assert.deepEqual([all.review.places.length, all.review.own.length], [5_000, 100]);
  assert.ok(all.ms < 1_000, `${all.ms} ms`);
});

test('an article without a text has no review', async () => {
  assert.equal(await reviewOf(newWorld().store.read, 'nowhere', {}), null);
});
