import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiTokens } from '#db/accounts-schema.ts';
import { auditEvents } from '#db/schema.ts';
import { newWorld, type World } from '../../e2e/world.ts';
import { changeRole, disableAccount, enableAccount } from './account-commands.ts';
import { tokenHolder, tokensOf } from './account-queries.ts';
import { mayDo, scope, scopesOf, type Actor, type Permission, type Role, type Scope } from './actor.ts';
import { makeToken, makeUser } from './jobs.ts';
import { noteTokenUse, revokeToken } from './token-commands.ts';

const operator: Actor = { kind: 'operator', name: 'command line' };
const NOW = '2026-11-24T12:00:00.000Z';

async function somebody(world: World, role: Role): Promise<Extract<Actor, { kind: 'user' }>> {
  const { userId } = await makeUser(world.as(operator), { name: role, email: `${role}@example.org`, password: 'a long enough one', role });
  return { kind: 'user', id: userId, name: role, role };
}

test('a token is shown once, and kept as a hash behind its first letters', async () => {
  const world = newWorld();
  const ines = await somebody(world, 'editor');
  const { token } = await makeToken(world.as(ines), { name: 'Reader of feeds', scopes: ['ingest', 'read'], days: 90 });
  assert.match(token, /^hct_[\w-]{43}$/);
  const [kept] = await world.store.read.select().from(apiTokens);
  assert.deepEqual([kept?.prefix, kept?.scopes, kept?.expiresAt, kept?.lastUsedOn], [token.slice(0, 12), ['read', 'ingest'], '2027-02-22T12:00:00.000Z', null]);
  for (const stored of [JSON.stringify(kept), JSON.stringify(await world.store.read.select().from(auditEvents))]) assert.ok(!stored.includes(token.slice(12)));
  assert.ok(!JSON.stringify(await world.store.read.select().from(auditEvents)).includes(kept!.hash));
  assert.equal((await tokenHolder(world.store.read, token, NOW))?.actor.name, 'editor');
});

test('a token that was changed by a letter, taken back, is too old, or whose owner is switched off opens nothing', async () => {
  const world = newWorld();
  const [kim, ines] = [await somebody(world, 'administrator'), await somebody(world, 'editor')];
  const { token, tokenId } = await makeToken(world.as(ines), { name: 'x', scopes: ['read'], days: 30 });
  const opens = async (text: string, at = NOW) => (await tokenHolder(world.store.read, text, at)) !== null;
  assert.ok(await opens(token));
  for (const wrong of [`${token}x`, token.slice(0, -1), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.toUpperCase(), '', 'hct_']) assert.ok(!(await opens(wrong)), wrong);
  assert.ok(await opens(token, '2026-12-24T11:59:59.999Z'));
  assert.ok(!(await opens(token, '2026-12-24T12:00:00.000Z')));
  await disableAccount(world.as(kim), { userId: ines.id });
  assert.ok(!(await opens(token)));
  await enableAccount(world.as(kim), { userId: ines.id });
  assert.ok(await opens(token));
  await revokeToken(world.as(ines), { tokenId });
  assert.ok(!(await opens(token)));
  assert.deepEqual(await tokensOf(world.store.read, ines.id), []);
});

test('a token may at most what its owner may, today', async () => {
  const world = newWorld();
  const [kim, ines, rui] = [await somebody(world, 'administrator'), await somebody(world, 'editor'), await somebody(world, 'reader')];
  assert.deepEqual([scopesOf('reader'), scopesOf('editor'), scopesOf('administrator')], [[], ['read', 'ingest', 'review', 'resolve'], scope.options]);
  await assert.rejects(makeToken(world.as(ines), { name: 'x', scopes: ['read', 'admin'], days: 30 }), { name: 'RuleBroken', message: /admin/ });
  await assert.rejects(makeToken(world.as(rui), { name: 'x', scopes: ['read'], days: 30 }), { name: 'RuleBroken' });
  await assert.rejects(makeToken(world.as(ines), { name: 'x', scopes: [], days: 30 }), { name: 'RuleBroken' });
  const { token } = await makeToken(world.as(kim), { name: 'x', scopes: ['admin', 'review'], days: null });
  await makeUser(world.as(operator), { name: 'b', email: 'b@example.org', password: 'a long enough one', role: 'administrator' });
  const may = async (permission: Permission) => mayDo((await tokenHolder(world.store.read, token, NOW))!.actor, permission);
  assert.deepEqual([await may('administer'), await may('review'), await may('resolve')], [true, true, false]);
  await changeRole(world.as(kim), { userId: kim.id, role: 'editor', was: 'administrator' });
  assert.deepEqual([await may('administer'), await may('review')], [false, true]);
});

test('a token makes no tokens and changes no account of its own', async () => {
  const world = newWorld();
  const kim = await somebody(world, 'administrator');
  const { token } = await makeToken(world.as(kim), { name: 'x', scopes: [...scope.options] as Scope[], days: null });
  const { actor } = (await tokenHolder(world.store.read, token, NOW))!;
  assert.equal(mayDo(actor, 'own'), false);
  await assert.rejects(makeToken(world.as(actor), { name: 'y', scopes: ['read'], days: null }), { name: 'Forbidden' });
  await assert.rejects(revokeToken(world.as(actor), { tokenId: actor.tokenId }), { name: 'Forbidden' });
});

test('tokens of others are not there, but for an administrator; the day of use is noted', async () => {
  const world = newWorld();
  const [kim, ines, omar] = [await somebody(world, 'administrator'), await somebody(world, 'editor'), await somebody(world, 'reader')];
  const { token, tokenId } = await makeToken(world.as(ines), { name: 'x', scopes: ['read'], days: 30 });
  const { actor } = (await tokenHolder(world.store.read, token, NOW))!;
  await noteTokenUse(world.as(actor), { tokenId });
  assert.equal((await tokensOf(world.store.read, ines.id))[0]?.lastUsedOn, '2026-11-24');
  await assert.rejects(revokeToken(world.as(omar), { tokenId }), { name: 'NotFound' });
  await revokeToken(world.as(kim), { tokenId });
  await assert.rejects(revokeToken(world.as(kim), { tokenId }), { name: 'Conflict' });
});
