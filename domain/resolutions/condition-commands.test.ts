import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conflict, RuleBroken } from '#domain/errors.ts';
import { administrator, editor, newWorld, secondEditor, someEvidence, TODAY, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { reopenQuestion } from './commands.ts';
import { setCondition } from './condition-commands.ts';
import { conditionOf, waitingFor } from './condition-queries.ts';
import { disputeOutcome, settleDispute } from './dispute-commands.ts';
import { resolutionHistory, standingResolution } from './queries.ts';

const link = (world: World, questionId: string, id: string, needs: 'yes' | 'no' = 'yes') => setCondition(world.as(editor), { questionId, seen: null, condition: { id }, needs });
const outcomeOf = async (world: World, id: string) => (await standingResolution(world.store.read, id))?.outcome ?? null;

/** The race is held only if the bridge opens; the Heron wins only if the race is held. */
async function chain() {
  const world = newWorld();
  const [bridge, race, heron] = [await withPrediction(world, { claim: 'The bridge opens.' }), await withPrediction(world, { claim: 'The race is held.' }), await withPrediction(world, { claim: 'The Heron wins.' })].map(({ questionId }) => questionId) as [string, string, string];
  await link(world, race, bridge);
  await link(world, heron, race);
  return { world, bridge, race, heron };
}

test('a condition that fails annuls what waits for it, with its evidence; one that holds leaves it open', async () => {
  const { world, bridge, race } = await chain();
  await withOutcome(world, bridge, 'no');
  const [annulled] = await resolutionHistory(world.store.read, race);
  assert.deepEqual([annulled!.outcome, annulled!.annulReason, annulled!.causedBy, annulled!.knownOn], ['annulled', 'condition-failed', bridge, '2026-11-20']);
  assert.deepEqual(annulled!.evidence.map(({ questionId, url, note }) => [questionId, url, note]), [[race, 'https://port.example/news/1', 'The port authority says so.']]);
  const holds = await chain();
  await withOutcome(holds.world, holds.bridge, 'yes');
  assert.equal(await outcomeOf(holds.world, holds.race), null);
});

test('a dispute is settled for nothing that its condition leaves undecided meanwhile', async () => {
  const { world, bridge, race } = await chain();
  const { resolutionId: condition } = await withOutcome(world, bridge, 'yes');
  const { resolutionId: standing } = await withOutcome(world, race, 'yes');
  const disputed = await disputeOutcome(world.as(secondEditor), { questionId: race, standing, reason: 'It was rained off.', proposed: 'no', evidence: [someEvidence('It was rained off.')] });
  await reopenQuestion(world.as(editor), { questionId: bridge, standing: condition, reason: 'Too early.' });
  const settle = () => settleDispute(world.as(administrator), { questionId: race, standing: disputed.resolutionId, side: 'proposed', reason: 'I read both.' });
  await assert.rejects(settle(), /waits for its condition/);
  await setCondition(world.as(editor), { questionId: race, seen: bridge, condition: null });
  await settle();
  assert.equal(await outcomeOf(world, race), 'no');
});

test('it goes on down the chain, and back: the race decided no annuls the Heron; corrected, it opens again', async () => {
  const { world, bridge, race, heron } = await chain();
  await assert.rejects(withOutcome(world, race, 'no'), /waits for its condition, “The bridge opens.”/, 'nothing comes of it before that');
  await withOutcome(world, bridge, 'yes');
  const { resolutionId } = await withOutcome(world, race, 'no');
  assert.equal(await outcomeOf(world, heron), 'annulled');
  const { resolutionId: corrected } = await withOutcome(world, race, 'yes', { standing: resolutionId });
  assert.equal(await outcomeOf(world, heron), 'reopened');
  await withOutcome(world, race, 'no', { standing: corrected });
  assert.equal(await outcomeOf(world, heron), 'annulled', 'what a condition opened, a condition may annul again');
});

test('from a failed first one all down the chain are annulled, and all open again', async () => {
  const { world, bridge, race, heron } = await chain();
  const { resolutionId } = await withOutcome(world, bridge, 'no');
  assert.deepEqual([await outcomeOf(world, race), await outcomeOf(world, heron)], ['annulled', 'annulled']);
  assert.equal((await standingResolution(world.store.read, heron))?.causedBy, race);
  await reopenQuestion(world.as(editor), { questionId: bridge, standing: resolutionId, reason: 'Look again.' });
  assert.deepEqual([await outcomeOf(world, race), await outcomeOf(world, heron)], ['reopened', 'reopened']);
});

test('a condition that was called off annuls nothing by itself: that takes a person', async () => {
  const { world, race, heron } = await chain();
  await withOutcome(world, race, 'annulled');
  assert.equal(await outcomeOf(world, heron), null);
});

test('opening, disputing and settling the condition take it back and bring it again', async () => {
  const { world, bridge, race } = await chain();
  const { resolutionId } = await withOutcome(world, bridge, 'no');
  const { resolutionId: standing } = await disputeOutcome(world.as(secondEditor), { questionId: bridge, standing: resolutionId, reason: 'It is open.', proposed: 'yes' });
  assert.equal(await outcomeOf(world, race), 'reopened');
  const { resolutionId: settled } = await settleDispute(world.as(administrator), { questionId: bridge, standing, side: 'first', reason: 'It is shut.' });
  assert.equal(await outcomeOf(world, race), 'annulled');
  await reopenQuestion(world.as(administrator), { questionId: bridge, standing: settled, reason: 'Look again.' });
  assert.equal(await outcomeOf(world, race), 'reopened');
});

test('what a person decided is never overwritten', async () => {
  const { world, bridge, race } = await chain();
  const { resolutionId: held } = await withOutcome(world, bridge, 'yes');
  await withOutcome(world, race, 'yes');
  const { resolutionId: no } = await withOutcome(world, bridge, 'no', { standing: held });
  assert.equal(await outcomeOf(world, race), 'yes');
  await withOutcome(world, bridge, 'yes', { standing: no });
  assert.equal(await outcomeOf(world, race), 'yes');
  const other = await chain();
  const { resolutionId } = await withOutcome(other.world, other.bridge, 'no');
  const caused = await standingResolution(other.world.store.read, other.race);
  await reopenQuestion(other.world.as(editor), { questionId: other.race, standing: caused!.id, reason: 'It was held all the same.' });
  await withOutcome(other.world, other.bridge, 'no', { standing: resolutionId });
  assert.equal(await outcomeOf(other.world, other.race), 'reopened', 'a person opened it although the condition failed');
});

test('linked to a condition that has failed already, a question is annulled at once; taken off, it opens', async () => {
  const world = newWorld();
  const { questionId: bridge } = await withPrediction(world);
  const { questionId: race } = await withPrediction(world, { claim: 'The race is held.' });
  await withOutcome(world, bridge, 'yes');
  await link(world, race, bridge, 'no');
  assert.equal(await outcomeOf(world, race), 'annulled');
  await setCondition(world.as(editor), { questionId: race, seen: bridge, condition: null });
  assert.equal(await outcomeOf(world, race), 'reopened');
  assert.equal(await conditionOf(world.store.read, race), null);
});

test('no circle, no stale link, no condition that asks for a number', async () => {
  const { world, bridge, race, heron } = await chain();
  await assert.rejects(link(world, bridge, heron), /circle/);
  await assert.rejects(link(world, bridge, bridge), /circle/);
  await assert.rejects(link(world, race, heron), Conflict, 'the editor saw no condition, and there is one');
  await assert.rejects(setCondition(world.as(editor), { questionId: bridge, seen: null, condition: null }), RuleBroken);
  assert.deepEqual((await waitingFor(world.store.read, bridge)).map(({ claim }) => claim), ['The race is held.']);
});

test('a condition may be a new question, which is decided like any other', async () => {
  const { world, bridge } = await chain();
  const { conditionId } = await setCondition(world.as(editor, TODAY), { questionId: bridge, seen: null, condition: { claim: 'The money is granted.', language: 'en', criteria: 'The council votes for it.', topic: 'Harbour', windowTo: '2026-12-31' } });
  await withOutcome(world, conditionId!, 'no');
  assert.equal(await outcomeOf(world, bridge), 'annulled');
  assert.equal((await resolutionHistory(world.store.read, bridge))[0]!.evidence[0]!.note, someEvidence().note);
});
