import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditEvents, session, user } from '#db/schema.ts';
import { newWorld, visitor, type World } from '../../e2e/world.ts';
import { changeRole, disableAccount, enableAccount, renameAccount } from './account-commands.ts';
import { accountByEmail, people, sessionsOf } from './account-queries.ts';
import type { Actor, Role } from './actor.ts';
import { changePassword, makeInvitation, makeReset, makeUser, takeInvitation, takeReset } from './jobs.ts';
import { revokeLink } from './link-commands.ts';
import { openInvitations } from './link-queries.ts';
import { endOtherSessions, endSession, signOutEverywhere } from './session-commands.ts';

const operator: Actor = { kind: 'operator', name: 'command line' };
const password = 'a long enough one';
const keys = { account: 'account'.padEnd(20, '-'), address: 'address'.padEnd(20, '-') };

async function somebody(world: World, role: Role, name: string = role): Promise<Extract<Actor, { kind: 'user' }>> {
  const { userId } = await makeUser(world.as(operator), { name, email: `${name}@example.org`, password, role });
  return { kind: 'user', id: userId, name, role };
}

let nth = 0;
/** A session as the sign-in library writes it. */
async function signedIn(world: World, userId: string, userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'): Promise<string> {
  const [id, day] = [`session-${nth++}`, new Date('2026-11-24T10:00:00Z')];
  await world.store.transaction(async (tx) => { await tx.insert(session).values({ id, token: `token-${id}`, userId, userAgent, createdAt: day, updatedAt: day, expiresAt: new Date('2026-12-30T00:00:00Z') }); });
  return id;
}

test('an invitation makes one account with the role it names, once, and its token is nowhere', async () => {
  const world = newWorld();
  const kim = await somebody(world, 'administrator');
  const { token } = await makeInvitation(world.as(kim), { role: 'editor', note: 'Ines, +49 canary' });
  const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => takeInvitation(world.as(visitor), { token, name: `Ines ${i}`, email: `i${i}@example.org`, password })));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  const made = (await world.store.read.select().from(user)).filter(({ id }) => id !== kim.id);
  assert.deepEqual(made.map(({ role }) => role), ['editor']);
  const trail = JSON.stringify(await world.store.read.select().from(auditEvents));
  for (const secret of [token, password, 'canary', '@example.org']) assert.ok(!trail.includes(secret), secret);
  assert.deepEqual(await openInvitations(world.store.read, '2026-11-24T12:00:00.000Z'), []);
});

test('an invitation that is too old, taken back or made up opens nothing', async () => {
  const world = newWorld();
  const kim = await somebody(world, 'administrator');
  const take = (token: string, day?: string) => takeInvitation(world.as(visitor, day), { token, name: 'Ines', email: 'ines@example.org', password });
  const { token } = await makeInvitation(world.as(kim), { role: 'editor' });
  await assert.rejects(take(token, '2026-12-01'), { name: 'Forbidden', message: /too old/ });
  const gone = await makeInvitation(world.as(kim), { role: 'editor' });
  await revokeLink(world.as(kim), { linkId: gone.invitationId });
  await assert.rejects(revokeLink(world.as(kim), { linkId: gone.invitationId }), { name: 'Conflict' });
  await assert.rejects(take(gone.token), { name: 'Forbidden', message: /taken back/ });
  await assert.rejects(take('guess'), { name: 'Forbidden', message: /not one of ours/ });
  await take(token, '2026-11-30');
  await assert.rejects(take(token, '2026-11-30'), { name: 'Conflict', message: /used already/ });
});

test('a reset sets the password, ends every session, and works once; a newer link replaces it; an invitation is no reset', async () => {
  const world = newWorld();
  const [kim, ines] = [await somebody(world, 'administrator'), await somebody(world, 'editor')];
  await signedIn(world, ines.id);
  const older = await makeReset(world.as(kim), ines.id);
  const { token } = await makeReset(world.as(kim), ines.id);
  const invitation = await makeInvitation(world.as(kim), { role: 'editor' });
  for (const wrong of [older.token, invitation.token, 'x']) await assert.rejects(takeReset(world.as(visitor), { token: wrong, password: 'another long one' }), { name: 'Forbidden' });
  await assert.rejects(takeReset(world.as(visitor, '2026-11-26'), { token, password: 'another long one' }), { message: /too old/ });
  assert.equal((await sessionsOf(world.store.read, ines.id, new Date('2026-11-24'))).length, 1);
  await takeReset(world.as(visitor), { token, password: 'another long one' });
  assert.equal((await sessionsOf(world.store.read, ines.id, new Date('2026-11-24'))).length, 0);
  await assert.rejects(takeReset(world.as(visitor), { token, password: 'a third long one' }), { name: 'Conflict' });
  await changePassword(world.as(ines), keys, { old: 'another long one', password: 'a third long one', keepSession: null });
  assert.ok(!JSON.stringify(await world.store.read.select().from(auditEvents)).includes(token));
});

