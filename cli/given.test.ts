import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { bringMany } from '#domain/intake/bring-jobs.ts';
import { leaseJob } from '#domain/intake/queue-commands.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { newWorld, withCandidate, withOutcome, withPrediction, type World } from '../e2e/world.ts';

const root = resolve(import.meta.dirname, '..');
function hindcast({ store }: World, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['cli/hindcast.ts', ...args], { cwd: root, env: { ...process.env, DATABASE_URL: store.file, FETCH_ALLOW_LOOPBACK: '1' }, encoding: 'utf8', timeout: 60_000 });
  return { code: status, out: stdout + stderr };
}
const shown = ['--evidence', 'http://127.0.0.1:1/notice', '--publisher', 'The port', '--day', '2026-11-20', '--note', 'It says so.'];

test('a word that is no command is told so, whatever every object answers to', () => {
  assert.match(hindcast(newWorld(), 'constructor').out, /There is no command “constructor”/);
});

test('an option with a word that does not exist is refused, not left out', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  assert.match(hindcast(world, 'review', 'accept', candidate.id, '--topic', 'Harbour', '--forecaster-kind', 'organsation').out, /forecaster\.kind: .*must be one of .*organisation/);
  const { questionId } = await withPrediction(world);
  assert.match(hindcast(world, 'resolve', questionId, 'yes', '--annul-reason', 'canceled', ...shown, '--known', '2026-11-20', '--remark', 'It is open.').out, /annulReason: .*must be one of .*cancelled/);
  assert.match(hindcast(world, 'resolve', questionId, 'partly', '--share', '0,5', ...shown, '--known', '2026-11-20', '--remark', 'It is open.').out, /--share: “0,5” is not a number/);
  assert.equal((await questionById(world.store.read, questionId))!.outcome, null);
});

test('a kind of forecaster is kept, also of whom the article names', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  assert.equal(hindcast(world, 'review', 'accept', candidate.id, '--topic', 'Harbour', '--forecaster-kind', 'organisation').code, 0);
  assert.deepEqual((await forecasterList(world.store.read)).map(({ kind }) => kind), ['organisation']);
});

test('evidence against an outcome is whole or refused, and its page is fetched as with any outcome', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  await withOutcome(world, questionId, 'yes');
  assert.match(hindcast(world, 'dispute', questionId, 'no', '--reason', 'It is shut.', '--publisher', 'The port').out, /--evidence is missing/);
  assert.match(hindcast(world, 'dispute', questionId, 'no', '--reason', 'It is shut.', ...shown).out, /Disputed.*\nThe page at 127\.0\.0\.1 could not be kept/);
});

test('a condition of one’s own is kept in the language it is written in', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { out } = hindcast(world, 'condition', questionId, '--claim', '大橋將於明年通車。', '--criteria', '車輛可以通行。', '--topic', 'Harbour', '--until', '2027-06-30');
  assert.equal((await questionById(world.store.read, /question (\S+) comes/.exec(out)![1]!))!.language, 'zh-Hant');
});

test('what a process took and never gave back is read by the shell when its lease has run out', async () => {
  const world = newWorld();
  const now = { ...world.as({ kind: 'operator', name: 'command line' }), now: new Date() };
  const { batchId } = await bringMany(now, { files: [{ bytes: new TextEncoder().encode('The bridge will open before July 2027.'), filename: 'note.txt' }], addresses: '', told: {} });
  assert.ok(await leaseJob(now, { holder: 'a server that is gone', seconds: 6 }));
  assert.match(hindcast(world, 'intake', 'read', batchId).out, /1 of 1 read/);
});
