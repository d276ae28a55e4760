import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitEstimate, hitPopulation } from './hit-population.ts';
import { hitRate, hitsOverBase } from './hit-rate.ts';
import { clopperPearson, jeffreys, wilson } from './intervals.ts';
import { near } from './testing.ts';

test('without calls there is no hit rate, neither 0 nor NaN', () => {
  assert.equal(hitRate(0, 0), null);
  assert.equal(hitsOverBase([], 0), null);
  assert.equal(hitPopulation([]), null);
  assert.equal(hitPopulation([{ hits: 0, n: 0 }]), null);
});

test('an interval never leaves 0 to 1, and closes where every call was right or wrong', () => {
  for (const interval of [wilson, jeffreys, clopperPearson]) {
    for (const n of [1, 2, 7, 10, 37, 1000]) {
      assert.equal(interval(0, n)![0], 0);
      assert.equal(interval(n, n)![1], 1);
      for (const hits of [0, 1, n - 1, n]) {
        const [low, high] = interval(hits, n)!;
        assert.ok(low >= 0 && low <= hits / n && hits / n <= high && high <= 1, `${interval.name} ${hits}/${n}: ${low} to ${high}`);
      }
    }
  }
});

test('half a hit counts as half', () => {
  assert.equal(hitRate(2.5, 5)!.rate, 0.5);
  const [low, high] = wilson(2.5, 5)!;
  near(low + high, 1, 'symmetry');
});

test('more hits than calls are refused', () => {
  for (const call of [() => hitRate(3, 2), () => hitRate(-1, 2), () => hitRate(1, 1.5), () => jeffreys(Number.NaN, 2), () => clopperPearson(3, 2), () => hitsOverBase([0.5], 2), () => hitsOverBase([1.2], 1)]) assert.throws(call, RangeError);
});

test('calling what always happens lifts nobody', () => {
  const { expected, lift, atLeast } = hitsOverBase([1, 1, 1], 3)!;
  assert.deepEqual([expected, lift, atLeast], [3, 0, 1]);
});

test('the tail is exact: ten coins, eight heads or more', () => {
  near(hitsOverBase(Array.from({ length: 10 }, () => 0.5), 8)!.atLeast, 56 / 1024, 'P(8 or more)', 1e-15);
  near(hitsOverBase(Array.from({ length: 200 }, () => 0.5), 200)!.atLeast / 2 ** -200, 1, 'P(200 of 200)');
});

test('lift and tail do not depend on the order of the calls', () => {
  const chances = [0.13, 0.77, 0.31, 0.05, 0.62, 0.9, 0.44];
  assert.deepEqual(hitsOverBase(chances, 4), hitsOverBase(chances.toReversed(), 4));
});

test('where forecasters differ no more than chance, everybody has the pooled rate', () => {
  const population = hitPopulation([{ hits: 6, n: 10 }, { hits: 12, n: 20 }, { hits: 3, n: 5 }])!;
  assert.ok(population.rho! < 0);
  assert.equal(population.prior, null);
  assert.deepEqual(hitEstimate(population, { hits: 10, n: 10 }), { mean: 0.6, low: 0.6, high: 0.6 });
});

test('where single calls are all there is, no difference can be seen', () => {
  const population = hitPopulation([{ hits: 1, n: 1 }, { hits: 0, n: 1 }])!;
  assert.deepEqual(population, { rate: 0.5, rho: null, prior: null });
  assert.deepEqual(hitPopulation([{ hits: 4, n: 4 }, { hits: 9, n: 9 }]), { rate: 1, rho: null, prior: null });
});

test('few calls are drawn far towards the population, many hardly', () => {
  const population = hitPopulation([{ hits: 80, n: 100 }, { hits: 40, n: 100 }, { hits: 60, n: 100 }])!;
  // By hand: Σn(p − 0.6)² = 8, by chance 2 × 0.24 = 0.48, room 0.24 × (300 − 100 − 2) = 47.52.
  near(population.rho, 7.52 / 47.52, 'ρ');
  const few = hitEstimate(population, { hits: 2, n: 2 });
  const many = hitEstimate(population, { hits: 200, n: 200 });
  assert.ok(few.mean < 0.75 && many.mean > 0.98);
  assert.ok(few.low < few.mean && few.mean < few.high && few.high - few.low > many.high - many.low);
  near(hitEstimate(population, { hits: 0, n: 0 }).mean, 0.6, 'nobody knows the newcomer');
});

test('forecasters who differ as much as can be still leave a prior of one call', () => {
  const population = hitPopulation([{ hits: 10, n: 10 }, { hits: 0, n: 10 }])!;
  assert.ok(population.rho! > 1);
  assert.deepEqual(population.prior, { alpha: 0.5, beta: 0.5 });
});
