import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#domain/auth/actor.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import { administrator, editor, newWorld, reader, secondEditor, someEvidence, visitor, withOutcome, withPrediction } from '../../e2e/world.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';
import { confirmOutcome, disputeOutcome, settleDispute } from './dispute-commands.ts';
import { resolutionHistory, standingResolution } from './queries.ts';

const third: Actor = { kind: 'user', id: 'user-eda', name: 'Eda', role: 'editor' };

async function decided() {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { resolutionId: standing } = await withOutcome(world, questionId, 'yes');
  return { world, questionId, standing, dispute: (actor: Actor, more = {}) => disputeOutcome(world.as(actor), { questionId, standing, reason: 'Only the toll gate opened.', proposed: 'no', ...more }) };
}

async function disputed() {
  const all = await decided();
  const { resolutionId } = await all.dispute(secondEditor, { evidence: [{ ...someEvidence('The bridge stays shut.'), url: 'https://port.example/news/2' }] });
  const settle = (actor: Actor, side: 'first' | 'proposed') => settleDispute(all.world.as(actor), { questionId: all.questionId, standing: resolutionId, side, reason: 'I read both pages.' });
  const outcomes = async () => (await resolutionHistory(all.world.store.read, all.questionId)).map(({ outcome, recordedBy }) => `${outcome} ${recordedBy}`);
  return { ...all, resolutionId, settle, outcomes };
}

test('another editor confirms, once; whoever decided cannot, and what stood before cannot be confirmed', async () => {
  const { world, questionId, standing } = await decided();
  const confirm = (actor: Actor) => confirmOutcome(world.as(actor), { questionId, standing });
  await assert.rejects(confirm(editor), RuleBroken);
  await assert.rejects(confirm({ kind: 'operator', name: 'Ines' }), RuleBroken, 'the same name without an account is the same person');
  await confirm(secondEditor);
  await assert.rejects(confirm(secondEditor), /before/);
  await confirm(administrator);
  assert.deepEqual((await resolutionHistory(world.store.read, questionId))[0]!.confirmations.map(({ by }) => by), ['Kim', 'Omar']);
  await reopenQuestion(world.as(editor), { questionId, standing, reason: 'The page is gone.' });
  await assert.rejects(confirm(third), Conflict);
});

test('a confirmation does not outlive a dispute by the one who gave it, nor stand beside their own settlement', async () => {
  const { world, questionId, standing, dispute } = await decided();
  for (const actor of [secondEditor, administrator, third]) await confirmOutcome(world.as(actor), { questionId, standing });
  const { resolutionId } = await dispute(secondEditor);
  await settleDispute(world.as(administrator), { questionId, standing: resolutionId, side: 'first', reason: 'I read both pages.' });
  assert.deepEqual((await resolutionHistory(world.store.read, questionId)).at(-1)!.confirmations.map(({ by }) => by), ['Eda']);
});

test('a dispute keeps both judgements, each with its evidence, and no outcome stands', async () => {
  const { world, questionId, resolutionId } = await disputed();
  const [first, second] = await resolutionHistory(world.store.read, questionId);
  assert.deepEqual([first!.outcome, first!.recordedBy, first!.evidence[0]!.note], ['yes', 'Ines', 'The port authority says so.']);
  assert.deepEqual([second!.outcome, second!.proposed, second!.note, second!.recordedBy, second!.evidence[0]!.note], ['disputed', 'no', 'Only the toll gate opened.', 'Omar', 'The bridge stays shut.']);
  assert.equal((await standingResolution(world.store.read, questionId))?.id, resolutionId);
  const event = (await historyOf(world.store.read, 'question', questionId)).at(-1)!;
  assert.deepEqual([event.action, event.detail['why'], event.detail['before'], event.detail['after']], ['disputed', 'Only the toll gate opened.', { outcome: 'yes' }, { outcome: 'disputed' }]);
});

