import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#domain/audit/queries.ts';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { undoLast } from '#domain/candidates/undo-commands.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { editor, harbourArticle, harbourDraft, newWorld, reader, secondEditor, withOutcome, type World } from '../../e2e/world.ts';
import { predictions } from './queries.ts';
import { acceptTogether } from './together-commands.ts';
import { togetherOf } from './together-queries.ts';

const sentences = ['Bo Lind sees a 70% chance that the bridge opens by 30 June 2027.', 'Cy Moe gives 20% to a strike of the pilots by the end of 2027.', 'The old quay will be gone before July 2027.'];
const text = sentences.join(' ');

const plain = (quote: string, name: string, to: string, change: Partial<Draft> = {}): Draft => ({
  ...harbourDraft(quote, text), speaker: { name, role: 'quoted', via: 'Ada Reyes', rule: 'says' }, probability: { basis: 'stated', ppm: 700_000, cue: '70%' },
  horizon: { text: 'by', rule: 'by', window: { from: null, to }, relative: null, inherited: false }, confidence: 0.95, ...change,
});

async function waiting(world: World) {
  const drafts = [plain(sentences[0]!, 'Bo Lind', '2027-06-30'), plain(sentences[1]!, 'Cy Moe', '2027-12-31'), harbourDraft(sentences[2], text)];
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts });
  return { articleId, rows: await candidatesOf(world.store.read, articleId) };
}
const seen = (rows: readonly { id: string; version: number }[]) => rows.map(({ id, version }) => ({ candidateId: id, version }));

test('what is safe is accepted together under one topic, each audited, and taken back in one step', async () => {
  const world = newWorld();
  const { articleId, rows } = await waiting(world);
  const list = (await togetherOf(world.store.read, articleId))!;
  assert.deepEqual(list.rows.map((row) => row.against.length === 0), [true, true, false]);
  assert.deepEqual(list.rows[2]!.against.map(({ field }) => field), ['probability']);
  const { forecastIds } = await acceptTogether(world.as(editor), { articleId, topic: 'Harbour', candidates: seen(rows.slice(0, 2)) });
  assert.deepEqual((await predictions(world.store.read, { show: 'open' })).map(({ id, topic, forecaster }) => [id, topic, forecaster]), forecastIds.map((id, i) => [id, 'Harbour', ['Bo Lind', 'Cy Moe'][i]]));
  for (const { id } of rows.slice(0, 2)) assert.deepEqual((await historyOf(world.store.read, 'candidate', id)).map(({ action, actor }) => [action, actor]), [['published', 'Ines']]);
  assert.equal((await undoLast(world.as(editor), {})).count, 2);
  assert.deepEqual((await candidatesOf(world.store.read, articleId)).map(({ status, version, batchId }) => [status, version, batchId]), [['pending', 3, null], ['pending', 3, null], ['pending', 1, null]]);
  assert.equal((await predictions(world.store.read, { show: 'open' })).length, 0);
});

test('undo passes over what of those accepted together was decided since, and then goes on', async () => {
  const world = newWorld();
  const { articleId, rows } = await waiting(world);
  await rejectCandidate(world.as(editor, '2026-11-20'), { candidateId: rows[2]!.id, version: 1, reason: 'other' });
  await acceptTogether(world.as(editor, '2026-11-21'), { articleId, topic: 'Harbour', candidates: seen(rows.slice(0, 2)) });
  const [first] = await predictions(world.store.read, { show: 'open' });
  await withOutcome(world, first!.questionId, 'yes');
  const statuses = async () => (await candidatesOf(world.store.read, articleId)).map(({ status }) => status);
  assert.equal((await undoLast(world.as(editor), {})).count, 1);
  assert.deepEqual(await statuses(), ['published', 'pending', 'rejected']);
  assert.equal((await undoLast(world.as(editor), {})).count, 1);
  assert.deepEqual(await statuses(), ['published', 'pending', 'pending']);
  await assert.rejects(undoLast(world.as(editor), {}), RuleBroken);
});

test('one that is not safe, not as it was seen, or of a stranger keeps all of them waiting', async () => {
  const world = newWorld();
  const { articleId, rows } = await waiting(world);
  await assert.rejects(acceptTogether(world.as(editor), { articleId, topic: 'Harbour', candidates: seen(rows) }), (error) => error instanceof RuleBroken && /look by itself/.test(error.message));
  await rejectCandidate(world.as(secondEditor), { candidateId: rows[1]!.id, version: 1, reason: 'other' });
  await assert.rejects(acceptTogether(world.as(editor), { articleId, topic: 'Harbour', candidates: seen(rows.slice(0, 2)) }), Conflict);
  await assert.rejects(acceptTogether(world.as(reader), { articleId, topic: 'Harbour', candidates: seen(rows.slice(0, 1)) }), Forbidden);
  await assert.rejects(acceptTogether(world.as(editor), { articleId, topic: ' ', candidates: seen(rows.slice(0, 1)) }), RuleBroken);
  assert.equal((await predictions(world.store.read, { show: 'all' })).length, 0);
});

test('each thing that speaks against it keeps a candidate out', async () => {
  const against = async (change: Partial<Draft>, quote = sentences[0]!) => {
    const world = newWorld();
    const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts: [plain(quote, 'Bo Lind', '2027-06-30', change)] });
    return (await togetherOf(world.store.read, articleId))!.rows[0]!.against.map(({ words }) => words).join('; ');
  };
  assert.equal(await against({}), '');
  assert.equal(await against({ speaker: { name: 'Ada Reyes', role: 'author', via: null, rule: 'author' } }), '');
  assert.match(await against({ speaker: { name: 'Bo Lind', role: 'quoted', via: null, rule: 'named before the quotation' } }), /does not stand beside these words/);
  assert.match(await against({ checkable: false }), /cannot be checked/);
  assert.match(await against({ confidence: 0.84 }), /not sure enough/);
  assert.match(await against({ kind: 'conditional', condition: 'if the mayor agrees' }), /condition/);
  assert.match(await against({ horizon: null }), /no last day/);
  assert.match(await against({ horizon: { text: 'by', rule: 'by', window: { from: null, to: '2027-06-30' }, relative: null, inherited: true } }), /stands in other words/);
  assert.match(await against({ probability: { basis: 'implied', ppm: 700_000, cue: 'likely', phrase: 'likely' } }), /no number is given/);
});

test('the same said twice in an article, or said before elsewhere, is looked at by itself', async () => {
  const world = newWorld();
  const twice = `${sentences[0]} And again: Bo Lind sees a 70% chance that the bridge opens by 30 June 2027!`;
  const again = twice.slice(twice.indexOf('And again'));
  const drafts = [plain(sentences[0]!, 'Bo Lind', '2027-06-30'), { ...plain(sentences[0]!, 'Bo Lind', '2027-06-30'), quote: again, start: twice.indexOf(again), end: twice.length }];
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(twice), drafts });
  assert.deepEqual((await togetherOf(world.store.read, articleId))!.rows.map(({ against }) => against.map(({ words }) => words)), [['it looks like another one in this article'], ['it looks like another one in this article']]);
  const first = await waiting(world);
  assert.deepEqual((await togetherOf(world.store.read, first.articleId))!.rows[0]!.against.map(({ words }) => words), ['it looks like something said before']);
});
