import assert from 'node:assert/strict';
import test from 'node:test';
import { newKeeper } from './keeper.ts';

test('with another stamp everything is old', () => {
  const keeper = newKeeper<string>(1_000);
  assert.equal(keeper.find('a', '1'), undefined);
  keeper.keep('a', '1', 'page', 10);
  assert.equal(keeper.find('a', '1'), 'page');
  assert.equal(keeper.find('a', '2'), undefined);
  assert.equal(keeper.find('a', '1'), undefined);
  assert.equal(keeper.bytes(), 0);
});

test('what was begun before the stamp changed is not kept after it', () => {
  const keeper = newKeeper<string>(1_000);
  keeper.find('a', '1');
  keeper.find('a', '2');
  keeper.keep('a', '1', 'old', 10);
  assert.equal(keeper.find('a', '2'), undefined);
});

test('however many addresses somebody invents, the bytes are bounded and what people ask for again stays', () => {
  const keeper = newKeeper<string>(1_000);
  keeper.find('home', '1');
  keeper.keep('home', '1', 'home', 50);
  assert.equal(keeper.find('home', '1'), 'home');
  for (let i = 0; i < 10_000; i += 1) {
    keeper.find(`/?x=${i}`, '1');
    keeper.keep(`/?x=${i}`, '1', 'the same', 50);
    assert.ok(keeper.bytes() <= 1_000);
  }
  assert.equal(keeper.find('home', '1'), 'home');
  assert.equal(keeper.find('/?x=9999', '1'), 'the same', 'the last one is there too');
  assert.equal(keeper.find('/?x=1', '1'), undefined);
});

test('of what was asked for again, the least recent gives way', () => {
  const keeper = newKeeper<number>(1_000);
  for (let i = 0; i < 50; i += 1) {
    keeper.find(String(i), '1');
    keeper.keep(String(i), '1', i, 50);
    keeper.find(String(i), '1');
    assert.ok(keeper.bytes() <= 1_000);
  }
  assert.equal(keeper.find('49', '1'), 49);
  assert.equal(keeper.find('0', '1'), undefined);
});

test('one page that is as large as many is not kept', () => {
  const keeper = newKeeper<string>(1_000);
  keeper.find('a', '1');
  keeper.keep('a', '1', 'large', 200);
  assert.equal(keeper.bytes(), 0);
});
