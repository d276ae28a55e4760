import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { tampered } from '#db/testing.ts';
import { openStore } from '#db/connection.ts';
import { candidates } from '#db/schema.ts';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { command } from '#domain/command.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { restoreCollection, withdrawCollection } from '#domain/predictions/commands.ts';
import { administrator, editor, newWorld, withCandidate, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { acceptRow } from './commands.ts';
import { rowHash } from './seal.ts';
import { findings } from './testing.ts';

/** The world as it goes on after somebody changed its file. */
const after = (world: World, change: string): World => {
  const store = openStore(tampered(world.store.file, (client) => client.exec(change)));
  return { store, as: (actor, day = '2026-11-24') => ({ store, actor, now: new Date(`${day}T12:00:00Z`) }) };
};

test('an empty column changes no seal, and every other value does', () => {
  const hash = (columns: string[], values: unknown[]) => rowHash('t', '["a"]', columns, values);
  assert.equal(hash(['a', 'b'], ['x', null]), hash(['a', 'aa', 'b'], ['x', null, null]));
  const all = [hash(['a'], ['x']), hash(['b'], ['x']), hash(['a'], ['1']), hash(['a'], [1]), hash(['a', 'b'], ['x', 'x']), hash(['a'], ['']), hash(['a'], [Buffer.from('x')])];
  assert.equal(new Set(all).size, all.length);
});

test('a row that other means changed is not sealed by the next change of it: that is refused, and it is found', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  const changed = after(world, `update candidates set draft = json_set(draft, '$.confidence', 0.1) where id = '${candidate.id}'`);
  const reject = () => rejectCandidate(changed.as(editor), { candidateId: candidate.id, version: 1, reason: 'other' });
  await assert.rejects(reject(), { name: 'RuleBroken', message: /changed by other means.*Nothing was changed/ });
  assert.deepEqual(findings(changed.store.file).map(({ table, row }) => [table, row]), [['candidates', `["${candidate.id}"]`]]);
  await acceptRow(changed.as(administrator), { table: 'candidates', row: `["${candidate.id}"]`, why: 'I mended it.' });
  assert.deepEqual(findings(changed.store.file), []);
  await reject();
  assert.deepEqual(findings(changed.store.file), []);
});

test('what is deleted by other means and made again is refused too', async () => {
  const world = newWorld();
  await withPrediction(world, { collection: 'a' });
  await withdrawCollection(world.as(administrator), { collection: 'a' });
  const changed = after(world, 'delete from withdrawals');
  await assert.rejects(withdrawCollection(changed.as(administrator), { collection: 'a' }), { name: 'RuleBroken' });
});

test('a row is accepted only where there is something to accept', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  const accept = (row: string) => acceptRow(world.as(administrator), { table: 'candidates', row, why: 'So.' });
  await assert.rejects(accept(`["${candidate.id}"]`), { name: 'RuleBroken', message: /nothing to accept/ });
  await assert.rejects(accept('["nobody"]'), { name: 'NotFound' });
  await assert.rejects(accept('nobody'), { name: 'RuleBroken' });
  assert.deepEqual(findings(world.store.file), []);
});

test('marks that another writer left are not sealed by the next command', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  await world.store.transaction(async (tx) => { await tx.update(candidates).set({ note: 'by hand' }); });
  await withPrediction(world);
  assert.ok(findings(world.store.file).some(({ row }) => row === `["${candidate.id}"]`));
});

const silent = command({
  name: 'silent', permission: 'review', input: z.strictObject({}),
  async run({ tx }) {
    await tx.update(candidates).set({ note: 'unsaid' });
    return { result: null, happened: 'nothing' };
  },
});

test('a command that changes facts and says nothing of it is a fault', async () => {
  const world = newWorld();
  await withCandidate(world);
  await assert.rejects(silent(world.as(editor), {}), /did not say what happened/);
  assert.deepEqual(findings(world.store.file), []);
});

test('a row that is deleted leaves its seal behind, and coming back it is sealed anew', async () => {
  const world = newWorld();
  await withPrediction(world, { collection: 'a' });
  for (let i = 0; i < 2; i += 1) {
    await withdrawCollection(world.as(administrator), { collection: 'a' });
    await restoreCollection(world.as(administrator), { collection: 'a' });
  }
  const seals = world.store.read.values<[string | null]>("select hash from seal_log where table_name = 'withdrawals' order by n");
  assert.deepEqual(seals.map(([hash]) => hash === null), [false, true, false, true]);
  assert.deepEqual(findings(world.store.file), []);
});

test('a file from before seals is sealed once, by an event of its own, before anything else changes', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const old = after(world, `delete from seal_log; delete from sqlite_sequence where name = 'seal_log'; delete from audit_events; delete from sqlite_sequence where name = 'audit_events';
    insert into audit_events (at, actor_kind, actor_name, command, action, subject_kind, subject_id, detail, previous_hash, hash) values ('2026-11-24T12:00:00.000Z', 'operator', 'x', 'c', 'a', 'k', 'i', '{}', '${'0'.repeat(64)}', 'to come')`);
  assert.ok(findings(old.store.file).some(({ what }) => /no seals yet/.test(what)));
  await withOutcome(old, questionId, 'yes');
  await rebuildStandings(old.as(administrator), {});
  const events = old.store.read.values<[string, string]>('select action, detail from audit_events order by seq').map(([action, detail]) => [action, JSON.parse(detail).rows]);
  const rows = world.store.read.values<[number]>('select count(*) from (select distinct table_name, row_key from seal_log)')[0]![0];
  assert.deepEqual(events.map(([action]) => action), ['a', 'sealed', 'resolved yes', 'rebuilt']);
  assert.equal(events[1]![1], rows);
  assert.deepEqual(findings(old.store.file).map(({ table, row }) => [table, row]), [['audit_events', '1']], 'only the event that this test wrote by hand');
});

test('seals of an older shape are made anew by the next change, which says so', async () => {
  const world = newWorld();
  await withPrediction(world);
  const old = after(world, `update audit_events set state = replace(state, '1:', '0:')`);
  await withPrediction(old, { claim: 'Another.' });
  const [, detail] = old.store.read.values<[string, string]>("select action, detail from audit_events where action = 'sealed'")[0]!;
  assert.equal(JSON.parse(detail).from, '0');
});

test('a database that is open elsewhere is sealed and read without waiting', async () => {
  const world = newWorld();
  const { candidate } = await withCandidate(world);
  const other = openStore(world.store.file);
  const rows = other.read.values(sql`select * from candidates`);
  await rejectCandidate(world.as(editor), { candidateId: candidate.id, version: 1, reason: 'other' });
  assert.equal(rows.length, 2);
  assert.deepEqual(findings(world.store.file), []);
  other.close();
});
