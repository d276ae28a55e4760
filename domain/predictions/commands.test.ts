import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { undoDecision, undoLast } from '#domain/candidates/undo-commands.ts';
import { candidateById, candidatesOf } from '#domain/candidates/queries.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { administrator, editor, harbourArticle, harbourDraft, newWorld, secondEditor, visitor, withCandidate, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { reopenQuestion } from '#domain/resolutions/commands.ts';
import { publishCandidate, restoreCollection, withdrawCollection } from './commands.ts';
import { nameForecaster } from './forecaster-commands.ts';
import { proposalOf } from './proposal.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { forecasterById, forecasterList, predictionById, predictions } from './queries.ts';

const known = <T>(value: T) => ({ value, basis: 'front matter', confirm: false });
const facts = { author: known('Ada Reyes'), outlet: known('The Harbour Post'), published: known({ day: '2026-10-01', precision: 'day' as const }) };

async function proposed(world: World) {
  const { articleId, candidate, second } = await withCandidate(world);
  const { question, ...proposal } = proposalOf(candidate.draft, articleId, facts);
  const forecast = { ...proposal, madeOn: proposal.madeOn!, madeOnBasis: proposal.madeOnBasis!, question: { ...question, topic: 'Harbour', windowTo: question.windowTo! } };
  return { articleId, candidate, second, forecast };
}

test('publishing a candidate makes forecaster, question and forecast', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  const { forecastId } = await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, forecaster: { name: 'Ada Reyes', aliases: ['阿达·雷耶斯'] } } });
  const seen = await predictionById(world.store.read, forecastId);
  assert.deepEqual([seen?.forecaster, seen?.windowTo, seen?.quote, seen?.basis, seen?.ppm], ['Ada Reyes', '2027-06-30', candidate.draft.quote, 'implied', 900_000]);
  assert.deepEqual((await forecasterById(world.store.read, seen!.forecasterId))?.aliases, ['阿达·雷耶斯']);
  assert.equal((await candidateById(world.store.read, candidate.id))?.status, 'published');
});

test('another article that uses an alias finds the same forecaster', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, forecaster: { name: 'Ada Reyes', aliases: ['阿达·雷耶斯'] } } });
  await withPrediction(world, { forecaster: '阿达·雷耶斯', claim: 'The lock is repaired.' });
  assert.equal((await forecasterList(world.store.read)).length, 1);
});

test('one name cannot belong to two forecasters', async () => {
  const world = newWorld();
  await withPrediction(world, { forecaster: 'Ada Reyes' });
  await withPrediction(world, { forecaster: 'Bo Lind', claim: 'The lock is repaired.' });
  const [, bo] = await forecasterList(world.store.read);
  await assert.rejects(nameForecaster(world.as(editor), { forecasterId: bo!.id, alias: 'ADA  REYES' }), RuleBroken);
});

test('a second call on the same question is merged into it; a denial gives the rest of the chance', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { forecaster: 'Bo Lind' });
  const { candidate, forecast } = await proposed(world);
  await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, direction: 'no', question: { id: questionId } } });
  const both = await predictions(world.store.read, { show: 'open', question: questionId });
  assert.deepEqual(both.map((one) => [one.forecaster, one.ppm]).sort(), [['Ada Reyes', 100_000], ['Bo Lind', 900_000]]);
  assert.equal((await candidateById(world.store.read, candidate.id))?.status, 'merged');
});

test('a prediction without a last day is refused, never given one', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  const without = { ...forecast, question: { ...forecast.question, windowTo: null as unknown as string } };
  await assert.rejects(publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: without }), (error: RuleBroken) => /last day/.test(JSON.stringify(error.fields)));
  assert.equal((await candidateById(world.store.read, candidate.id))?.status, 'pending');
});

test('a quote that is not what the article says is refused', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  const forged = { ...forecast, quote: { ...forecast.quote!, text: 'The bridge will never open.' } };
  await assert.rejects(publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: forged }), RuleBroken);
  assert.equal((await predictions(world.store.read, { show: 'all' })).length, 0);
});

