import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWorld, withCandidate, withOutcome, withPrediction } from '../../e2e/world.ts';
import { holdings } from './holding-queries.ts';

test('what is held is counted by state, language and basis, with what is missing', async () => {
  const world = newWorld();
  assert.deepEqual(holdings(world.store.read, '2026-11-24').states, {});
  await withCandidate(world);
  await withPrediction(world, { claim: 'The lock opens.', until: '2026-10-31' });
  await withPrediction(world, { claim: 'The toll rises.', forecaster: 'Bo Lind' });
  const { questionId } = await withPrediction(world, { claim: 'The quay is paved.' });
  await withOutcome(world, questionId, 'no');
  const held = holdings(world.store.read, '2026-11-24');
  assert.deepEqual(held.states, { overdue: 1, open: 1, no: 1 });
  assert.deepEqual([held.predictions, held.forecasters, held.outlets, held.languages, held.bases], [3, 2, 1, { en: 3 }, { stated: 3 }]);
  assert.deepEqual([held.articles, held.textsKept, held.candidatesWaiting, held.withoutWords], [4, 4, 2, 3]);
  assert.deepEqual([held.pages, held.weakPages, held.decisions, held.seconded], [1, 0, 1, 0]);
});
