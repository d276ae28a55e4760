import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holm } from './holm.ts';
import { normalCdf } from './normal.ts';
import { compareOn } from './pairwise.ts';
import { rankIntervals, type Estimate } from './rank-intervals.ts';
import { dice } from './testing.ts';

test('fewer than two shared questions: not comparable, neither equal nor different', () => {
  assert.deepEqual([compareOn([]), compareOn([0.4])], [null, null]);
});

test('differences that do not vary have no t; the flips of signs are still counted', () => {
  const same = compareOn([0.1, 0.3 - 0.2, 0.1, 0.1])!;
  assert.deepEqual([same.se, same.t, same.p, same.signFlip], [0, null, null, { p: 0.125, asFar: 2, flips: 16 }]);
  const equal = compareOn([0, 0, 0])!;
  assert.deepEqual([equal.mean, equal.t, equal.signFlip!.p], [0, null, 1]);
});

test('up to twenty shared questions every flip is counted, beyond that none', () => {
  const differences = Array.from({ length: 21 }, (_, i) => (i % 3) / 10 + 0.05);
  assert.deepEqual([compareOn(differences.slice(0, 20))!.signFlip!.flips, compareOn(differences)!.signFlip], [2 ** 20, null]);
  assert.equal(compareOn(differences.slice(0, 20))!.signFlip!.asFar, 2);
});

test('flips that go exactly as far are counted although doubles fall short of it', () => {
  assert.equal(compareOn([-0.5, -0.5, -0.1, 0.5])!.signFlip!.asFar, 10);
});

test('who is named first turns the sign and nothing else; the order of the questions moves nothing', () => {
  const differences = [0.05, 0.07, 0, 0.03, 0.33, -0.11, 0.12, 0.16];
  const [there, back] = [compareOn(differences)!, compareOn(differences.map((d) => -d))!];
  assert.deepEqual(compareOn(differences.toReversed()), there);
  assert.deepEqual([back.p, back.se, back.signFlip], [there.p, there.se, there.signFlip]);
  assert.ok(there.mean > 0 && back.mean === -there.mean && back.interval[0] === -there.interval[1]);
});

test('Holm: never above 1, never out of order, and nothing that is no p value', () => {
  assert.deepEqual(holm([0.9, 0.8, 0.7]), [1, 1, 1]);
  assert.deepEqual(holm([]), []);
  assert.deepEqual(holm([0.02, 0.02]), [0.04, 0.04]);
  assert.throws(() => holm([0.1, Number.NaN]), RangeError);
});

/** The rule as it is written: a p value for every pair, Holm over all of them. */
function byHand(estimates: Estimate[]): [number, number][] {
  const pairs = estimates.flatMap((a, i) => estimates.slice(i + 1).map((b, k) => ({ i, j: i + 1 + k, z: (a.mean - b.mean) / Math.sqrt(a.sd ** 2 + b.sd ** 2) })));
  const p = holm(pairs.map(({ z }) => 2 * normalCdf(-Math.abs(z))));
  const wins = pairs.filter((_, k) => p[k]! <= 0.1).map(({ i, j, z }) => (z > 0 ? [i, j] : [j, i]));
  return estimates.map((_, i) => [1 + wins.filter(([, loser]) => loser === i).length, estimates.length - wins.filter(([winner]) => winner === i).length]);
}

test('rank intervals are those of a p value for each pair', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = dice(seed);
    const estimates = Array.from({ length: 2 + (seed % 25) }, () => ({ mean: random() * 0.4, sd: 0.01 + random() * 0.06 }));
    assert.deepEqual(rankIntervals(estimates).map(({ best, worst }) => [best, worst]), byHand(estimates), `seed ${seed}`);
  }
});

test('Holm goes on where Bonferroni would stop', () => {
  // Three pairs: z of 3, 2.05 and 0.95. The second passes α/2, not α/3.
  const estimates = [{ mean: 3, sd: Math.SQRT1_2 }, { mean: 2.05, sd: Math.SQRT1_2 }, { mean: 0, sd: Math.SQRT1_2 }];
  assert.deepEqual(rankIntervals(estimates), [{ best: 1, worst: 2 }, { best: 1, worst: 2 }, { best: 3, worst: 3 }]);
});

test('one forecaster is first and last; equal ones may stand anywhere; none give none', () => {
  assert.deepEqual(rankIntervals([]), []);
  assert.deepEqual(rankIntervals([{ mean: 0.1, sd: 0.02 }]), [{ best: 1, worst: 1 }]);
  assert.deepEqual(rankIntervals([{ mean: 0.1, sd: 0 }, { mean: 0.1, sd: 0 }]), [{ best: 1, worst: 2 }, { best: 1, worst: 2 }]);
  assert.deepEqual(rankIntervals([{ mean: 0.2, sd: 0 }, { mean: 0.1, sd: 0 }]), [{ best: 1, worst: 1 }, { best: 2, worst: 2 }]);
});

test('a pair that shares eight clusters is told apart by those; with seven, or where nothing varies, by its estimates', () => {
  const alike = [{ mean: 0.1, sd: 0.05 }, { mean: 0.11, sd: 0.05 }];
  const [apart, together] = [[{ best: 1, worst: 1 }, { best: 2, worst: 2 }], [{ best: 1, worst: 2 }, { best: 1, worst: 2 }]];
  const clusters = [0.02, 0.03, 0.025, 0.02, 0.03, 0.035, 0.02, 0.03];
  assert.deepEqual(rankIntervals(alike, () => clusters), apart);
  assert.deepEqual(rankIntervals(alike, () => clusters.map((d) => -d)), apart.toReversed());
  assert.deepEqual(rankIntervals(alike, () => clusters.slice(1)), together);
  assert.deepEqual(rankIntervals(alike, () => null), together);
  assert.deepEqual(rankIntervals(alike, () => clusters.map(() => 0.02)), together);
  const unlike = [{ mean: 0.3, sd: 0.01 }, { mean: 0.1, sd: 0.01 }];
  assert.deepEqual(rankIntervals(unlike, () => [0.5, -0.4, 0.3, -0.2, 0.1, -0.5, 0.4, -0.1]), together);
});

test('the lookup is asked for each pair once, the earlier one first', () => {
  const asked: string[] = [];
  rankIntervals([{ mean: 1, sd: 1 }, { mean: 2, sd: 1 }, { mean: 3, sd: 1 }], (i, j) => { asked.push(`${i}${j}`); return null; });
  assert.deepEqual(asked, ['01', '02', '12']);
});

test('two thousand forecasters, two million pairs', (t) => {
  const random = dice(9);
  const estimates = Array.from({ length: 2000 }, () => ({ mean: random() * 0.2, sd: 0.005 + random() * 0.02 }));
  const start = performance.now();
  const intervals = rankIntervals(estimates);
  t.diagnostic(`${Math.round(performance.now() - start)} ms`);
  const best = estimates.reduce((top, e, i) => (e.mean > estimates[top]!.mean ? i : top), 0);
  assert.equal(intervals[best]!.best, 1);
  assert.ok(intervals.every(({ best, worst }) => 1 <= best && best <= worst && worst <= 2000) && intervals.some(({ best }) => best > 500));
});
