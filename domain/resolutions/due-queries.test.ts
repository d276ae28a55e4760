import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { questionVersions } from '#db/schema.ts';
import { command } from '#domain/command.ts';
import { Forbidden, RuleBroken } from '#domain/errors.ts';
import { addDays } from '#domain/articles/day.ts';
import { administrator, editor, newWorld, reader, secondEditor, someEvidence, TODAY, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';
import { setCondition } from './condition-commands.ts';
import { disputeOutcome } from './dispute-commands.ts';
import { dueReason, dueReasonWords, proposedOutcome } from './due.ts';
import { dueCounts, duePressing, dueQuestions, placeOf } from './due-queries.ts';
import { noteEvidence } from './evidence-commands.ts';
import { keepPage } from './page-commands.ts';
import { resolutionHistory, standingResolution } from './queries.ts';
import { snoozeQuestion, wakeQuestion } from './snooze-commands.ts';

const due = (world: World, more = {}) => dueQuestions(world.store.read, { today: TODAY, ...more }).map(({ claim, reasons }) => `${claim} ${reasons.join(' ')}`);

/** A version with a window's first day or a status quo, as publication writes them. */
const amend = command({
  name: 'amend', permission: 'review', input: z.strictObject({ questionId: z.string(), windowFrom: z.string().nullable().default(null), statusQuo: z.enum(['yes', 'no']).nullable().default(null) }),
  async run({ tx, at, by, input: { questionId, ...change } }) {
    const [was] = await tx.select().from(questionVersions).where(eq(questionVersions.questionId, questionId));
    await tx.insert(questionVersions).values({ ...was!, version: 2, ...change, at, by });
    tx.run(`update questions set version = 2 where id = '${questionId}'`);
    return { result: null, happened: [{ action: 'edited', subject: { kind: 'question', id: questionId } }] };
  },
});

test('each question stands once, with every reason; the overdue first, what is far off not at all', async () => {
  const world = newWorld();
  await withPrediction(world, { claim: 'Far.', until: '2027-06-30' });
  await withPrediction(world, { claim: 'Soon.', until: addDays(TODAY, 14) });
  await withPrediction(world, { claim: 'Not so soon.', until: addDays(TODAY, 15) });
  await withPrediction(world, { claim: 'Today.', until: TODAY });
  await withPrediction(world, { claim: 'Late.', until: addDays(TODAY, -1) });
  await withPrediction(world, { claim: 'Later.', until: '2020-01-01', made: '2019-01-01' });
  assert.deepEqual(due(world), ['Later. overdue', 'Late. overdue', 'Today. soon', 'Soon. soon']);
  assert.deepEqual(due(world, { days: 15 }).at(-1), 'Not so soon. soon');
  assert.deepEqual(due(world, { reason: 'overdue' }), ['Later. overdue', 'Late. overdue']);
  assert.equal(duePressing(world.store.read, TODAY), 2);
});

test('a window that has begun, and evidence that was noted, say that it may be decided early', async () => {
  const world = newWorld();
  const [begun, noted, neither] = [await withPrediction(world, { claim: 'Begun.' }), await withPrediction(world, { claim: 'Noted.' }), await withPrediction(world, { claim: 'Neither.' })];
  await amend(world.as(editor), { questionId: begun.questionId, windowFrom: TODAY });
  await amend(world.as(editor), { questionId: neither.questionId, windowFrom: addDays(TODAY, 1) });
  await noteEvidence(world.as(editor), { questionId: noted.questionId, evidence: [someEvidence()] });
  assert.deepEqual(due(world), ['Begun. early', 'Noted. early']);
  const [, row] = dueQuestions(world.store.read, { today: TODAY });
  assert.equal(dueReasonWords(row!, 'early', TODAY), 'evidence of 2026-11-20 was noted');
});

test('what waits for its condition is blocked, not overdue; the condition itself is due though nobody forecast it', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { claim: 'The race is held.', until: '2026-11-01' });
  const { conditionId } = await setCondition(world.as(editor), { questionId, seen: null, condition: { claim: 'The bridge opens.', language: 'en', criteria: 'Traffic crosses it.', topic: 'Harbour', windowTo: '2026-11-10' } });
  assert.deepEqual(due(world), ['The bridge opens. overdue', 'The race is held. blocked']);
  assert.equal(duePressing(world.store.read, TODAY), 1);
  await withOutcome(world, conditionId!, 'yes');
  assert.deepEqual(due(world), ['The race is held. overdue']);
});

