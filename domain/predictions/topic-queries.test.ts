import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWorld, withOutcome, withPrediction } from '../../e2e/world.ts';
import { topicCounts } from './topic-queries.ts';

test('a topic counts what is open under it and what was decided', async () => {
  const world = newWorld();
  assert.deepEqual(topicCounts(world.store.read), []);
  await withPrediction(world, { claim: 'The lock opens.', topic: 'Harbour / Locks' });
  const { questionId } = await withPrediction(world, { topic: 'Harbour' });
  await withPrediction(world, { claim: 'The toll rises.', topic: 'Harbour' });
  await withOutcome(world, questionId, 'yes');
  assert.deepEqual(topicCounts(world.store.read), [{ topic: 'Harbour', open: 1, decided: 1 }, { topic: 'Harbour / Locks', open: 1, decided: 0 }]);
});
