import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWorld, visitor, withOutcome, withPrediction } from '../../e2e/world.ts';
import { keepPages } from './keep-pages.ts';

test('what goes wrong with a page does not speak for the outcome, which is kept by then', async (t) => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { evidenceIds } = await withOutcome(world, questionId, 'yes');
  const told = t.mock.method(console, 'error', () => undefined);
  await keepPages(world.as(visitor), evidenceIds);
  assert.equal(told.mock.callCount(), 1);
});
