import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInTries } from '#db/accounts-schema.ts';
import { openStore } from '#db/connection.ts';
import { newWorld, visitor, type World } from '../../e2e/world.ts';
import { keyedHash } from './token.ts';
import { tryPassword } from './try-jobs.ts';

const key = (text: string) => keyedHash('secret', text);
const noon = Date.parse('2026-11-24T12:00:00Z');

function door(world: World, store = world.store) {
  let asked = 0;
  const guess = async (account: string, address: string, { right = false, after = 0 } = {}) => tryPassword(
    { store, actor: visitor, now: new Date(noon + after * 1000) }, { account: key(`account ${account}`), address: key(`address ${address}`) },
    async () => { asked++; return right; },
  ).catch((error: Error) => error.message);
  return { guess, asked: () => asked };
}

test('a thousand guesses at one account from many addresses, at once: five are looked at', async () => {
  const { guess, asked } = door(newWorld());
  await Promise.all(Array.from({ length: 1000 }, (_, i) => guess('ines', `10.0.${i % 250}.1`)));
  assert.equal(asked(), 5);
  assert.match(String(await guess('ines', 'elsewhere', { right: true })), /Wait a minute/);
  assert.equal(await guess('omar', 'elsewhere', { right: true }), true);
});

test('one password at a thousand accounts from one address: thirty are looked at', async () => {
  const { guess, asked } = door(newWorld());
  await Promise.all(Array.from({ length: 1000 }, (_, i) => guess(`somebody-${i}`, 'one')));
  assert.equal(asked(), 30);
  assert.match(String(await guess('kim', 'one')), /Wait/);
  assert.equal(await guess('kim', 'another'), false);
});

test('waits grow to a quarter of an hour and no further; tries while waiting do not lengthen them; the right password ends them', async () => {
  const { guess, asked } = door(newWorld());
  for (let i = 0; i < 5; i++) await guess('ines', `a${i}`);
  let after = 0;
  for (const [nth, wait] of [30, 60, 120, 240, 480, 900, 900, 900].entries()) {
    for (const early of [1, wait - 1]) assert.match(String(await guess('ines', `b${nth}`, { right: true, after: after + early })), /Wait/);
    after += wait;
    assert.equal(await guess('ines', `c${nth}`, { after }), false, `after ${wait} s`);
  }
  assert.equal(asked(), 13);
  assert.equal(await guess('ines', 'home', { right: true, after: after + 900 }), true);
  assert.equal(await guess('ines', 'home', { after: after + 901 }), false);
  assert.equal(await guess('ines', 'home', { right: true, after: after + 902 }), true);
});

test('what was counted outlives a restart, holds for unknown accounts alike, and names nobody', async () => {
  const world = newWorld();
  const { guess } = door(world);
  for (let i = 0; i < 6; i++) await guess('nobody@example.org', '203.0.113.7');
  const again = openStore(world.store.file);
  assert.match(String(await door(world, again).guess('nobody@example.org', 'elsewhere')), /Too many tries/);
  again.close();
  const kept = JSON.stringify(await world.store.read.select().from(signInTries));
  assert.ok(!/nobody|203\.0\.113/.test(kept));
});

test('failures of yesterday are forgotten', async () => {
  const world = newWorld();
  const { guess } = door(world);
  for (let i = 0; i < 5; i++) await guess('ines', 'one');
  assert.equal(await guess('ines', 'one', { after: 25 * 3600 }), false);
  assert.deepEqual((await world.store.read.select().from(signInTries)).map(({ failures }) => failures), [1, 1]);
});
