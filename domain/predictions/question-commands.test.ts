import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tallyClaims } from '#db/review-schema.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { resolutionHistory } from '#domain/resolutions/queries.ts';
import { administrator, editor, newWorld, reader, secondEditor, withOutcome, withPrediction } from '../../e2e/world.ts';
import { editQuestion } from './question-commands.ts';
import { questionVersionsOf } from './question-queries.ts';
import { rebuildTallies } from './tally-commands.ts';
import { predictionById } from './queries.ts';

test('an edit is a new version with its reason; the old stays readable', async () => {
  const world = newWorld();
  const { questionId, forecastId } = await withPrediction(world);
  const { version, consequences } = await editQuestion(world.as(editor), { questionId, version: 1, claim: 'The bridge opens to traffic.', statusQuo: 'no', why: 'Walkers may cross earlier.' });
  assert.equal(version, 2);
  assert.match(consequences.join(' '), /1 prediction stands .* another question/);
  assert.deepEqual((await questionVersionsOf(world.store.read, questionId)).map((row) => [row.version, row.claim, row.statusQuo, row.why, row.by]), [
    [1, 'The bridge opens.', null, null, 'Ines'], [2, 'The bridge opens to traffic.', 'no', 'Walkers may cross earlier.', 'Ines']]);
  assert.equal((await predictionById(world.store.read, forecastId))?.claim, 'The bridge opens to traffic.');
  const edited = (await historyOf(world.store.read, 'question', questionId)).at(-1)!;
  assert.deepEqual([edited.action, edited.detail.why, edited.detail.before, edited.detail.after], ['edited', 'Walkers may cross earlier.', { claim: 'The bridge opens.', statusQuo: null }, { claim: 'The bridge opens to traffic.', statusQuo: 'no' }]);
});

test('what decides it changes with a reason only; a topic needs none, and no difference is no change', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await assert.rejects(editQuestion(world.as(editor), { questionId, version: 1, windowTo: '2027-12-31' }), (error) => error instanceof RuleBroken && 'why' in error.fields && /1 prediction stands/.test(error.message));
  assert.equal((await editQuestion(world.as(editor), { questionId, version: 1, topic: 'Harbour/Bridges' })).version, 2);
  assert.equal((await editQuestion(world.as(editor), { questionId, version: 2, topic: 'Harbour / Bridges', claim: 'The bridge opens.' })).version, 2);
  assert.equal((await questionVersionsOf(world.store.read, questionId)).length, 2);
});

test('the days move after an outcome with a reason, and the outcome keeps the version it was decided by', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'yes');
  await assert.rejects(editQuestion(world.as(editor), { questionId, version: 1, windowTo: '2027-12-31' }), /The outcome \(yes\) stays, .* from 2027-06-30 to 2027-12-31/);
  await editQuestion(world.as(editor), { questionId, version: 1, windowTo: '2027-12-31', why: 'The quote says the year.' });
  const [decided] = await resolutionHistory(world.store.read, questionId);
  assert.equal(decided?.outcome, 'yes');
  assert.equal((await questionVersionsOf(world.store.read, questionId)).length, 2);
});

test('of two editors the second gets a conflict with what the first wrote', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await editQuestion(world.as(editor), { questionId, version: 1, criteria: 'Yes when cars cross it.', why: 'Plainer.' });
  await assert.rejects(editQuestion(world.as(secondEditor), { questionId, version: 1, criteria: 'Yes when trains cross it.', why: 'Mine.' }), (error) => {
    assert.ok(error instanceof Conflict);
    assert.deepEqual([error.theirs.version, error.theirs.criteria, error.theirs.by], [2, 'Yes when cars cross it.', 'Ines']);
    return true;
  });
  assert.equal((await editQuestion(world.as(secondEditor), { questionId, version: 2, criteria: 'Yes when trains cross it.', why: 'Mine.' })).version, 3);
});

test('days and zones that cannot be are refused, and readers edit nothing', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { made: '2026-10-01' });
  const edit = (change: object) => editQuestion(world.as(editor), { questionId, version: 1, why: 'A try.', ...change });
  await assert.rejects(edit({ windowTo: '2026-09-30' }), (error) => error instanceof RuleBroken && /first said/.test(error.message));
  await assert.rejects(edit({ windowFrom: '2027-07-01' }), RuleBroken);
  await assert.rejects(edit({ zone: 'Mars/Olympus' }), RuleBroken);
  await assert.rejects(editQuestion(world.as(editor), { questionId: 'nowhere', version: 1 }), NotFound);
  await assert.rejects(editQuestion(world.as(reader), { questionId, version: 1, topic: 'Other' }), Forbidden);
  assert.equal((await edit({ zone: 'Asia/Shanghai' })).version, 2);
});

test('the sketches by which repeats are found are those that a rebuild makes', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withPrediction(world, { forecaster: 'Bo Lind', merge: questionId, claim: 'Bo agrees.' });
  await editQuestion(world.as(editor), { questionId, version: 1, claim: 'The bridge opens to heavy traffic.', claimZh: '大桥通车。', why: 'Plainer.' });
  const sketches = async () => (await world.store.read.select().from(tallyClaims)).sort((a, b) => `${a.subjectId}${a.part}`.localeCompare(`${b.subjectId}${b.part}`));
  const moved = await sketches();
  await rebuildTallies(world.as(administrator), {});
  assert.deepEqual(moved, await sketches());
});
