import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consistencyCurve, corpCurve } from './corp-curve.ts';
import { groupsOf } from './counts.ts';
import { consistencyBand, reliabilityOf } from './reliability.ts';
import { countsOf, dice, near } from './testing.ts';

/** `yes` of `n` calls at each chance came true. */
const record = (rows: readonly (readonly [p: number, n: number, yes: number])[]) =>
  countsOf(rows.flatMap(([p, n]) => Array.from({ length: n }, () => p)), rows.flatMap(([, n, yes]) => Array.from({ length: n }, (_, i) => (i < yes ? 1 : 0))));

test('bins with five calls or more are dots as they are, with the chances that lie in them', () => {
  const { n, dots, tooFew } = reliabilityOf(record([[0.3, 5, 1], [0.35, 5, 2], [0.7, 10, 6]]))!;
  assert.deepEqual([n, tooFew], [20, false]);
  assert.deepEqual(dots.map(({ low, high, n, observed, ppms }) => [low, high, n, observed, ppms]), [[300_000, 400_000, 10, 0.3, [300_000, 350_000]], [700_000, 800_000, 10, 0.6, [700_000]]]);
  near(dots[0]!.meanChance, 0.325, 'mean chance');
  assert.deepEqual(dots[1]!.band, consistencyBand(0.7, 10));
});

test('a bin with exactly five stays alone', () => {
  assert.equal(reliabilityOf(record([[0.3, 5, 1], [0.4, 5, 2]]))!.dots.length, 2);
});

test('a bin with fewer joins the neighbour whose chances are nearer', () => {
  const { dots } = reliabilityOf(record([[0.1, 6, 0], [0.65, 2, 1], [0.7, 6, 5]]))!;
  assert.deepEqual(dots.map(({ low, high, n, ppms }) => [low, high, n, ppms]), [[100_000, 200_000, 6, [100_000]], [600_000, 800_000, 8, [650_000, 700_000]]]);
});

test('single calls are merged until a dot has five of them, and a record of three is one dot', () => {
  const spread = reliabilityOf(record([0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95].map((p) => [p, 1, 1])))!;
  assert.ok(spread.dots.every((dot) => dot.n >= 5));
  assert.equal(spread.dots.reduce((n, dot) => n + dot.n, 0), 10);
  assert.equal(spread.tooFew, true);
  const { dots } = reliabilityOf(record([[0.1, 1, 0], [0.5, 1, 0], [1, 1, 1]]))!;
  assert.deepEqual(dots.map(({ low, high, n }) => [low, high, n]), [[100_000, 1_000_000, 3]]);
});

test('nineteen calls are too few to judge, twenty are not', () => {
  assert.equal(reliabilityOf(record([[0.6, 19, 10]]))!.tooFew, true);
  assert.equal(reliabilityOf(record([[0.6, 20, 10]]))!.tooFew, false);
});

test('the dot nearest to 70 % is put into words: below, within or above what a calibrated forecaster would get', () => {
  const said = (yes: number) => reliabilityOf(record([[0.2, 40, 8], [0.72, 40, yes], [0.95, 40, 38]]))!.spoken;
  assert.deepEqual([said(22), said(29), said(36)].map((s) => [s.n, s.observed, s.verdict]), [[40, 0.55, 'below'], [40, 0.725, 'within'], [40, 0.9, 'above']]);
  near(said(22).meanChance, 0.72, 'mean chance');
});

test('a band of certain calls has no width, and without calls there is none', () => {
  assert.deepEqual([consistencyBand(0, 12), consistencyBand(1, 12), consistencyBand(0.4, 0)], [[0, 0], [1, 1], null]);
});

test('under ten calls there is no curve, under a hundred no band', () => {
  assert.equal(corpCurve(groupsOf(record([[0.3, 9, 3]]))), null);
  assert.deepEqual(corpCurve(groupsOf(record([[0.3, 10, 3]]))), { blocks: [{ min: 0.3, max: 0.3, n: 10, cep: 0.3 }], band: null });
  assert.equal(corpCurve(groupsOf(record([[0.3, 99, 30]])))!.band, null);
  assert.equal(corpCurve(groupsOf(record([[0.3, 100, 30]])))!.band!.length, 1);
});

test('with one chance the band of the curve is the binomial one', () => {
  const [point] = consistencyCurve(groupsOf(record([[0.3, 200, 60]])));
  const [low, high] = consistencyBand(0.3, 200)!;
  near(point!.low, low, 'low', 0.011);
  near(point!.high, high, 'high', 0.011);
});

test('the band repeats itself, and other data have other draws', () => {
  const rows = (yes: number) => groupsOf(record([[0.2, 97, yes], [0.3, 91, 28], [0.4, 89, 37], [0.5, 83, 42], [0.6, 79, 50], [0.7, 73, 52]]));
  assert.deepEqual(consistencyCurve(rows(12)), consistencyCurve(rows(12)));
  assert.notDeepEqual(consistencyCurve(rows(12)), consistencyCurve(rows(13)));
});

test('a calibrated record leaves the band about one time in ten, and the band never falls', () => {
  const random = dice(42);
  let outside = 0;
  let points = 0;
  for (let round = 0; round < 30; round += 1) {
    const rows = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => [p, 50, Array.from({ length: 50 }, random).filter((u) => u < p).length] as const);
    const { blocks, band } = corpCurve(groupsOf(record(rows)))!;
    band!.forEach(({ chance, low, high }, i) => {
      const { cep } = blocks.find((b) => b.min <= chance && chance <= b.max)!;
      outside += cep < low || cep > high ? 1 : 0;
      points += 1;
      if (i > 0) assert.ok(low >= band![i - 1]!.low && high >= band![i - 1]!.high);
    });
  }
  assert.ok(outside / points > 0.02 && outside / points < 0.2, `${outside} of ${points} outside`);
});

test('many chances: the band is given at 200 of them, from the lowest to the highest', () => {
  const band = consistencyCurve(groupsOf(record(Array.from({ length: 1001 }, (_, i) => [i / 1000, 1, i % 2] as const))));
  assert.equal(band.length, 200);
  assert.deepEqual([band[0]!.chance, band.at(-1)!.chance], [0, 1]);
});
