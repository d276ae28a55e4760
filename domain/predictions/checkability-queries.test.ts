import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { editor, harbourArticle, harbourDraft, newWorld, withCandidate, withPrediction } from '../../e2e/world.ts';
import { undoLast } from '#domain/candidates/undo-commands.ts';
import { checkableOf, decisionsBy } from './checkability.ts';
import { checkabilityOf, decidedCounts } from './checkability-queries.ts';
import { publishCandidate } from './commands.ts';
import { proposalOf, publishable } from './proposal.ts';
import { forecasterList } from './queries.ts';

test('what an editor turned down because nobody could check it stays in the record of who said it', async () => {
  const world = newWorld();
  await withPrediction(world);
  const { candidate, second } = await withCandidate(world);
  const [ada] = await forecasterList(world.store.read);
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 0, undated: 0 });
  await rejectCandidate(world.as(editor), { candidateId: candidate.id, version: candidate.version, reason: 'not-checkable' });
  await rejectCandidate(world.as(editor), { candidateId: second.id, version: second.version, reason: 'not-a-prediction' });
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 1, undated: 0 });
  await withPrediction(world, { forecaster: 'Bo Lindqvist', claim: 'Another one.' });
  const bo = (await forecasterList(world.store.read)).find(({ name }) => name === 'Bo Lindqvist')!;
  assert.deepEqual(await checkabilityOf(world.store.read, bo.id), { published: 1, uncheckable: 0, undated: 0 });
});

test('what was turned down in the other Chinese script counts with the same person, quoted or as the author', async () => {
  const world = newWorld();
  await withPrediction(world, { forecaster: '陈思远' });
  const [person] = await forecasterList(world.store.read);
  const speaker = { name: '陳思遠', role: 'quoted' as const, via: null, rule: 'said' };
  const drafts = [{ ...harbourDraft(), speaker }, harbourDraft('Tolls are likely to rise above 4 euros by the end of 2027.')];
  const { articleId } = await takeInArticle(world.as(editor), { article: { ...harbourArticle(), author: { value: '陳思遠', basis: 'byline', confirm: false } }, drafts });
  for (const { id, version } of await candidatesOf(world.store.read, articleId)) await rejectCandidate(world.as(editor), { candidateId: id, version, reason: 'not-checkable' });
  assert.deepEqual(await checkabilityOf(world.store.read, person!.id), { published: 1, uncheckable: 2, undated: 0 });
});

test('what was turned down under a byline in other letters counts with the same person, and with nobody of a like name', async () => {
  const world = newWorld();
  await withPrediction(world, { forecaster: 'Ada Reyes' });
  await withPrediction(world, { forecaster: '陳思遠', claim: 'The lock is repaired.' });
  const turnedDown = async (author: string, quoted: string | null = null) => {
    const text = `The bridge will open before July 2027. A note by ${author}.`;
    const draft = harbourDraft('The bridge will open before July 2027.', text);
    const speaker = quoted ? { name: quoted, role: 'quoted' as const, via: null, rule: 'said' } : draft.speaker;
    const { articleId } = await takeInArticle(world.as(editor), { article: { ...harbourArticle(text), author: { value: author, basis: 'byline', confirm: false } }, drafts: [{ ...draft, speaker }] });
    for (const { id, version } of await candidatesOf(world.store.read, articleId)) await rejectCandidate(world.as(editor), { candidateId: id, version, reason: 'not-checkable' });
  };
  for (const author of ['ADA REYES', 'ada  reyes', 'Ａｄａ Ｒｅｙｅｓ', 'Ada Reyesová']) await turnedDown(author);
  await turnedDown('Bo Lindqvist', 'Ada REYES');
  await turnedDown('ada reyes', 'Bo Lindqvist');
  await turnedDown('陈思远');
  const counts = new Map<string, number>();
  for (const { id, name } of await forecasterList(world.store.read)) counts.set(name, (await checkabilityOf(world.store.read, id)).uncheckable);
  assert.deepEqual([counts.get('Ada Reyes'), counts.get('陳思遠')], [4, 1]);
});

test('a decision that is taken back is in no count, neither of its forecaster nor of everybody', async () => {
  const world = newWorld();
  const { articleId, candidate, second } = await withCandidate(world);
  const decided = async () => decisionsBy(await decidedCounts(world.store.read), ({ outlet }) => outlet ?? '');
  assert.deepEqual(await decided(), []);
  await publishCandidate(world.as(editor), { candidateId: candidate.id, version: candidate.version, forecast: publishable(proposalOf(candidate.draft, articleId, harbourArticle()), 'Harbour') });
  await rejectCandidate(world.as(editor), { candidateId: second.id, version: second.version, reason: 'no-deadline' });
  const [ada] = await forecasterList(world.store.read);
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 0, undated: 1 });
  const [post] = await decided();
  assert.deepEqual([post!.name, post!.all, post!.published, post!.rejected['no-deadline']], ['The Harbour Post', 2, 1, 1]);
  assert.deepEqual(checkableOf(post!), { checkable: 1, of: 2 });
  await undoLast(world.as(editor), {});
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 0, undated: 0 });
  assert.deepEqual((await decided()).map(({ all, published }) => [all, published]), [[1, 1]]);
  await undoLast(world.as(editor), {});
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 0, uncheckable: 0, undated: 0 });
  assert.deepEqual(await decided(), []);
});

test('what was no prediction, misread or there already says nothing of whether predictions can be checked', () => {
  const one = (status: 'published' | 'merged' | 'rejected', reason: Parameters<typeof decisionsBy>[0][number]['reason'], count: number) => ({ outlet: null, language: 'en' as const, mediaType: 'text/plain', status, reason, count });
  const [all] = decisionsBy([one('published', null, 3), one('merged', null, 1), one('rejected', 'not-a-prediction', 5), one('rejected', 'not-checkable', 2), one('rejected', 'duplicate', 1), one('rejected', 'wrong-quote', 1)], () => 'all');
  assert.equal(all!.all, 13);
  assert.deepEqual(checkableOf(all!), { checkable: 4, of: 6 });
});