test('of two editors the second is told what the first decided', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  await rejectCandidate(world.as(editor), { candidateId: candidate.id, version: 1, reason: 'no-deadline', note: 'says nothing of a day' });
  await assert.rejects(publishCandidate(world.as(secondEditor), { candidateId: candidate.id, version: 1, forecast }), (error: Conflict) => error instanceof Conflict && /Ines/.test(error.message));
  await assert.rejects(rejectCandidate(world.as(secondEditor), { candidateId: candidate.id, version: 1, reason: 'other' }), Conflict);
});

test('undo brings a rejected candidate back, and withdraws what a published one made', async () => {
  const world = newWorld();
  const { candidate, second, forecast } = await proposed(world);
  await rejectCandidate(world.as(editor), { candidateId: second.id, version: 1, reason: 'duplicate' });
  await undoDecision(world.as(editor), { candidateId: second.id, version: 2 });
  assert.deepEqual((({ status, reason }) => [status, reason])((await candidateById(world.store.read, second.id))!), ['pending', null]);
  const { forecastId } = await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast });
  await undoDecision(world.as(editor), { candidateId: candidate.id, version: 2 });
  assert.equal(await predictionById(world.store.read, forecastId), null);
  await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 3, forecast });
  assert.equal((await predictions(world.store.read, { show: 'open' })).length, 1);
});

test('what was decided since is not taken back with its outcome; once it is open again it is', async () => {
  const world = newWorld();
  const { candidate, second, forecast } = await proposed(world);
  await rejectCandidate(world.as(editor, '2026-11-20'), { candidateId: second.id, version: 1, reason: 'other' });
  const { questionId } = await publishCandidate(world.as(editor, '2026-11-21'), { candidateId: candidate.id, version: 1, forecast });
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  for (const actor of [editor, secondEditor]) await assert.rejects(undoDecision(world.as(actor), { candidateId: candidate.id, version: 2 }), /decided since \(yes\)/);
  assert.equal((await undoLast(world.as(editor), {})).candidateId, second.id, 'my last decision that may be taken back');
  await reopenQuestion(world.as(editor), { questionId, standing: resolutionId, reason: 'Too early.' });
  assert.equal((await undoLast(world.as(editor), {})).candidateId, candidate.id);
});

test('a visitor publishes, rejects and undoes nothing', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  await assert.rejects(publishCandidate(world.as(visitor), { candidateId: candidate.id, version: 1, forecast }), Forbidden);
  await assert.rejects(rejectCandidate(world.as(visitor), { candidateId: candidate.id, version: 1, reason: 'other' }), Forbidden);
  await assert.rejects(undoDecision(world.as(visitor), { candidateId: candidate.id, version: 1 }), Forbidden);
});

test('merging into a question that is not there changes nothing', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  await assert.rejects(publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, question: { id: 'nowhere' } } }), NotFound);
  assert.equal((await candidateById(world.store.read, candidate.id))?.status, 'pending');
});

test('a collection is taken out in one step and brought back', async () => {
  const world = newWorld();
  await withPrediction(world, { collection: 'samples', externalId: 's1' });
  await withPrediction(world, { claim: 'The lock is repaired.' });
  assert.deepEqual(await withdrawCollection(world.as(administrator), { collection: 'samples' }), { count: 1 });
  assert.equal((await predictions(world.store.read, { show: 'all' })).length, 1);
  assert.deepEqual(await restoreCollection(world.as(administrator), { collection: 'samples' }), { count: 1 });
  assert.equal((await predictions(world.store.read, { show: 'all' })).length, 2);
});

test('who said it is the author as known now; where nobody is known, a person must say', async () => {
  const { articleId, candidate } = await withCandidate(newWorld());
  assert.deepEqual(proposalOf(candidate.draft, articleId, { ...facts, author: known('A. Reyes') }).forecaster, { name: 'A. Reyes', kind: 'person', aliases: [] });
  assert.deepEqual(proposalOf(candidate.draft, articleId, { ...facts, author: null }).forecaster, { name: 'The Harbour Post', kind: 'outlet', aliases: [] });
  assert.equal(proposalOf(candidate.draft, articleId, { ...facts, author: null, outlet: null }).forecaster.name, '');
  const quoted = { ...candidate.draft, speaker: { name: 'Bo Lind', role: 'quoted' as const, via: null, rule: 'said' } };
  assert.deepEqual(proposalOf(quoted, articleId, facts).relayedBy, { name: 'Ada Reyes', kind: 'person' });
});

