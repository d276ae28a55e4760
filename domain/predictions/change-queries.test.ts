import assert from 'node:assert/strict';
import test from 'node:test';
import { disputeOutcome } from '#domain/resolutions/dispute-commands.ts';
import { editor, newWorld, secondEditor, someEvidence, withOutcome, withPrediction } from '../../e2e/world.ts';
import { changesOf } from './change-queries.ts';
import { editQuestion } from './question-commands.ts';

test('a prediction has changed when its words or its outcome did, and not when another’s did', async () => {
  const world = newWorld();
  const { forecastId, questionId } = await withPrediction(world, {}, '2026-11-01');
  const changed = async () => (await changesOf(world.store.read, [forecastId])).get(forecastId)!.changedAt.slice(0, 10);
  assert.deepEqual((await changesOf(world.store.read, [forecastId])).get(forecastId), { enteredAt: '2026-11-01T12:00:00.000Z', changedAt: '2026-11-01T12:00:00.000Z' });
  const other = await withPrediction(world, { claim: 'Tolls rise.' }, '2026-11-02');
  await withOutcome(world, other.questionId, 'yes', { day: '2026-11-25' });
  assert.equal(await changed(), '2026-11-01');
  await editQuestion(world.as(editor, '2026-11-03'), { questionId, version: 1, why: 'One word was wrong.', claim: 'The bridge is open.' });
  assert.equal(await changed(), '2026-11-03');
  const resolutionId = (await withOutcome(world, questionId, 'yes', { day: '2026-11-25' })).resolutionId;
  assert.equal(await changed(), '2026-11-25');
  await disputeOutcome(world.as(secondEditor, '2026-11-26'), { questionId, standing: resolutionId, proposed: 'no', reason: 'Only one lane is open.', evidence: [someEvidence()] });
  assert.equal(await changed(), '2026-11-26');
});