test('a dispute needs no new evidence; without a reason, of one’s own decision or for what stands there is none', async () => {
  const { world, questionId, dispute } = await decided();
  await assert.rejects(dispute(editor), /You decided this yourself/);
  await assert.rejects(dispute(secondEditor, { reason: ' ' }), RuleBroken);
  await assert.rejects(dispute(secondEditor, { proposed: 'yes' }), /outcome that stands/);
  await assert.rejects(dispute(secondEditor, { proposed: 'annulled' }), RuleBroken, 'an annulment says why');
  for (const actor of [visitor, reader]) await assert.rejects(dispute(actor), Forbidden);
  await dispute(secondEditor, { proposed: null });
  const last = (await resolutionHistory(world.store.read, questionId)).at(-1)!;
  assert.deepEqual(last.evidence, [], 'what the decision cites is not shown as the dispute’s own');
  await assert.rejects(dispute(third), Conflict, 'the second dispute of two sees that somebody was first');
});

test('neither of the two settles for themselves, by whatever way', async () => {
  const { world, questionId, resolutionId, settle, outcomes } = await disputed();
  await assert.rejects(settle(editor, 'first'), /You decided it first/);
  await assert.rejects(settle(secondEditor, 'proposed'), /The dispute is yours/);
  for (const actor of [editor, secondEditor]) {
    await assert.rejects(resolveQuestion(world.as(actor), { questionId, standing: resolutionId, outcome: 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] }), /one of the two/);
    await assert.rejects(reopenQuestion(world.as(actor), { questionId, standing: resolutionId, reason: 'again' }), /one of the two/);
  }
  assert.deepEqual(await outcomes(), ['yes Ines', 'disputed Omar']);
});

test('a third settles either way, on the evidence of that side, and the two cannot undo it', async () => {
  for (const [side, outcome, note] of [['first', 'yes', 'The port authority says so.'], ['proposed', 'no', 'The bridge stays shut.']] as const) {
    const { world, questionId, settle } = await disputed();
    const { resolutionId } = await settle(third, side);
    const last = (await resolutionHistory(world.store.read, questionId)).at(-1)!;
    assert.deepEqual([last.outcome, last.recordedBy, last.evidence.map((one) => one.note), last.knownOn], [outcome, 'Eda', [note], '2026-11-20']);
    for (const actor of [editor, secondEditor]) {
      await assert.rejects(reopenQuestion(world.as(actor), { questionId, standing: resolutionId, reason: 'no' }), /settled a dispute/);
      await assert.rejects(disputeOutcome(world.as(actor), { questionId, standing: resolutionId, reason: 'no', proposed: 'annulled', annulReason: 'undecidable' }), /settled a dispute/);
    }
    await reopenQuestion(world.as(administrator), { questionId, standing: resolutionId, reason: 'New papers came up.' });
  }
});

test('with two editors the first may give way, or the other takes the dispute back', async () => {
  const one = await disputed();
  await one.settle(editor, 'proposed');
  assert.deepEqual(await one.outcomes(), ['yes Ines', 'disputed Omar', 'no Ines']);
  const other = await disputed();
  await other.settle(secondEditor, 'first');
  assert.deepEqual(await other.outcomes(), ['yes Ines', 'disputed Omar', 'yes Omar']);
});

test('giving way to “it cannot be said yet” opens the question again', async () => {
  const { world, questionId, dispute } = await decided();
  const { resolutionId: standing } = await dispute(secondEditor, { proposed: null });
  await settleDispute(world.as(editor), { questionId, standing, side: 'proposed', reason: 'True, it is too early.' });
  assert.equal((await standingResolution(world.store.read, questionId))?.outcome, 'reopened');
});

test('a third editor may also decide otherwise than both', async () => {
  const { world, questionId, resolutionId } = await disputed();
  await resolveQuestion(world.as(third), { questionId, standing: resolutionId, outcome: 'partly', share: 500_000, knownOn: '2026-11-20', evidence: [someEvidence('One lane of two.')] });
  assert.equal((await standingResolution(world.store.read, questionId))?.outcome, 'partly');
});

test('of two settlements at once one stands, and the other hears of it', async () => {
  const { settle } = await disputed();
  const both = await Promise.allSettled([settle(third, 'first'), settle(administrator, 'proposed')]);
  assert.deepEqual(both.map(({ status }) => status), ['fulfilled', 'rejected']);
  assert.ok(both[1].status === 'rejected' && both[1].reason instanceof Conflict);
});
