import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { administrator, editor, newWorld, secondEditor, someEvidence, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';
import { setCondition } from './condition-commands.ts';
import { confirmOutcome, disputeOutcome, settleDispute } from './dispute-commands.ts';
import { dueQuestions } from './due-queries.ts';
import { resolutionHistory, standingResolution } from './queries.ts';

// What a settled dispute leaves standing, and to whom it belongs.

const standingOf = async (world: World, questionId: string) => (await standingResolution(world.store.read, questionId))!;
const dispute = async (world: World, questionId: string, more: object = {}) => {
  const { id } = await standingOf(world, questionId);
  return (await disputeOutcome(world.as(secondEditor), { questionId, standing: id, reason: 'I read it otherwise.', proposed: null, ...more })).resolutionId;
};
const settle = (world: World, actor: typeof editor, questionId: string, standing: string, side: 'first' | 'proposed') => settleDispute(world.as(actor), { questionId, standing, side, reason: 'I read both pages.' });

/** One question that failed with the condition it waited for. */
async function annulled() {
  const world = newWorld();
  const one = await withPrediction(world, { claim: 'The bridge opens.', until: '2026-06-30', made: '2026-01-01' });
  const other = await withPrediction(world, { claim: 'The toll rises.', until: '2026-10-30', made: '2026-01-01' });
  await setCondition(world.as(editor), { questionId: other.questionId, seen: null, condition: { id: one.questionId }, needs: 'yes' });
  const { resolutionId } = await withOutcome(world, one.questionId, 'no');
  const open = () => reopenQuestion(world.as(editor), { questionId: one.questionId, standing: resolutionId, reason: 'Too early.' });
  return { world, condition: one.questionId, questionId: other.questionId, open };
}

test('an annulment that was disputed and stands again still follows its condition', async () => {
  const { world, condition, questionId, open } = await annulled();
  await settle(world, secondEditor, questionId, await dispute(world, questionId), 'first');
  assert.deepEqual([(await standingOf(world, questionId)).outcome, (await standingOf(world, questionId)).causedBy], ['annulled', condition]);
  await open();
  assert.equal((await standingOf(world, questionId)).outcome, 'reopened');
});

test('an annulment that stands again when its condition is open meanwhile is opened at once', async () => {
  const { world, condition, questionId, open } = await annulled();
  const disputed = await dispute(world, questionId);
  await open();
  await settle(world, administrator, questionId, disputed, 'first');
  const { outcome, causedBy } = await standingOf(world, questionId);
  assert.deepEqual([outcome, causedBy], ['reopened', condition]);
});

test('a person who annuls what its condition does not annul is asked to look again', async () => {
  const { world, condition, questionId, open } = await annulled();
  await open();
  await resolveQuestion(world.as(editor), { questionId, standing: (await standingOf(world, questionId)).id, outcome: 'annulled', annulReason: 'condition-failed', knownOn: '2026-11-20', evidence: [someEvidence()] });
  const reasons = () => dueQuestions(world.store.read, { today: '2026-11-24' }).filter((one) => one.id === questionId).flatMap((one) => one.reasons);
  assert.deepEqual(reasons(), ['condition']);
  await withOutcome(world, condition, 'no', { standing: (await standingOf(world, condition)).id });
  assert.deepEqual(reasons(), [], 'now they go together');
});

test('none of the two confirms or disputes what was settled between them', async () => {
  for (const [who, side] of [[secondEditor, 'first'], [administrator, 'first'], [administrator, 'proposed']] as const) {
    const world = newWorld();
    const { questionId } = await withPrediction(world);
    await withOutcome(world, questionId, 'yes');
    await settle(world, who, questionId, await dispute(world, questionId, { proposed: 'annulled', annulReason: 'cancelled' }), side);
    const { id } = await standingOf(world, questionId);
    for (const actor of [editor, secondEditor]) {
      await assert.rejects(confirmOutcome(world.as(actor), { questionId, standing: id }), /You decided this yourself|one of the two/);
      await assert.rejects(disputeOutcome(world.as(actor), { questionId, standing: id, reason: 'Again.', proposed: 'no' }), /You decided this yourself|one of the two|settled a dispute between you/);
    }
  }
});

test('what stands again has the wording it was judged by, and those who confirmed it', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  await confirmOutcome(world.as(administrator), { questionId, standing: resolutionId, note: 'I saw it.' });
  const disputed = await dispute(world, questionId, { proposed: 'no' });
  await editQuestion(world.as(editor), { questionId, version: 1, criteria: 'Counts as yes if cars cross it.', why: 'Clearer.' });
  await settle(world, secondEditor, questionId, disputed, 'first');
  const last = (await resolutionHistory(world.store.read, questionId)).at(-1)!;
  assert.deepEqual([last.outcome, last.questionVersion, last.confirmations.map(({ by, note }) => `${by}: ${note}`)], ['yes', 1, ['Kim: I saw it.']]);
});

test('a dispute proposes no “yes” that happened after the last day', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-06-30', made: '2026-01-01' });
  await withOutcome(world, questionId, 'no');
  await assert.rejects(dispute(world, questionId, { proposed: 'yes', happenedOn: '2026-09-01' }), /after the last day/);
  const disputed = await dispute(world, questionId, { proposed: 'yes', happenedOn: '2026-06-15' });
  await editQuestion(world.as(editor), { questionId, version: 1, windowTo: '2026-05-31', why: 'It said May.' });
  await assert.rejects(settle(world, administrator, questionId, disputed, 'proposed'), /after the last day/);
});

test('the last day ends where the question is', async () => {
  for (const [zone, at, early] of [['America/Los_Angeles', '2026-11-25T02:00:00Z', true], ['UTC', '2026-11-25T02:00:00Z', false], ['UTC', '2026-11-24T17:00:00Z', true], ['Asia/Shanghai', '2026-11-24T17:00:00Z', false]] as const) {
    const world = newWorld();
    const { questionId } = await withPrediction(world, { until: '2026-11-24', made: '2026-01-01' });
    if (zone !== 'UTC') await editQuestion(world.as(editor), { questionId, version: 1, zone, why: 'It is decided there.' });
    const decided = resolveQuestion({ ...world.as(editor), now: new Date(at) }, { questionId, standing: null, outcome: 'no', knownOn: '2026-11-24', evidence: [someEvidence()] });
    if (early) await assert.rejects(decided, /This is early: 1 day is left/, `${zone} at ${at}`);
    else await decided;
  }
});
