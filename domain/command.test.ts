import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { auditEvents, settings } from '#db/schema.ts';
import { firstBrokenLink, historyOf } from '#domain/audit/queries.ts';
import { command } from './command.ts';
import { Forbidden, RuleBroken } from './errors.ts';
import { administrator, editor, newWorld, reader, visitor } from '../e2e/world.ts';

const keep = command({
  name: 'keep',
  permission: 'review',
  input: z.strictObject({ key: z.string().min(1), fail: z.boolean().default(false) }),
  async run({ tx, input }) {
    await tx.insert(settings).values({ key: input.key, value: 'kept' });
    if (input.fail) throw new RuleBroken('too late');
    return { result: input.key, happened: [{ action: 'kept', subject: { kind: 'setting', id: input.key } }] };
  },
});

test('a change and its audit event are committed together', async () => {
  const world = newWorld();
  assert.equal(await keep(world.as(editor), { key: 'a' }), 'a');
  assert.equal((await world.store.read.select().from(settings)).length, 1);
  const [event] = await historyOf(world.store.read, 'setting', 'a');
  assert.deepEqual([event?.actor, event?.action], ['Ines', 'kept']);
});

test('nobody and readers change nothing', async () => {
  const world = newWorld();
  await assert.rejects(keep(world.as(visitor), { key: 'a' }), Forbidden);
  await assert.rejects(keep(world.as(reader), { key: 'a' }), Forbidden);
  assert.equal((await world.store.read.select().from(settings)).length, 0);
});

test('input that breaks a rule is refused with every entry named, extra entries too', async () => {
  const world = newWorld();
  await assert.rejects(keep(world.as(editor), { key: '' }), (error: RuleBroken) => 'key' in error.fields);
  await assert.rejects(keep(world.as(editor), { key: 'a', role: 'administrator' } as never), RuleBroken);
});

test('a failure in the middle leaves nothing behind, and the next change goes through', async () => {
  const world = newWorld();
  await assert.rejects(keep(world.as(editor), { key: 'a', fail: true }), RuleBroken);
  assert.equal((await world.store.read.select().from(settings)).length, 0);
  assert.equal((await world.store.read.select().from(auditEvents)).length, 0);
  await keep(world.as(editor), { key: 'b' });
  assert.equal((await world.store.read.select().from(settings)).length, 1);
});

test('changes that are asked for at once run one after the other in one chain', async () => {
  const world = newWorld();
  await Promise.all(Array.from({ length: 40 }, (_, i) => keep(world.as(administrator), { key: `k${i}` })));
  assert.equal((await world.store.read.select().from(auditEvents)).length, 40);
  assert.equal(await firstBrokenLink(world.store.read), null);
});

test('an event that is changed by other means breaks the chain at that event', async () => {
  const world = newWorld();
  for (const key of ['a', 'b', 'c']) await keep(world.as(editor), { key });
  await world.store.transaction(async (tx) => {
    await tx.run('drop trigger audit_events_no_update');
    await tx.run(`update audit_events set actor_name = 'Somebody else' where seq = 2`);
  });
  assert.equal(await firstBrokenLink(world.store.read), 2);
});

test('a second thing in a place for one is a conflict, not a fault', async () => {
  const world = newWorld();
  await keep(world.as(editor), { key: 'a' });
  await assert.rejects(keep(world.as(editor), { key: 'a' }), { name: 'Conflict' });
});