test('one’s own password needs the old one; the other sessions end, this one stays', async () => {
  const world = newWorld();
  const ines = await somebody(world, 'reader');
  const [here, ...others] = [await signedIn(world, ines.id), await signedIn(world, ines.id), await signedIn(world, ines.id)];
  await assert.rejects(changePassword(world.as(ines), keys, { old: 'wrong wrong wrong', password: 'another long one', keepSession: here }), { name: 'RuleBroken', fields: { old: 'is not the one that stands' } });
  await assert.rejects(changePassword(world.as(ines), keys, { old: password, password: 'short', keepSession: here }), { name: 'RuleBroken' });
  await assert.rejects(changePassword(world.as(visitor), keys, { old: password, password: 'another long one', keepSession: null }), { name: 'Forbidden' });
  assert.deepEqual(await changePassword(world.as(ines), keys, { old: password, password: 'another long one', keepSession: here }), { sessionsEnded: others.length });
  assert.deepEqual((await sessionsOf(world.store.read, ines.id, new Date('2026-11-24'))).map(({ id }) => id), [here]);
});

test('guesses at the old password are counted', async () => {
  const world = newWorld();
  const ines = await somebody(world, 'editor');
  const guess = () => changePassword(world.as(ines), keys, { old: 'wrong wrong wrong', password: 'another long one', keepSession: null });
  for (let i = 0; i < 5; i++) await assert.rejects(guess(), { message: /old password is not right/ });
  await assert.rejects(guess(), { message: /Too many tries/ });
});

test('the last administrator can be neither switched off nor made less, also when two try at once', async () => {
  const world = newWorld();
  const [kim, lee] = [await somebody(world, 'administrator', 'kim'), await somebody(world, 'administrator', 'lee')];
  const both = await Promise.allSettled([disableAccount(world.as(kim), { userId: lee.id }), changeRole(world.as(lee), { userId: kim.id, role: 'editor', was: 'administrator' })]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const left = (await people(world.store.read, new Date())).filter((one) => one.role === 'administrator' && !one.disabledAt);
  assert.equal(left.length, 1);
  for (const change of [() => disableAccount(world.as(operator), { userId: left[0]!.id }), () => changeRole(world.as(operator), { userId: left[0]!.id, role: 'reader', was: 'administrator' })]) {
    await assert.rejects(change(), { name: 'RuleBroken', message: /last administrator/ });
  }
});

test('switching off ends sessions and shuts the links; switching on lets in again', async () => {
  const world = newWorld();
  const [kim, ines] = [await somebody(world, 'administrator'), await somebody(world, 'editor')];
  await signedIn(world, ines.id);
  const { token } = await makeReset(world.as(kim), ines.id);
  await disableAccount(world.as(kim), { userId: ines.id });
  assert.equal((await sessionsOf(world.store.read, ines.id, new Date('2026-11-24'))).length, 0);
  await assert.rejects(takeReset(world.as(visitor), { token, password: 'another long one' }), { name: 'Forbidden' });
  await assert.rejects(makeReset(world.as(kim), ines.id), { name: 'RuleBroken' });
  await assert.rejects(disableAccount(world.as(kim), { userId: ines.id }), { name: 'Conflict' });
  await enableAccount(world.as(kim), { userId: ines.id });
  await assert.rejects(enableAccount(world.as(kim), { userId: ines.id }), { name: 'Conflict' });
  await takeReset(world.as(visitor), { token, password: 'another long one' });
});

test('a role that somebody else changed meanwhile is a conflict', async () => {
  const world = newWorld();
  const [kim, ines] = [await somebody(world, 'administrator'), await somebody(world, 'editor')];
  await changeRole(world.as(kim), { userId: ines.id, role: 'reader', was: 'editor' });
  await assert.rejects(changeRole(world.as(kim), { userId: ines.id, role: 'administrator', was: 'editor' }), (error: Error & { theirs?: object }) => error.name === 'Conflict' && (error.theirs as { role: string }).role === 'reader');
  const [event] = (await world.store.read.select().from(auditEvents)).filter(({ action }) => action === 'changed the role');
  assert.deepEqual(event?.detail, { name: 'editor', before: { role: 'editor' }, after: { role: 'reader' } });
});

test('sessions: one’s own, not another’s; an administrator’s hand reaches all', async () => {
  const world = newWorld();
  const [kim, ines, omar] = [await somebody(world, 'administrator'), await somebody(world, 'editor'), await somebody(world, 'reader')];
  const [first, second, his] = [await signedIn(world, ines.id), await signedIn(world, ines.id), await signedIn(world, omar.id)];
  await assert.rejects(endSession(world.as(ines), { sessionId: his }), { name: 'NotFound' });
  await endSession(world.as(ines), { sessionId: first });
  await assert.rejects(endOtherSessions(world.as(ines), { keepSession: second }), { name: 'RuleBroken' });
  await endSession(world.as(kim), { sessionId: his });
  await assert.rejects(signOutEverywhere(world.as(ines), { userId: omar.id }), { name: 'Forbidden' });
  assert.deepEqual(await signOutEverywhere(world.as(kim), { userId: ines.id }), { sessionsEnded: 1 });
});

test('a name of one’s own; the shell has none', async () => {
  const world = newWorld();
  const ines = await somebody(world, 'reader');
  await renameAccount(world.as(ines), { name: '  伊内斯  ' });
  assert.equal((await accountByEmail(world.store.read, ' READER@example.org'))?.name, '伊内斯');
  await assert.rejects(renameAccount(world.as(operator), { name: 'x' }), { name: 'Forbidden' });
});

test('an e-mail address is one account, however its letters are set', async () => {
  const world = newWorld();
  await somebody(world, 'editor', 'ines');
  await assert.rejects(makeUser(world.as(operator), { name: 'Other', email: 'INES@Example.org', password, role: 'editor' }), { name: 'RuleBroken' });
});
