import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings, user } from '#db/schema.ts';
import { administrator, newWorld, visitor } from '../../e2e/world.ts';
import { mayDo, type Actor, type Permission } from './actor.ts';
import { makeAdministrator, makeUser, setupToken } from './jobs.ts';

const operator: Actor = { kind: 'operator', name: 'Hindcast' };
const person = { name: 'Kim', email: 'kim@example.org', password: 'a long enough one' };

test('the one-time link makes the administrator, once', async () => {
  const world = newWorld();
  const token = (await setupToken(world.as(operator)))!;
  await makeAdministrator(world.as(visitor), { ...person, token });
  const [made] = await world.store.read.select().from(user);
  assert.deepEqual([made?.role, made?.email], ['administrator', 'kim@example.org']);
  await assert.rejects(makeAdministrator(world.as(visitor), { ...person, email: 'b@example.org', token }), { name: 'Forbidden' });
  assert.equal(await setupToken(world.as(operator)), null);
});

test('fifty tries at once make exactly one administrator', async () => {
  const world = newWorld();
  const token = (await setupToken(world.as(operator)))!;
  const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => makeAdministrator(world.as(visitor), { ...person, email: `k${i}@example.org`, token })));
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1);
  assert.equal((await world.store.read.select().from(user)).length, 1);
});

test('a wrong or an older link makes nobody, and the token itself is not stored', async () => {
  const world = newWorld();
  const older = (await setupToken(world.as(operator)))!;
  const token = (await setupToken(world.as(operator)))!;
  await assert.rejects(makeAdministrator(world.as(visitor), { ...person, token: older }), { name: 'Forbidden' });
  await assert.rejects(makeAdministrator(world.as(visitor), { ...person, token: 'guess' }), { name: 'Forbidden' });
  assert.ok(!JSON.stringify(await world.store.read.select().from(settings)).includes(token));
});

test('a short password is refused', async () => {
  const world = newWorld();
  await assert.rejects(makeUser(world.as(administrator), { ...person, password: 'short', role: 'editor' }), { name: 'RuleBroken' });
});

test('who may do what: refused unless said', () => {
  const users = (['reader', 'editor', 'administrator'] as const).map((role): Actor => ({ kind: 'user', id: role, name: role, role }));
  const table = (permission: Permission) => [visitor, ...users, operator].map((actor) => mayDo(actor, permission));
  assert.deepEqual(table('anyone'), [true, true, true, true, true]);
  for (const permission of ['ingest', 'review', 'resolve'] as const) assert.deepEqual(table(permission), [false, false, true, true, true], permission);
  assert.deepEqual(table('administer'), [false, false, false, true, true]);
});
