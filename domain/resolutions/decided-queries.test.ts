import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictions } from '#domain/predictions/queries.ts';
import { editor, newWorld, someEvidence, withPrediction } from '../../e2e/world.ts';
import { resolveQuestion } from './commands.ts';
import { evidenceBehind } from './decided-queries.ts';

test('a decision tells what it rests on first, and how much more there is', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'yes', annulReason: null, note: 'Open since noon.', knownOn: '2026-11-20', evidence: [someEvidence('Opened at noon.'), { ...someEvidence('Seen open.'), url: 'https://post.example/2' }] });
  const [row] = await predictions(world.store.read, { show: 'decided' });
  const behind = evidenceBehind(world.store.read, [row!.resolutionId!, 'nothing']);
  assert.deepEqual([...behind.values()].map(({ publisher, note, more }) => [publisher, note, more]), [['Port authority', 'Opened at noon.', 1]]);
});
