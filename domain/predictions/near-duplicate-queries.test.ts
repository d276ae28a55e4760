import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyArticleBands, tallyArticles, tallyClaims } from '#db/review-schema.ts';
import { articleById } from '#domain/articles/queries.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { twinsOfArticle } from '#domain/articles/twin-queries.ts';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { rereadArticle } from '#domain/candidates/reread-commands.ts';
import { undoLast } from '#domain/candidates/undo-commands.ts';
import { administrator, editor, harbourArticle, newWorld, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { nearDuplicates } from './near-duplicate-queries.ts';
import { proposalOf } from './proposal.ts';
import { publishCandidate } from './commands.ts';
import { predictions } from './queries.ts';
import { rebuildTallies } from './tally-commands.ts';

/** Takes an article in, read by the rules, and gives what its first candidate is like. */
async function taken(world: World, text: string, { author = 'Ada Reyes' as string | null } = {}) {
  const article = { ...harbourArticle(text), author: author === null ? null : { value: author, basis: 'byline', confirm: false }, outlet: null };
  const { articleId } = await takeInArticle(world.as(editor), { article, drafts: [], version: '0' });
  await rereadArticle(world.as(editor), { articleId });
  return articleId;
}

async function likes(world: World, articleId: string, db: Reader = world.store.read) {
  const { facts } = (await articleById(world.store.read, articleId))!;
  const [candidate] = await candidatesOf(world.store.read, articleId);
  assert.ok(candidate, 'a candidate');
  return nearDuplicates(db, { ...candidate, proposal: proposalOf(candidate.draft, articleId, facts) });
}

const bridge = { claim: 'The harbour bridge opens to traffic before July 2027.', until: '2027-06-30' };

test('the same claim, reworded or with a remark around it, by the same person, is proposed', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, bridge);
  for (const text of ['The harbour bridge will open to traffic before July 2027.', 'As this column has said before, the harbour bridge will open to traffic before July 2027, and not a day later.']) {
    const found = (await likes(world, await taken(world, text))).find(({ kind }) => kind === 'prediction');
    assert.deepEqual([found?.questionId, found?.sameDay, found?.forecaster], [questionId, true, 'Ada Reyes'], text);
  }
});

test('the same words by another person are not proposed as hers', async () => {
  const world = newWorld();
  await withPrediction(world, bridge);
  assert.deepEqual(await likes(world, await taken(world, 'The harbour bridge will open to traffic before July 2027.', { author: 'Bo Lind' })), []);
  assert.equal((await likes(world, await taken(world, 'The harbour bridge will open to traffic before July 2027, the town hopes.'))).filter((one) => one.forecaster !== 'Ada Reyes').length, 0);
});

test('the same person in the other Chinese script is proposed, also where the file holds them twice', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { ...bridge, forecaster: '陳思遠' });
  const text = 'The harbour bridge will open to traffic before July 2027.';
  assert.deepEqual((await likes(world, await taken(world, text, { author: '陈思远' }))).map((one) => one.questionId), [questionId]);
  assert.deepEqual(await likes(world, await taken(world, `${text} `, { author: '陈思源' })), []);
  const [waits] = (await likes(world, await taken(world, `${text}  `, { author: '陳思遠' }))).filter(({ kind }) => kind === 'candidate');
  assert.equal(waits?.forecaster, '陈思远');
  // As a file from before both scripts were one name.
  await world.store.transaction(async (tx) => {
    tx.run(sql`insert into forecasters (id, name, kind, created_at) select 'twin', '陈思远', kind, created_at from forecasters limit 1`);
    tx.run(sql`insert into forecaster_names (name_key, name, forecaster_id) values ('陈思远', '陈思远', 'twin')`);
  });
  assert.ok((await likes(world, await taken(world, `${text}   `, { author: '陈思远' }))).some((one) => one.questionId === questionId));
});

test('of one person whom the file holds twice, a call is merged with the other’s question at one press, and taken back at one', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { ...bridge, forecaster: '陳思遠' });
  await world.store.transaction(async (tx) => {
    tx.run(sql`insert into forecasters (id, name, kind, created_at) select 'twin', '陈思远', kind, created_at from forecasters limit 1`);
    tx.run(sql`insert into forecaster_names (name_key, name, forecaster_id) values ('陈思远', '陈思远', 'twin')`);
  });
  const articleId = await taken(world, 'The harbour bridge will open to traffic before July 2027.', { author: '陈思远' });
  assert.deepEqual((await likes(world, articleId)).map((one) => [one.questionId, one.forecaster]), [[questionId, '陳思遠']]);
  const [candidate] = await candidatesOf(world.store.read, articleId);
  const proposal = proposalOf(candidate!.draft, articleId, (await articleById(world.store.read, articleId))!.facts);
  const { forecastId } = await publishCandidate(world.as(editor), { candidateId: candidate!.id, version: candidate!.version, forecast: { ...proposal, madeOn: proposal.madeOn!, madeOnBasis: proposal.madeOnBasis!, question: { id: questionId } } });
  assert.deepEqual((await predictions(world.store.read, { show: 'all', question: questionId })).map((one) => one.forecasterId === 'twin').sort(), [false, true]);
  await undoLast(world.as(editor), {});
  assert.deepEqual((await predictions(world.store.read, { show: 'all', question: questionId })).filter((one) => one.id === forecastId), []);
  assert.deepEqual((await candidatesOf(world.store.read, articleId)).map((one) => one.status), ['pending']);
});

