import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf, type Actor } from '#domain/auth/actor.ts';
import { rehearse } from '#domain/command.ts';
import { Conflict, RuleBroken } from '#domain/errors.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { dice } from '#domain/scoring/testing.ts';
import { administrator, editor, newWorld, secondEditor, someEvidence, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';
import { setCondition } from './condition-commands.ts';
import { confirmOutcome, disputeOutcome, settleDispute } from './dispute-commands.ts';
import { proposedOutcome } from './due.ts';
import { dueQuestions } from './due-queries.ts';
import { questionById } from './question-queries.ts';
import { resolutionHistory, standingResolution } from './queries.ts';

// What a settled dispute leaves standing, and to whom it belongs.

const standingOf = async (world: World, questionId: string) => (await standingResolution(world.store.read, questionId))!;
const dispute = async (world: World, questionId: string, more: object = {}) => {
  const { id } = await standingOf(world, questionId);
  return (await disputeOutcome(world.as(secondEditor), { questionId, standing: id, reason: 'I read it otherwise.', proposed: null, ...more })).resolutionId;
};
const fourth = { kind: 'user', id: 'user-eda', name: 'Eda', role: 'editor' } satisfies Actor;
const refused = (error: unknown) => (assert.ok(error instanceof RuleBroken, String(error)), 'refused' as const);
const settle = (world: World, actor: Actor, questionId: string, standing: string, side: 'first' | 'proposed') => settleDispute(world.as(actor), { questionId, standing, side, reason: 'I read both pages.' });

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
    await settle(world, who, questionId, await dispute(world, questionId, { proposed: 'annulled', annulReason: 'cancelled', evidence: [someEvidence('It was called off.')] }), side);
    const { id } = await standingOf(world, questionId);
    for (const actor of [editor, secondEditor]) {
      await assert.rejects(confirmOutcome(world.as(actor), { questionId, standing: id }), /You decided this yourself|one of the two/);
      await assert.rejects(disputeOutcome(world.as(actor), { questionId, standing: id, reason: 'Again.', proposed: 'no' }), /You decided this yourself|one of the two|settled a dispute between you/);
    }
  }
});

test('what a third person settled is not the first two’s to change when that person gives way to a fourth', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'yes');
  await settle(world, administrator, questionId, await dispute(world, questionId, { proposed: 'no' }), 'first');
  const again = await disputeOutcome(world.as(fourth), { questionId, standing: (await standingOf(world, questionId)).id, reason: 'It was called off.', proposed: 'annulled', annulReason: 'cancelled', evidence: [someEvidence('It was called off.')] });
  await settle(world, administrator, questionId, again.resolutionId, 'proposed');
  const standing = (await standingOf(world, questionId)).id;
  for (const actor of [editor, secondEditor]) {
    await assert.rejects(reopenQuestion(world.as(actor), { questionId, standing, reason: 'No.' }), /earlier dispute/);
    await assert.rejects(resolveQuestion(world.as(actor), { questionId, standing, outcome: 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] }), /earlier dispute/);
  }
  await reopenQuestion(world.as(fourth), { questionId, standing, reason: 'The two who agreed may correct it.' });
});