test('a condition that failed after a person decided, or that came out neither way, asks for a person', async () => {
  const world = newWorld();
  const { questionId: bridge } = await withPrediction(world, { claim: 'The bridge opens.' });
  const { questionId: race } = await withPrediction(world, { claim: 'The race is held.' });
  await withOutcome(world, race, 'yes');
  await setCondition(world.as(editor), { questionId: race, seen: null, condition: { id: bridge } });
  assert.deepEqual(due(world), ['The race is held. condition'], 'decided, though what it waits for is not');
  const { resolutionId } = await withOutcome(world, bridge, 'no');
  assert.deepEqual(due(world), ['The race is held. condition']);
  await withOutcome(world, bridge, 'yes', { standing: resolutionId });
  assert.deepEqual(due(world), []);
});

test('a dispute is due at once, and a reopened question is again', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-11-01' });
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  assert.deepEqual(due(world), []);
  await disputeOutcome(world.as(secondEditor), { questionId, standing: resolutionId, reason: 'No.', proposed: 'no' });
  assert.deepEqual(due(world), ['The bridge opens. disputed']);
  await reopenQuestion(world.as(administrator), { questionId, standing: (await standingResolution(world.store.read, questionId))!.id, reason: 'Look again.' });
  assert.deepEqual(due(world), ['The bridge opens. overdue']);
});

test('second-hand evidence alone, or a page that could not be kept after a try, is evidence missing; a page that was kept later is not', async () => {
  const world = newWorld();
  const [one, two] = [await withPrediction(world, { claim: 'One.' }), await withPrediction(world, { claim: 'Two.' })];
  await resolveQuestion(world.as(editor), { questionId: one.questionId, standing: null, outcome: 'yes', knownOn: '2026-11-20', evidence: [{ ...someEvidence(), quality: 'secondary' }] });
  await withOutcome(world, two.questionId, 'yes');
  assert.deepEqual(due(world), ['One. evidence']);
  const cited = (await resolutionHistory(world.store.read, two.questionId))[0]!.evidence[0]!;
  await keepPage(world.as(editor), { evidenceId: cited.id, page: { status: 'failed', failure: 'The site could not be reached, or broke off.' } });
  const rows = dueQuestions(world.store.read, { today: TODAY });
  assert.deepEqual(rows.map((row) => dueReasonWords(row, 'evidence', TODAY)), ['its outcome stands on second-hand evidence only', 'the page behind its outcome could not be kept: The site could not be reached, or broke off.']);
  await keepPage(world.as(editor), { evidenceId: cited.id, page: { status: 'kept', url: 'https://port.example/', title: null, text: 'It opened.' } });
  assert.deepEqual(due(world), ['One. evidence']);
});

test('put off with a reason it leaves the list until its day, is counted, and can be brought back', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-11-01' });
  const snooze = (more = {}) => snoozeQuestion(world.as(editor), { questionId, until: '2026-12-01', reason: 'The report is due then.', ...more });
  await assert.rejects(snooze({ reason: ' ' }), RuleBroken);
  await assert.rejects(snooze({ until: TODAY }), RuleBroken);
  await assert.rejects(snoozeQuestion(world.as(reader), { questionId, until: '2026-12-01', reason: 'x' }), Forbidden);
  await snooze();
  assert.deepEqual(due(world), []);
  const counts = dueCounts(world.store.read, { today: TODAY });
  assert.deepEqual([counts.overdue, counts.snoozed, counts.snoozedOverdue, counts.all], [0, 1, 1, 0]);
  const [row] = dueQuestions(world.store.read, { today: TODAY, snoozed: true });
  assert.deepEqual([row!.reasons, row!.snoozedUntil, row!.snoozedBy, row!.snoozeReason], [['overdue'], '2026-12-01', 'Ines', 'The report is due then.']);
  assert.deepEqual(dueQuestions(world.store.read, { today: '2026-12-01' }).map(({ snoozedUntil }) => snoozedUntil), [null], 'on its day it is back');
  await wakeQuestion(world.as(secondEditor), { questionId });
  assert.deepEqual(due(world), ['The bridge opens. overdue']);
  await assert.rejects(wakeQuestion(world.as(editor), { questionId }), RuleBroken);
});

test('a dispute is never hidden by putting off', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  await snoozeQuestion(world.as(editor), { questionId, until: '2027-01-01', reason: 'Holidays.' });
  await disputeOutcome(world.as(secondEditor), { questionId, standing: resolutionId, reason: 'No.', proposed: 'no' });
  assert.deepEqual(due(world), ['The bridge opens. disputed']);
});

