import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#domain/audit/queries.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import { editor, newWorld, secondEditor, visitor, withCandidate } from '../../e2e/world.ts';
import { rejectCandidate } from './commands.ts';
import { candidateById } from './queries.ts';
import { undoDecision, undoLast } from './undo-commands.ts';
import { lastDecision } from './undo-queries.ts';

test('my last decision is taken back, then the one before, and nobody else’s', async () => {
  const world = newWorld();
  const { candidate, second } = await withCandidate(world);
  const statuses = async () => Promise.all([candidate, second].map(async ({ id }) => (await candidateById(world.store.read, id))!.status));
  await rejectCandidate(world.as(editor, '2026-11-20'), { candidateId: candidate.id, version: 1, reason: 'other' });
  await rejectCandidate(world.as(editor, '2026-11-21'), { candidateId: second.id, version: 1, reason: 'other' });
  await assert.rejects(undoLast(world.as(secondEditor), {}), RuleBroken);
  assert.equal((await undoLast(world.as(editor), {})).candidateId, second.id);
  assert.deepEqual(await statuses(), ['rejected', 'pending']);
  await rejectCandidate(world.as(secondEditor), { candidateId: second.id, version: 3, reason: 'no-deadline' });
  assert.equal((await undoLast(world.as(editor), {})).candidateId, candidate.id);
  assert.deepEqual(await statuses(), ['pending', 'rejected']);
  await assert.rejects(undoLast(world.as(editor), {}), RuleBroken);
  await assert.rejects(undoLast(world.as(visitor), {}), Forbidden);
  assert.equal(await lastDecision(world.store.read, editor), null);
  const [, taken] = await historyOf(world.store.read, 'candidate', candidate.id);
  assert.deepEqual([taken?.action, taken?.actor, taken?.detail.before], ['taken back', 'Ines', { status: 'rejected', reason: 'other', note: null, forecastId: null }]);
});

test('an undo that expects another decision than the last is a conflict', async () => {
  const world = newWorld();
  const { candidate, second } = await withCandidate(world);
  await rejectCandidate(world.as(editor, '2026-11-20'), { candidateId: candidate.id, version: 1, reason: 'other' });
  await rejectCandidate(world.as(editor, '2026-11-21'), { candidateId: second.id, version: 1, reason: 'other' });
  await assert.rejects(undoLast(world.as(editor), { expecting: candidate.id }), (error) => error instanceof Conflict && error.theirs.candidateId === second.id);
  assert.equal((await undoLast(world.as(editor), { expecting: second.id })).count, 1);
});

test('the second of two editors is shown what the first decided, and may decide instead', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  await rejectCandidate(world.as(editor), { candidateId: candidate.id, version: 1, reason: 'no-deadline', note: 'names no day' });
  const mine = { candidateId: candidate.id, reason: 'not-checkable' as const };
  await assert.rejects(rejectCandidate(world.as(secondEditor), { ...mine, version: 1 }), (error) => {
    assert.ok(error instanceof Conflict);
    assert.deepEqual([error.theirs.status, error.theirs.reason, error.theirs.note, error.theirs.version], ['rejected', 'no-deadline', 'names no day', 2]);
    return true;
  });
  await assert.rejects(rejectCandidate(world.as(secondEditor), { ...mine, version: 2 }), Conflict);
  assert.equal((await rejectCandidate(world.as(secondEditor), { ...mine, version: 2, instead: true })).version, 4);
  const now = (await candidateById(world.store.read, candidate.id))!;
  assert.deepEqual([now.reason, now.decidedBy, now.deciderId, now.version], ['not-checkable', 'Omar', 'user-omar', 4]);
  assert.deepEqual((await historyOf(world.store.read, 'candidate', candidate.id)).map(({ action, actor }) => `${action} ${actor}`), ['rejected Ines', 'taken back Omar', 'rejected Omar']);
  await assert.rejects(undoDecision(world.as(editor), { candidateId: candidate.id, version: 2 }), Conflict);
});