test('another last day is proposed with a note that the days differ', async () => {
  const world = newWorld();
  await withPrediction(world, bridge);
  const [found] = await likes(world, await taken(world, 'The harbour bridge will open to traffic before July 2029.'));
  assert.deepEqual([found?.sameDay, found?.until], [false, '2027-06-30']);
});

test('what waits in another article is proposed too, once its author is told', async () => {
  const world = newWorld();
  const first = await taken(world, 'The harbour bridge will open to traffic before July 2027.', { author: null });
  const second = await taken(world, 'The harbour bridge will open to traffic before July 2027, says this column again.');
  assert.deepEqual(await likes(world, second), []);
  await tellArticle(world.as(editor), { articleId: first, author: 'Ada Reyes' });
  const [found] = await likes(world, second);
  assert.deepEqual([found?.kind, found?.articleId, found?.questionId], ['candidate', first, null]);
  const [candidate] = await candidatesOf(world.store.read, first);
  await rejectCandidate(world.as(editor), { candidateId: candidate!.id, version: 1, reason: 'other' });
  assert.deepEqual(await likes(world, second), []);
});

test('a question that is decided is not proposed: a call on it would come too late', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, bridge);
  await withOutcome(world, questionId, 'yes');
  assert.deepEqual(await likes(world, await taken(world, 'The harbour bridge will open to traffic before July 2027.')), []);
});

test('nothing is merged by itself; merging by a click adds a call on the question that is there', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, bridge);
  const articleId = await taken(world, 'The harbour bridge will open to traffic before July 2027.');
  await likes(world, articleId);
  const [candidate] = await candidatesOf(world.store.read, articleId);
  assert.equal(candidate!.status, 'pending');
  const { facts } = (await articleById(world.store.read, articleId))!;
  const proposal = proposalOf(candidate!.draft, articleId, facts);
  const merged = await publishCandidate(world.as(editor), { candidateId: candidate!.id, version: candidate!.version, forecast: { ...proposal, madeOn: proposal.madeOn!, madeOnBasis: proposal.madeOnBasis!, question: { id: questionId } } });
  assert.equal(merged.questionId, questionId);
  assert.equal((await candidatesOf(world.store.read, articleId))[0]!.status, 'merged');
});

test('the number of statements does not grow with the rows', async () => {
  const world = newWorld();
  const articleId = await taken(world, 'The harbour bridge will open to traffic before July 2027.');
  const counted = async () => {
    let n = 0;
    const db = new Proxy(world.store.read, { get: (target, name) => { if (name === 'select') n++; return Reflect.get(target, name); } });
    return [await likes(world, articleId, db), n] as const;
  };
  await withPrediction(world, bridge);
  const [, before] = await counted();
  for (let i = 0; i < 12; i++) await withPrediction(world, { claim: `The harbour bridge ${i} opens to traffic before July 2027.`, until: '2027-06-30' });
  const [found, after] = await counted();
  assert.deepEqual([found.length, after], [4, before]);
});

test('a rebuild gives the very rows that stood there', async () => {
  const world = newWorld();
  await withPrediction(world, bridge);
  await taken(world, 'Bo Lind says the harbour bridge will open to traffic before July 2027.');
  const rows = async () => [tallyClaims, tallyArticles, tallyArticleBands].map((table) => JSON.stringify(world.store.read.select().from(table).all().map((row) => JSON.stringify(row)).sort()));
  const before = await rows();
  const made = await rebuildTallies(world.as(administrator), { missing: true });
  assert.deepEqual([made.articles, made.candidates, made.predictions], [2, 1, 1]);
  assert.deepEqual(await rows(), before);
  assert.equal((await rebuildTallies(world.as(administrator), { missing: true })).articles, 0);
});

test('a copy of an article with boilerplate around it, or without its second half, is found; another article is not', async () => {
  const world = newWorld();
  const lines = Array.from({ length: 40 }, (_, i) => `Pier ${i} was rebuilt in ${1900 + i} after the ${['storm', 'flood', 'fire'][i % 3]} of that year, and ${['fishing boats', 'ferries', 'colliers'][i % 3]} have used it since. `);
  const text = `${lines.join('')} The harbour bridge will open before July 2027.`;
  const original = await taken(world, text);
  const copies = [`Sign in to read more. Share this story. ${text} Copyright of the agency, all rights reserved.`, lines.slice(0, 22).join('')];
  for (const copy of copies) {
    const [twin] = await twinsOfArticle(world.store.read, await taken(world, copy));
    assert.ok(twin && twin.share >= 0.35, copy.slice(0, 40));
  }
  assert.ok((await twinsOfArticle(world.store.read, original)).length === 2);
  const other = await taken(world, 'The ferry company will order two electric ships within 18 months. Its chairman, who founded it, has never liked diesel.');
  assert.deepEqual(await twinsOfArticle(world.store.read, other), []);
});
