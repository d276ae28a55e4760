import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { judge } from '#domain/scoring/eligible.ts';
import { newWorld, withOutcome, withPrediction } from '../../e2e/world.ts';
import { recordByTopic } from './topic-record.ts';

test('a record by topic counts what is below a topic with it', async () => {
  const world = newWorld();
  await withPrediction(world, { claim: 'The lock opens.', topic: 'Harbour / Locks' });
  const { questionId } = await withPrediction(world, { topic: 'Harbour / Bridges' });
  await withPrediction(world, { claim: 'The toll rises.', topic: 'Money' });
  await withOutcome(world, questionId, 'yes');
  const judged = judge(await standingsFacts(world.store.read), { asOf: '2026-11-24', clock: 'now' });
  assert.deepEqual(recordByTopic(judged).map(({ topic, sums }) => [topic, sums.statements, sums.hits, sums.calls]), [['Harbour', 2, 1, 1], ['Money', 1, 0, 0]]);
});