test('days that cannot be are refused: said tomorrow, due before it was said', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  const publish = (changed: object) => publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, ...changed } });
  await assert.rejects(publish({ madeOn: '2030-01-01' }), (error: RuleBroken) => 'madeOn' in error.fields);
  await assert.rejects(publish({ question: { ...forecast.question, windowTo: '2020-01-01' } }), (error: RuleBroken) => 'windowTo' in error.fields);
  await assert.rejects(publish({ kind: 'conditional' }), (error: RuleBroken) => 'condition' in error.fields);
  assert.equal((await candidateById(world.store.read, candidate.id))?.status, 'pending');
});

test('a candidate is published with its own article, and an editor sets no mark of a record', async () => {
  const world = newWorld();
  const { candidate, forecast } = await proposed(world);
  const { questionId } = await withPrediction(world, { claim: 'The lock is repaired.' });
  const other = (await predictions(world.store.read, { show: 'open', question: questionId }))[0]!;
  await assert.rejects(publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, articleId: other.articleId, quote: null } }), RuleBroken);
  await assert.rejects(publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, externalId: 'record x' } as never }), RuleBroken);
});

test('a market of the time, or a base rate set before the outcome, is what a statement is measured against; a rate that comes after it is refused', async () => {
  const world = newWorld();
  const { candidate, second, forecast } = await proposed(world);
  const reference = { tier: 2 as const, ppm: 300_000, source: 'The port’s own statistics' };
  const { forecastId, questionId } = await publishCandidate(world.as(editor), { candidateId: candidate.id, version: 1, forecast: { ...forecast, reference } });
  const frozen = async (id: string) => (await standingsFacts(world.store.read)).statements.find((s) => s.id === id)!.reference;
  assert.deepEqual(await frozen(forecastId), { tier: 2, ppm: 300_000, rates: [], source: 'The port’s own statistics' });
  await withOutcome(world, questionId, 'yes');
  const merged = (tier: 1 | 2) => publishCandidate(world.as(editor), { candidateId: second.id, version: 1, forecast: { ...forecast, quote: null, question: { id: questionId }, reference: { ...reference, tier } } });
  await assert.rejects(merged(2), (error) => error instanceof RuleBroken && /before the outcome is known/.test(error.message));
  assert.equal((await candidateById(world.store.read, second.id))!.status, 'pending', 'nothing was lost');
  assert.equal((await frozen((await merged(1)).forecastId))!.tier, 1, 'what a market said then is known afterwards too');
});

test('a topic is a path, however its strokes are set', async () => {
  const world = newWorld();
  await withPrediction(world, { topic: ' Harbour/Bridge ' });
  assert.deepEqual((await predictions(world.store.read, { show: 'open', topic: 'Harbour' })).map(({ topic }) => topic), ['Harbour / Bridge']);
  await assert.rejects(withPrediction(world, { claim: 'Nowhere.', topic: ' / ' }), RuleBroken);
});

test('a quote over two lines is the article’s own, whichever line ends the article and the form have', async () => {
  const world = newWorld();
  const quote = 'The bridge will open\r\nbefore July 2027.';
  const text = `A note.\r\n\r\n${quote} It is grey.`;
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts: [harbourDraft(quote, text)] });
  const [candidate] = await candidatesOf(world.store.read, articleId);
  const { question, ...proposal } = proposalOf(candidate!.draft, articleId, facts);
  const forecast = { ...proposal, madeOn: proposal.madeOn!, madeOnBasis: proposal.madeOnBasis!, question: { ...question, topic: 'Harbour', windowTo: question.windowTo! } };
  const asked = (words: string) => ({ candidateId: candidate!.id, version: 1, forecast: { ...forecast, quote: { ...forecast.quote!, text: words } } });
  await assert.rejects(publishCandidate(world.as(editor), asked('The bridge will open before July 2027.')), /not what the article says/);
  const { forecastId } = await publishCandidate(world.as(editor), asked(quote.replace('\r\n', '\n')));
  assert.equal((await predictionById(world.store.read, forecastId))?.quote, quote);
});
