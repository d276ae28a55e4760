import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootstrapInterval } from './bootstrap.ts';

const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
const coins = Array.from({ length: 400 }, (_, i) => i % 2);
const half = { level: 0.95, seed: 1 };

test('the interval of a mean has about the width that its standard error says', () => {
  const [low, high] = bootstrapInterval([coins], mean, half)!;
  const expected = 1.96 * Math.sqrt(0.25 / 400);
  assert.ok(Math.abs(0.5 - low - expected) < 0.006 && Math.abs(high - 0.5 - expected) < 0.006, `${low} ${high}`);
});

test('the same seed gives the same interval, another seed another', () => {
  assert.deepEqual(bootstrapInterval([coins], mean, half), bootstrapInterval([coins], mean, half));
  assert.notDeepEqual(bootstrapInterval([coins], mean, half), bootstrapInterval([coins], mean, { ...half, seed: 2 }));
});

test('a wider level is a wider interval', () => {
  const width = (level: number) => { const [low, high] = bootstrapInterval([coins], mean, { level, seed: 3 })!; return high - low; };
  assert.ok(width(0.5) < width(0.9) && width(0.9) < width(0.99));
});

test('strata keep their sizes, so that what differs only between them is no uncertainty', () => {
  assert.deepEqual(bootstrapInterval([[0, 0, 0], [1]], mean, half), [0.25, 0.25]);
});

test('whole clusters are drawn', () => {
  const sizes = new Set<number>();
  bootstrapInterval([[[1, 1], [2, 2]]], (drawn) => { sizes.add(drawn.flat().length); assert.ok(drawn.every(([a, b]) => a === b)); return 0; }, half);
  assert.deepEqual([...sizes], [4]);
});

test('nothing has no interval, nor has a statistic that is undefined; a level outside 0 to 1 is refused', () => {
  assert.equal(bootstrapInterval([[], []], mean, half), null);
  assert.equal(bootstrapInterval([coins], () => null, half), null);
  for (const level of [0, 1, NaN]) assert.throws(() => bootstrapInterval([coins], mean, { level, seed: 1 }), RangeError);
});
