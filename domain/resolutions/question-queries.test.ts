import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictions } from '#domain/predictions/queries.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { stateOf } from '#domain/predictions/state.ts';
import { editor, newWorld, secondEditor, someEvidence, TODAY, withOutcome, withPrediction } from '../../e2e/world.ts';
import { reopenQuestion } from './commands.ts';
import { setCondition } from './condition-commands.ts';
import { noteEvidence } from './evidence-commands.ts';
import { callsOn, questionById, rulesOf } from './question-queries.ts';
import { resolutionHistory } from './queries.ts';

test('a question stands with its rule, its decision, and what was noted without deciding', async () => {
  const world = newWorld();
  const { read } = world.store;
  const { questionId } = await withPrediction(world);
  assert.equal(await questionById(read, 'nowhere'), null);
  const open = await questionById(read, questionId);
  assert.deepEqual([open!.outcome, open!.resolutionId, open!.noted, open!.version], [null, null, null, 1]);
  await noteEvidence(world.as(editor), { questionId, evidence: [someEvidence('The deck is laid.')] });
  assert.equal((await questionById(read, questionId))!.noted, '2026-11-20');
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  assert.deepEqual([(await questionById(read, questionId))!.outcome, (await questionById(read, questionId))!.resolutionId], ['yes', resolutionId]);
});

test('what counted when it was decided stays readable after the question is worded anew', async () => {
  const world = newWorld();
  const { read } = world.store;
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'yes');
  await editQuestion(world.as(secondEditor), { questionId, version: 1, criteria: 'Counts as yes if cars cross it.', why: 'The first words were loose.' });
  const rules = await rulesOf(read, questionId);
  const [decision] = await resolutionHistory(read, questionId);
  assert.equal(rules.get(decision!.questionVersion)!.criteria, 'Counts as yes if: The bridge opens.');
  assert.equal(rules.get((await questionById(read, questionId))!.version)!.criteria, 'Counts as yes if cars cross it.');
});

test('a prediction past its last day that waits for a condition is blocked and not overdue, until the condition is decided, and again when that is opened', async () => {
  const world = newWorld();
  const { read } = world.store;
  const { questionId } = await withPrediction(world, { until: '2026-11-01' });
  const { questionId: condition } = await withPrediction(world, { claim: 'The deck is laid.', until: '2026-11-01' });
  const state = async () => {
    const [one] = await predictions(read, { show: 'all', question: questionId });
    return stateOf(one!.outcome, one!.windowTo, TODAY, one!.waits);
  };
  assert.equal(await state(), 'overdue');
  await setCondition(world.as(editor), { questionId, seen: null, condition: { id: condition } });
  assert.equal(await state(), 'blocked');
  const { resolutionId } = await withOutcome(world, condition, 'yes');
  assert.equal(await state(), 'overdue');
  await reopenQuestion(world.as(editor), { questionId: condition, standing: resolutionId, reason: 'The notice was a draft.' });
  assert.equal(await state(), 'blocked');
  await setCondition(world.as(editor), { questionId, seen: condition, condition: null });
  assert.equal(await state(), 'overdue');
});

test('the calls on a question are those that stand, with whose they are', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withPrediction(world, { forecaster: '陈思远', merge: questionId, made: '2026-10-02' });
  assert.deepEqual((await callsOn(world.store.read, questionId)).map(({ forecaster }) => forecaster), ['Ada Reyes', '陈思远']);
});