test('pages follow on each other without gap or repeat, and filters narrow lists and counts alike', async () => {
  const world = newWorld();
  for (let i = 0; i < 7; i += 1) await withPrediction(world, { claim: `Claim ${i}.`, until: addDays(TODAY, i % 3 - 1), topic: i % 2 ? 'Money' : 'Harbour / Bridge', forecaster: i < 3 ? 'Bo Lindqvist' : '陈思远' });
  const all = dueQuestions(world.store.read, { today: TODAY });
  const paged: string[] = [];
  for (let after: string | undefined; ;) {
    const page = dueQuestions(world.store.read, { today: TODAY, after, limit: 2 });
    paged.push(...page.map(({ id }) => id));
    if (page.length < 2) break;
    after = placeOf(page.at(-1)!);
  }
  assert.deepEqual(paged, all.map(({ id }) => id));
  const by = all.find(({ forecasters }) => forecasters[0]!.name === '陈思远')!.forecasters[0]!.id;
  for (const filters of [{ topic: 'Harbour' }, { by }, { topic: 'Money', by }, {}]) {
    const counts = dueCounts(world.store.read, { today: TODAY, ...filters });
    for (const reason of dueReason.options) assert.equal(dueQuestions(world.store.read, { today: TODAY, ...filters, reason }).length, counts[reason], `${reason} ${JSON.stringify(filters)}`);
    assert.equal(dueQuestions(world.store.read, { today: TODAY, ...filters }).length, counts.all);
  }
  assert.deepEqual([dueCounts(world.store.read, { today: TODAY, topic: 'Harbour' }).all, dueCounts(world.store.read, { today: TODAY, by }).all], [4, 4]);
});

test('“nothing happened” is proposed after the window and never saved by itself', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { until: '2026-11-01' });
  await amend(world.as(editor), { questionId, statusQuo: 'no' });
  const [row] = dueQuestions(world.store.read, { today: TODAY });
  assert.equal(proposedOutcome(row!, TODAY), 'no');
  assert.equal(proposedOutcome(row!, '2026-11-01'), null, 'its last day has not ended');
  assert.equal(proposedOutcome(dueQuestions(world.store.read, { today: '2099-01-01' })[0]!, '2099-01-01'), 'no');
  assert.equal(await standingResolution(world.store.read, questionId), null, 'time passing decides nothing');
  await assert.rejects(resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'no', knownOn: TODAY, evidence: [] }), RuleBroken, 'what was looked at must be named');
  await noteEvidence(world.as(editor), { questionId, evidence: [someEvidence()] });
  assert.equal(proposedOutcome(dueQuestions(world.store.read, { today: TODAY })[0]!, TODAY), null, 'something was noted');
});

test('the outcome that changes nothing is early before the window ends, and says why it is certain; a yes is fine when it happened', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const decide = (outcome: 'yes' | 'no', more = {}) => resolveQuestion(world.as(editor), { questionId, standing: null, outcome, knownOn: '2026-11-20', evidence: [someEvidence()], ...more });
  await assert.rejects(decide('no'), (error) => error instanceof RuleBroken && /its last day, 2027-06-30, has not ended/.test(error.message) && 'note' in error.fields);
  await assert.rejects(decide('yes', { happenedOn: '2026-12-01' }), /future/);
  await assert.rejects(decide('yes', { happenedOn: '2026-11-21' }), /cannot have been known on 2026-11-20/);
  await decide('yes', { happenedOn: '2026-11-19' });
  const other = await withPrediction(world, { claim: 'The tower does not fall.' });
  await amend(world.as(editor), { questionId: other.questionId, statusQuo: 'yes' });
  await assert.rejects(resolveQuestion(world.as(editor), { questionId: other.questionId, standing: null, outcome: 'yes', knownOn: '2026-11-20', evidence: [someEvidence()] }), /early/, 'for “it does not happen”, yes is what changes nothing');
  const late = await withPrediction(world, { claim: 'Late.', until: '2026-11-01' });
  await assert.rejects(resolveQuestion(world.as(editor), { questionId: late.questionId, standing: null, outcome: 'yes', happenedOn: '2026-11-02', knownOn: '2026-11-20', evidence: [someEvidence()] }), /not a “yes”/);
  await resolveQuestion(world.as(editor), { questionId: late.questionId, standing: null, outcome: 'no', happenedOn: '2026-11-02', knownOn: '2026-11-20', evidence: [someEvidence()] });
});