test('who may change what came of disputes, in random histories, is whom a list kept by hand names', async () => {
  const actors = [editor, secondEditor, administrator, fourth, { ...fourth, id: 'user-noor', name: 'Noor' }];
  const seen = new Set<string>();
  for (let seed = 1; seed <= 12; seed += 1) {
    const [world, random] = [newWorld(), dice(seed)];
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const { questionId } = await withPrediction(world);
    await withOutcome(world, questionId, 'yes');
    // Who holds what stands, and the two of each dispute since somebody last decided; `back` where it was taken back.
    let [holder, pairs]: [string, { two: string[]; back: boolean }[]] = [nameOf(editor), []];
    const free = (name: string): boolean => {
      const open = pairs.slice(0, pairs.findLastIndex(({ back }) => !back) + 1);
      const held = pairs[open.length]?.two[0] ?? holder;
      const mine = open.findLast(({ two }) => two.includes(name));
      return mine === undefined || (mine === open.at(-1) && mine.two.includes(held));
    };
    for (let step = 0; step < 14; step += 1) {
      const [actor, { id, outcome }] = [pick(actors), await standingOf(world, questionId)];
      const told = outcome === 'disputed' ? await settle(world, actor, questionId, id, pick(['first', 'proposed'])).then(({ outcome: now }) => now, refused)
        : random() < 0.7 ? await disputeOutcome(world.as(actor), { questionId, standing: id, reason: 'No.', proposed: outcome === 'yes' ? 'no' : 'yes', evidence: [someEvidence(`Page ${step}.`)] }).then(() => 'disputed', refused)
        : await resolveQuestion(world.as(actor), { questionId, standing: id, outcome: outcome === 'yes' ? 'no' : 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] }).then(() => 'decided', refused);
      if (told === 'decided' || (told === 'refused' && outcome !== 'disputed')) {
        if (told === 'decided') assert.ok(free(nameOf(actor)), `${seed}, ${step}: ${nameOf(actor)} changed it`);
        seen.add(`${told}, ${pairs.length > 1 ? 'after several' : pairs.length > 0 ? 'after one' : 'without'}`);
      }
      if (told === 'decided') [holder, pairs] = [nameOf(actor), []];
      else if (told === 'disputed') pairs.push({ two: [holder, nameOf(actor)], back: false });
      else if (told !== 'refused') {
        pairs.at(-1)!.back = pairs.at(-1)!.two[1] === nameOf(actor);
        holder = nameOf(actor);
      }
      const standing = await standingOf(world, questionId);
      if (standing.outcome === 'disputed') continue;
      for (const one of actors) {
        const may = await rehearse(reopenQuestion, world.as(one), { questionId, standing: standing.id, reason: 'Tried.' }, async () => true).catch(() => false);
        assert.equal(may, free(nameOf(one)), `${seed}, ${step}: ${nameOf(one)}, ${JSON.stringify([holder, pairs])}`);
      }
    }
  }
  assert.deepEqual(['decided, after several', 'refused, after several', 'decided, after one', 'refused, after one'].filter((what) => !seen.has(what)), []);
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

test('a question that was worded anew since it was read is not decided by the old words', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const decide = (version: number) => resolveQuestion(world.as(editor), { questionId, standing: null, version, outcome: 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] });
  await editQuestion(world.as(secondEditor), { questionId, version: 1, criteria: 'Counts as yes if cars cross it.', why: 'Clearer.' });
  await assert.rejects(decide(1), (error) => error instanceof Conflict && error.theirs.version === 2);
  const { resolutionId } = await decide(2);
  await editQuestion(world.as(editor), { questionId, version: 2, criteria: 'Counts as yes if lorries cross it.', why: 'Clearer.' });
  await assert.rejects(disputeOutcome(world.as(secondEditor), { questionId, standing: resolutionId, version: 2, reason: 'No.', proposed: null }), Conflict);
});

test('a dispute proposes no “yes” that happened after the last day', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-06-30', made: '2026-01-01' });
  await withOutcome(world, questionId, 'no');
  await assert.rejects(dispute(world, questionId, { proposed: 'yes', happenedOn: '2026-09-01' }), /after the last day/);
  const disputed = await dispute(world, questionId, { proposed: 'yes', happenedOn: '2026-06-15', evidence: [someEvidence()] });
  await editQuestion(world.as(editor), { questionId, version: 1, windowTo: '2026-05-31', why: 'It said May.' });
  await assert.rejects(settle(world, administrator, questionId, disputed, 'proposed'), /after the last day/);
});

