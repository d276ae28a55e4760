import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictions } from '#domain/predictions/queries.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { disputeOutcome, settleDispute } from '#domain/resolutions/dispute-commands.ts';
import { factsOfForecaster, standingsFacts } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { administrator, editor, newWorld, secondEditor, someEvidence, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { boardCalls } from './board.ts';
import { boardFacts, boardOn } from './board-queries.ts';
import { afterTheirWindow, calibrationRecord } from './calibration.ts';
import { standingsOn } from './queries.ts';
import { standings } from './standings.ts';
import { hitsOf } from './track-record.ts';
import { track } from './track.ts';

// Everything that readers see of a decision, asked of one committed state: what one page has lost, no other may still show.

const DAY = '2026-11-24';

/** One decided call of Ada's, whose window has ended, beside one that is not touched. */
async function story() {
  const world = newWorld();
  const other = await withPrediction(world, { claim: 'Tolls rise.', ppm: 800_000, made: '2026-01-01', until: '2026-06-30' });
  await withOutcome(world, other.questionId, 'no', { knownOn: '2026-07-01' });
  const { questionId, forecastId } = await withPrediction(world, { ppm: 900_000, made: '2026-01-01', until: '2026-10-31' });
  const before = await seen(world, forecastId);
  const { resolutionId } = await withOutcome(world, questionId, 'yes', { knownOn: '2026-10-20' });
  return { world, questionId, forecastId, resolutionId, before, decided: await seen(world, forecastId) };
}

async function seen(world: World, forecastId: string) {
  const { read } = world.store;
  const day = { asOf: DAY, clock: 'now' } as const;
  const [row] = (await standingsOn(read, day)).rows;
  const board = (await boardOn(read, day, {}, { most: 10 })).rows[0]!;
  const narrowed = (await boardOn(read, day, { topic: 'Harbour' }, { most: 10 })).rows[0]!;
  const facts = await boardFacts(read, {});
  const own = await factsOfForecaster(read, row!.forecasterId);
  const list = async (show: 'open' | 'decided', asOf?: { day: string; clock: 'now' | 'then' }) => (await predictions(read, { show, asOf })).some(({ id }) => id === forecastId);
  const then = (await standingsOn(read, { asOf: DAY, clock: 'then' })).rows[0]!;
  assert.deepEqual((await standingsOn(read, day)).rows, standings(await standingsFacts(read), day).rows, 'tables and facts agree');
  return {
    leaderboard: [row!.n, row!.meanBrier, row!.sums.open, row!.sums.overdue], board: [board.n, board.meanBrier], topic: [narrowed.n, narrowed.meanBrier], recordedThen: [then.n, then.meanBrier],
    calibration: calibrationRecord(afterTheirWindow(boardCalls(facts, day, {}), facts.statements, DAY).ended)!.calibration.n,
    record: [hitsOf(score(own, day).judgements)!.hits, hitsOf(score(own, day).judgements)!.n, track(own, day).length],
    lists: [await list('open'), await list('decided')], asOfLater: [await list('open', { day: '2026-11-01', clock: 'now' }), await list('decided', { day: '2026-11-01', clock: 'now' })],
  };
}

test('a dispute takes an outcome out of every page at once, and a settlement brings it back as it was', async () => {
  const { world, questionId, forecastId, resolutionId: first, before, decided } = await story();
  assert.notDeepEqual(decided, before);
  const { resolutionId: standing } = await disputeOutcome(world.as(secondEditor), { questionId, standing: first, reason: 'The gate opened, not the bridge.', proposed: 'no' });
  assert.deepEqual(await seen(world, forecastId), before);
  await settleDispute(world.as(administrator), { questionId, standing, side: 'first', reason: 'Both opened.' });
  assert.deepEqual(await seen(world, forecastId), decided);
});

test('opened again it leaves every page, and decided otherwise every page follows', async () => {
  const { world, questionId, forecastId, resolutionId, before, decided } = await story();
  const { resolutionId: standing } = await reopenQuestion(world.as(editor), { questionId, standing: resolutionId, reason: 'Look again.' });
  assert.deepEqual(await seen(world, forecastId), before);
  await resolveQuestion(world.as(editor), { questionId, standing, outcome: 'no', knownOn: '2026-10-20', evidence: [someEvidence()] });
  const otherwise = await seen(world, forecastId);
  assert.deepEqual([otherwise.record[0], otherwise.lists], [decided.record[0]! - 1, decided.lists]);
  assert.ok((otherwise.leaderboard[1] as number) > (decided.leaderboard[1] as number));
});

test('annulled it leaves accuracy and stays counted as annulled', async () => {
  const { world, questionId, resolutionId, before } = await story();
  await resolveQuestion(world.as(editor), { questionId, standing: resolutionId, outcome: 'annulled', annulReason: 'premise-false', knownOn: '2026-10-20', evidence: [someEvidence()] });
  const [row] = (await standingsOn(world.store.read, { asOf: DAY, clock: 'now' })).rows;
  assert.deepEqual([row!.n, row!.meanBrier, row!.sums.void, row!.sums.open], [before.leaderboard[0], before.leaderboard[1], 1, 0]);
});

test('after twenty disputes and settlements nothing has added up or worn off', async () => {
  const { world, questionId, forecastId, resolutionId, decided } = await story();
  let standing = resolutionId;
  for (let i = 0; i < 20; i += 1) {
    const dispute = await disputeOutcome(world.as(secondEditor), { questionId, standing, reason: 'No.', proposed: 'no', evidence: [someEvidence('It is shut.')] });
    const settled = await settleDispute(world.as(administrator), { questionId, standing: dispute.resolutionId, side: i % 2 ? 'first' : 'proposed', reason: 'I read both.' });
    const open = await reopenQuestion(world.as(administrator), { questionId, standing: settled.resolutionId, reason: 'Again.' });
    standing = (await resolveQuestion(world.as(editor), { questionId, standing: open.resolutionId, outcome: 'yes', knownOn: '2026-10-20', evidence: [someEvidence()] })).resolutionId;
  }
  assert.deepEqual(await seen(world, forecastId), decided);
});

test('what somebody says of their own doings is in no default table, calibration or record; it has a view of its own', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { forecaster: 'Port Ltd', claim: 'We open the bridge by October.', kind: 'commitment', until: '2026-10-31' });
  const plan = await withPrediction(world, { forecaster: 'Port Ltd', claim: 'The port opens a gate by October.', kind: 'plan', until: '2026-10-31', made: '2026-09-01' });
  const forecast = await withPrediction(world, { claim: 'It rains.', until: '2026-10-31' });
  for (const id of [questionId, plan.questionId, forecast.questionId]) await withOutcome(world, id, 'yes');
  const day = { asOf: DAY, clock: 'now' } as const;
  const names = async (filters: Parameters<typeof boardOn>[2]) => {
    const board = await boardOn(world.store.read, day, filters, { most: 10 });
    return board.rows.map((row) => `${board.names.get(row.forecasterId)} ${row.n}`);
  };
  assert.deepEqual([await names({}), await names({ topic: 'Harbour' }), await names({ kind: 'own' }), await names({ kind: 'plan' }), await names({ kind: 'forecast' })], [['Ada Reyes 1'], ['Ada Reyes 1'], ['Port Ltd 2'], ['Port Ltd 1'], ['Ada Reyes 1']]);
  const facts = await boardFacts(world.store.read, {});
  assert.equal(boardCalls(facts, day, {}).length, 1);
  assert.equal(score(facts, day, (s) => s.own === true).scored.length, 2);
});
