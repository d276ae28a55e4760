import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditEvents } from '#db/schema.ts';
import { ruleReadings } from '#db/review-schema.ts';
import { articleById } from '#domain/articles/queries.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { proposalOf } from '#domain/predictions/proposal.ts';
import { editor, harbourArticle, harbourDraft, newWorld, visitor, type World } from '../../e2e/world.ts';
import { rejectCandidate, takeInArticle } from './commands.ts';
import { candidatesOf } from './queries.ts';
import { rejectGone, rereadArticle } from './reread-commands.ts';

const text = 'The bridge will open before July 2027. Tolls are likely to rise above 4 euros by the end of 2027. The quay is old.';

/** The harbour article as other rules read it: they missed the tolls, took the quay, and read the bridge badly. */
async function asReadBefore(world: World) {
  const bridge = { ...harbourDraft(undefined, text), horizon: null, rule: 'old' };
  const quay = { ...harbourDraft('The quay is old.', text), rule: 'old' };
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts: [bridge, quay], version: '0' });
  return articleId;
}

const rowsOf = async (world: World, articleId: string) => candidatesOf(world.store.read, articleId);
const events = async (world: World) => (await world.store.read.select({ seq: auditEvents.seq }).from(auditEvents)).length;

test('reading again brings what waits up to date, marks what is new and what is gone, and keeps all of it', async () => {
  const world = newWorld();
  const articleId = await asReadBefore(world);
  assert.deepEqual(await rereadArticle(world.as(editor), { articleId }), { articleId, added: 1, changed: 1, gone: 1 });
  const rows = await rowsOf(world, articleId);
  assert.deepEqual(rows.map(({ draft, presence, status, version }) => [draft.quote.slice(0, 8), presence, status, version]),
    [['The brid', 'there', 'pending', 2], ['Tolls ar', 'new', 'pending', 1], ['The quay', 'gone', 'pending', 1]]);
  assert.equal(rows[0]!.draft.horizon?.window?.to, '2027-06-30');
});

test('twice the same changes nothing and writes nothing', async () => {
  const world = newWorld();
  const articleId = await asReadBefore(world);
  await rereadArticle(world.as(editor), { articleId });
  const [before, seen] = [await events(world), JSON.stringify(await rowsOf(world, articleId))];
  assert.deepEqual(await rereadArticle(world.as(editor), { articleId }), { articleId, added: 0, changed: 0, gone: 0 });
  assert.deepEqual([await events(world), JSON.stringify(await rowsOf(world, articleId))], [before, seen]);
  assert.equal((await world.store.read.select().from(ruleReadings)).length, 2);
});

test('a decision stays as it was, to the letter', async () => {
  const world = newWorld();
  const articleId = await asReadBefore(world);
  const [bridge, quay] = await rowsOf(world, articleId);
  await rejectCandidate(world.as(editor), { candidateId: bridge!.id, version: 1, reason: 'not-checkable' });
  await rejectCandidate(world.as(editor), { candidateId: quay!.id, version: 1, reason: 'other', note: 'a fact' });
  const decided = async () => (await rowsOf(world, articleId)).filter((row) => row.status !== 'pending');
  const before = await decided();
  assert.deepEqual(await rereadArticle(world.as(editor), { articleId }), { articleId, added: 1, changed: 0, gone: 0 });
  assert.deepEqual(await decided(), before);
});

test('the form of an editor who looks at the old words fails and says so', async () => {
  const world = newWorld();
  const articleId = await asReadBefore(world);
  const [bridge] = await rowsOf(world, articleId);
  await rereadArticle(world.as(editor), { articleId });
  await assert.rejects(rejectCandidate(world.as(editor), { candidateId: bridge!.id, version: 1, reason: 'other' }), (error) => error instanceof Conflict && /read again since/.test(error.message));
});

test('what the rules no longer find is rejected in one step', async () => {
  const world = newWorld();
  const articleId = await asReadBefore(world);
  await assert.rejects(rejectGone(world.as(editor), { articleId }), RuleBroken);
  await rereadArticle(world.as(editor), { articleId });
  assert.deepEqual(await rejectGone(world.as(editor), { articleId }), { articleId, rejected: 1 });
  assert.deepEqual((await rowsOf(world, articleId)).map((row) => row.status), ['pending', 'pending', 'rejected']);
});

test('an author and a day that are told later stand in what waits, and a new reading uses them', async () => {
  const world = newWorld();
  const undated = { ...harbourArticle('The ferry company will order two electric ships within 18 months.'), published: null, author: null, outlet: null };
  const { articleId } = await takeInArticle(world.as(editor), { article: undated, drafts: [], version: '0' });
  await rereadArticle(world.as(editor), { articleId });
  const proposed = async () => {
    const { facts } = (await articleById(world.store.read, articleId))!;
    const { forecaster, question, madeOn } = proposalOf((await rowsOf(world, articleId))[0]!.draft, articleId, facts);
    return [forecaster.name, madeOn, question.windowTo];
  };
  assert.deepEqual(await proposed(), ['', null, null]);
  await tellArticle(world.as(editor), { articleId, author: 'Bo Lind', published: { day: '2026-10-01' } });
  assert.deepEqual(await proposed(), ['Bo Lind', '2026-10-01', '2028-04-01']);
  assert.equal((await rereadArticle(world.as(editor), { articleId })).changed, 1);
  assert.deepEqual(await proposed(), ['Bo Lind', '2026-10-01', '2028-04-01']);
});

test('a visitor and an article that is not there', async () => {
  const world = newWorld();
  await assert.rejects(rereadArticle(world.as(visitor), { articleId: 'x' }), Forbidden);
  await assert.rejects(rereadArticle(world.as(editor), { articleId: 'x' }), NotFound);
});