test('the last day ends where the question is', async () => {
  for (const [zone, at, early] of [['America/Los_Angeles', '2026-11-25T02:00:00Z', true], ['UTC', '2026-11-25T02:00:00Z', false], ['UTC', '2026-11-24T17:00:00Z', true], ['Asia/Shanghai', '2026-11-24T17:00:00Z', false]] as const) {
    const world = newWorld();
    const { questionId } = await withPrediction(world, { until: '2026-11-24', made: '2026-01-01' });
    if (zone !== 'UTC') await editQuestion(world.as(editor), { questionId, version: 1, zone, why: 'It is decided there.' });
    const decided = resolveQuestion({ ...world.as(editor), now: new Date(at) }, { questionId, standing: null, outcome: 'no', knownOn: '2026-11-24', evidence: [someEvidence()] });
    if (early) await assert.rejects(decided, /This is early: its last day, 2026-11-24, has not ended/, `${zone} at ${at}`);
    else await decided;
  }
});

test('what nobody gave evidence for is not settled for; the evidence of the one does not stand under the name of the other', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'no');
  const disputed = await dispute(world, questionId, { proposed: 'yes' });
  const shown = async () => (await resolutionHistory(world.store.read, questionId)).at(-1)!.evidence.map(({ note }) => note);
  assert.deepEqual(await shown(), []);
  await assert.rejects(settle(world, administrator, questionId, disputed, 'proposed'), /Nobody has given evidence for “yes”/);
  await settleDispute(world.as(administrator), { questionId, standing: disputed, side: 'proposed', reason: 'I found the page.', evidence: [someEvidence('Cars cross it.')] });
  assert.deepEqual(await shown(), ['Cars cross it.']);
});

test('the two of a settled dispute do not undo it through the dispute of somebody else', async () => {
  const world = newWorld();
  const lee = { kind: 'user', id: 'user-lee', name: 'Lee', role: 'editor' } as const;
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'no');
  await settle(world, administrator, questionId, await dispute(world, questionId, { proposed: 'yes', evidence: [someEvidence('Cars cross it.')] }), 'proposed');
  const { id } = await standingOf(world, questionId);
  const { resolutionId } = await disputeOutcome(world.as(lee), { questionId, standing: id, reason: 'It cannot be said yet.', proposed: null });
  for (const actor of [editor, secondEditor]) for (const side of ['first', 'proposed'] as const) await assert.rejects(settle(world, actor, questionId, resolutionId, side), /one of the two/);
  await settleDispute(world.as(lee), { questionId, standing: resolutionId, side: 'first', reason: 'I see it now.' });
  const again = (await standingOf(world, questionId)).id;
  for (const actor of [editor, secondEditor]) await assert.rejects(reopenQuestion(world.as(actor), { questionId, standing: again, reason: 'No.' }), /settled a dispute between you/);
});

test('nothing is proposed where somebody gave evidence, or where an outcome stands', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-06-30', made: '2026-01-01' });
  await editQuestion(world.as(editor), { questionId, version: 1, statusQuo: 'no' });
  const proposed = async () => proposedOutcome((await questionById(world.store.read, questionId))!, '2026-11-24');
  assert.equal(await proposed(), 'no');
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  assert.equal(await proposed(), null);
  await reopenQuestion(world.as(editor), { questionId, standing: resolutionId, reason: 'The ministry denies it.' });
  assert.equal(await proposed(), null, 'the evidence for a yes stands in its history');
});

test('what stands after a dispute is told as the judgement of whoever made it, with how it was settled', async () => {
  const told = async (who: typeof editor, side: 'first' | 'proposed') => {
    const world = newWorld();
    const { questionId } = await withPrediction(world);
    await withOutcome(world, questionId, 'no');
    await settle(world, who, questionId, await dispute(world, questionId, { proposed: 'yes', evidence: [someEvidence('Cars cross it.')] }), side);
    const { judged } = (await resolutionHistory(world.store.read, questionId)).at(-1)!;
    return judged && [judged.by, judged.note, judged.how];
  };
  assert.deepEqual(await told(secondEditor, 'first'), ['Ines', 'The port says it is certain.', 'taken back']);
  assert.deepEqual(await told(editor, 'proposed'), ['Omar', 'I read it otherwise.', 'gave way']);
  assert.deepEqual(await told(administrator, 'first'), ['Ines', 'The port says it is certain.', 'settled']);
  assert.deepEqual(await told(administrator, 'proposed'), ['Omar', 'I read it otherwise.', 'settled']);
});
