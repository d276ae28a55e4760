import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { editor, newWorld, withCandidate, withPrediction } from '../../e2e/world.ts';
import { checkabilityOf } from './checkability-queries.ts';
import { forecasterList } from './queries.ts';

test('what an editor turned down because nobody could check it stays in the record of who said it', async () => {
  const world = newWorld();
  await withPrediction(world);
  const { candidate, second } = await withCandidate(world);
  const [ada] = await forecasterList(world.store.read);
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 0, undated: 0 });
  await rejectCandidate(world.as(editor), { candidateId: candidate.id, version: candidate.version, reason: 'not-checkable' });
  await rejectCandidate(world.as(editor), { candidateId: second.id, version: second.version, reason: 'not-a-prediction' });
  assert.deepEqual(await checkabilityOf(world.store.read, ada!.id), { published: 1, uncheckable: 1, undated: 0 });
  await withPrediction(world, { forecaster: 'Bo Lindqvist', claim: 'Another one.' });
  const bo = (await forecasterList(world.store.read)).find(({ name }) => name === 'Bo Lindqvist')!;
  assert.deepEqual(await checkabilityOf(world.store.read, bo.id), { published: 1, uncheckable: 0, undated: 0 });
});
