import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleBroken } from '#domain/errors.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { disputeOutcome } from '#domain/resolutions/dispute-commands.ts';
import { editor, newWorld, secondEditor, someEvidence, TODAY, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { movedWords } from './effect.ts';
import { effectOf } from './effect-queries.ts';
import { standingsOn } from './queries.ts';

/** Every row of every table, but for what the sign-in library keeps. */
function dump({ store: { read } }: World): string {
  const tables = read.all<{ name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name");
  return JSON.stringify(tables.map(({ name }) => [name, read.all<Record<string, unknown>>(`select * from "${name}"`)]));
}

const yes = (questionId: string, more = {}) => ({ questionId, standing: null, outcome: 'yes' as const, knownOn: '2026-11-20', evidence: [someEvidence()], ...more });

test('a preview tells what would change, writes nothing at all, and what then happens is what it told', async () => {
  const world = newWorld();
  for (let i = 0; i < 12; i += 1) {
    const { questionId } = await withPrediction(world, { claim: `Claim ${i}.`, ppm: 600_000 });
    await withOutcome(world, questionId, i % 2 ? 'yes' : 'no');
  }
  const { questionId } = await withPrediction(world, { ppm: 900_000 });
  await withPrediction(world, { forecaster: '陈思远', ppm: 200_000, merge: questionId });
  const before = dump(world);
  const { forecasters: effects, questions } = await effectOf(resolveQuestion, world.as(editor), yes(questionId), questionId);
  assert.equal(dump(world), before);
  assert.deepEqual(questions.map(({ id, before: was, after }) => [id, was, after]), [[questionId, null, 'yes']]);
  const [ada, chen] = effects;
  assert.deepEqual(effects.map(({ name }) => name), ['Ada Reyes', '陈思远']);
  assert.deepEqual([ada!.before.scored, ada!.after.scored, ada!.before.rank, ada!.after.rank, ada!.before.open, ada!.after.open], [12, 13, 1, 1, 1, 0]);
  assert.ok(ada!.after.score! < ada!.before.score!);
  assert.deepEqual([chen!.before.score, chen!.after.score, chen!.after.right, chen!.after.calls], [null, 0.64, 0, 1]);
  await resolveQuestion(world.as(editor), yes(questionId));
  const { rows } = await standingsOn(world.store.read, { asOf: TODAY, clock: 'now' });
  assert.equal(rows.find(({ forecasterId }) => forecasterId === ada!.id)!.meanBrier, ada!.after.score);
});

test('those whose question would be annulled by it are told of too', async () => {
  const world = newWorld();
  const { questionId: bridge } = await withPrediction(world);
  const { questionId: race } = await withPrediction(world, { claim: 'The race is held.', forecaster: 'Bo Lindqvist' });
  await setCondition(world.as(editor), { questionId: race, seen: null, condition: { id: bridge } });
  const { forecasters, questions } = await effectOf(resolveQuestion, world.as(editor), { ...yes(bridge), outcome: 'no', note: 'It fell.' }, bridge);
  assert.deepEqual(questions.map(({ claim, ...moved }) => [claim, movedWords({ claim, ...moved })]), [['The bridge opens.', 'open → no'], ['The race is held.', 'open → annulled']]);
  assert.deepEqual(forecasters.map(({ name, after }) => [name, after.scored, after.void]), [['Ada Reyes', 1, 0], ['Bo Lindqvist', 0, 1]]);
});

test('a dispute can be seen before it is made; what a command refuses, its preview refuses', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { resolutionId: standing } = await withOutcome(world, questionId, 'yes');
  const before = dump(world);
  const { forecasters: [ada], questions } = await effectOf(disputeOutcome, world.as(secondEditor), { questionId, standing, reason: 'No.', proposed: 'no' }, questionId);
  assert.deepEqual([ada!.before.scored, ada!.after.scored], [1, 0]);
  assert.deepEqual(questions.map(({ before: was, after }) => [was, after]), [['yes', 'disputed']]);
  await assert.rejects(effectOf(disputeOutcome, world.as(editor), { questionId, standing, reason: 'No.', proposed: 'no' }, questionId), RuleBroken);
  await assert.rejects(effectOf(resolveQuestion, world.as(editor), { ...yes(questionId, { standing }), evidence: [] }, questionId), RuleBroken);
  assert.equal(dump(world), before);
});

test('what somebody else decides at the same moment is not told as this doing', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { questionId: theirs } = await withPrediction(world, { claim: 'The race is held.', forecaster: 'Bo Lindqvist' });
  const [effects] = await Promise.all([effectOf(resolveQuestion, world.as(editor), yes(questionId), questionId), resolveQuestion(world.as(secondEditor), yes(theirs))]);
  assert.deepEqual(effects.forecasters.map(({ name }) => name), ['Ada Reyes']);
  assert.deepEqual(effects.questions.map(({ id }) => id), [questionId]);
});
