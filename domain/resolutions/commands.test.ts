import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { editor, newWorld, reader, secondEditor, someEvidence, visitor, withOutcome, withPrediction } from '../../e2e/world.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';
import { noteEvidence } from './evidence-commands.ts';
import { notesOn, resolutionHistory, standingResolution } from './queries.ts';

async function asked() {
  const world = newWorld();
  return { world, ...(await withPrediction(world)) };
}

test('an outcome is kept with its evidence, the day it became known, and the criteria that stood', async () => {
  const { world, questionId } = await asked();
  await withOutcome(world, questionId, 'yes');
  const [entry] = await resolutionHistory(world.store.read, questionId);
  assert.deepEqual([entry?.outcome, entry?.knownOn, entry?.questionVersion, entry?.evidence[0]?.publisher], ['yes', '2026-11-20', 1, 'Port authority']);
  assert.equal((await historyOf(world.store.read, 'question', questionId)).at(-1)?.action, 'resolved yes');
});

test('without evidence, with a bad address or a day to come, nothing is kept', async () => {
  const { world, questionId } = await asked();
  const outcome = { questionId, standing: null, outcome: 'yes' as const, knownOn: '2026-11-20' };
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, evidence: [] }), RuleBroken);
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, evidence: [{ ...someEvidence(), url: 'javascript:alert(1)' }] }), RuleBroken);
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, evidence: [{ ...someEvidence(), note: ' ' }] }), RuleBroken);
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, knownOn: '2026-11-25', evidence: [someEvidence()] }), RuleBroken);
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, evidence: [{ ...someEvidence(), day: '2030-01-01' }] }), RuleBroken);
  await assert.rejects(resolveQuestion(world.as(editor), { ...outcome, questionId: 'nowhere', evidence: [someEvidence()] }), NotFound);
  assert.equal(await standingResolution(world.store.read, questionId), null);
});

test('resolving again supersedes; what stood before stays in the history', async () => {
  const { world, questionId } = await asked();
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  await withOutcome(world, questionId, 'no', { standing: resolutionId });
  assert.equal((await standingResolution(world.store.read, questionId))?.outcome, 'no');
  assert.deepEqual((await resolutionHistory(world.store.read, questionId)).map((entry) => entry.outcome), ['yes', 'no']);
});

test('reopening needs a reason, keeps the history, and puts the prediction back into the open list', async () => {
  const { world, questionId } = await asked();
  const { resolutionId } = await withOutcome(world, questionId, 'annulled');
  await assert.rejects(reopenQuestion(world.as(editor), { questionId, standing: resolutionId, reason: '' }), RuleBroken);
  await reopenQuestion(world.as(editor), { questionId, standing: resolutionId, reason: 'the page was about another bridge' });
  assert.deepEqual((await resolutionHistory(world.store.read, questionId)).map((entry) => entry.outcome), ['annulled', 'reopened']);
  assert.equal((await predictions(world.store.read, { show: 'open' })).length, 1);
});

test('an open question cannot be opened again', async () => {
  const { world, questionId } = await asked();
  await assert.rejects(reopenQuestion(world.as(editor), { questionId, standing: null, reason: 'why not' }), RuleBroken);
});

test('of two editors who saw the same page, the second gets a conflict with what the first decided', async () => {
  const { world, questionId } = await asked();
  const decide = (outcome: 'yes' | 'no', actor = editor) => resolveQuestion(world.as(actor), { questionId, standing: null, outcome, knownOn: '2026-11-20', evidence: [someEvidence()] });
  const [first, second] = await Promise.allSettled([decide('yes'), decide('no', secondEditor)]);
  assert.deepEqual([first.status, second.status], ['fulfilled', 'rejected']);
  assert.ok(second.status === 'rejected' && second.reason instanceof Conflict && second.reason.theirs.outcome === 'yes');
  assert.equal((await standingResolution(world.store.read, questionId))?.outcome, 'yes');
});

test('visitors and readers resolve, reopen and note nothing', async () => {
  const { world, questionId } = await asked();
  for (const actor of [visitor, reader]) {
    await assert.rejects(resolveQuestion(world.as(actor), { questionId, standing: null, outcome: 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] }), Forbidden);
    await assert.rejects(reopenQuestion(world.as(actor), { questionId, standing: null, reason: 'x' }), Forbidden);
    await assert.rejects(noteEvidence(world.as(actor), { questionId, evidence: [someEvidence()] }), Forbidden);
  }
});

test('a note says how things stand and decides nothing; later it may carry an outcome', async () => {
  const { world, questionId } = await asked();
  await noteEvidence(world.as(editor), { questionId, evidence: [someEvidence()] });
  assert.equal((await notesOn(world.store.read, questionId)).length, 1);
  assert.equal(await standingResolution(world.store.read, questionId), null);
  await withOutcome(world, questionId, 'yes');
  assert.equal((await notesOn(world.store.read, questionId)).length, 0);
});
