import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binned, TENTHS } from './bins.ts';
import { calibrationOf } from './calibration.ts';
import { corp } from './corp.ts';
import { corpCurve } from './corp-curve.ts';
import { countCall, groupCalls, groupsOf } from './counts.ts';
import { murphy } from './murphy.ts';
import { reliabilityOf } from './reliability.ts';
import { countsOf, dice, near, shuffled } from './testing.ts';

/** A record of `n` calls at random chances of whole per cents, which come true as often as they say. */
function calibrated(n: number, seed: number): { p: number; y: number }[] {
  const random = dice(seed);
  return Array.from({ length: n }, () => {
    const p = Math.round(random() * 100) / 100;
    return { p, y: random() < p ? 1 : 0 };
  });
}
const counted = (calls: { p: number; y: number }[]) => countsOf(calls.map((c) => c.p), calls.map((c) => c.y));

test('nothing resolved: null, and never NaN', () => {
  assert.deepEqual([calibrationOf(new Map()), reliabilityOf(new Map()), corp([]), corpCurve([]), murphy([]), murphy([[]])], [null, null, null, null, null, null]);
  // A call that was taken back leaves an empty entry behind.
  assert.equal(calibrationOf(new Map([[300_000, { n: 0, y: 0 }]])), null);
});

test('where every outcome is the same, discrimination is 0 and the ROC area does not exist', () => {
  const { corp, rocArea, spiegelhalter } = calibrationOf(countsOf([0.2, 0.8], [1, 1]))!;
  assert.deepEqual([corp.discrimination, corp.uncertainty, rocArea], [0, 0, null]);
  near(corp.miscalibration, corp.meanScore, 'all of the score is miscalibration');
  assert.ok(spiegelhalter);
});

test('only 0, 1 and a half: nothing that could vary is left for Spiegelhalter', () => {
  assert.equal(calibrationOf(countsOf([0, 1, 0.5, 0.5], [0, 1, 1, 0]))!.spiegelhalter, null);
});

test('no number of any record, however small, is NaN', () => {
  const seen: number[] = [];
  for (const p of [0, 0.3, 0.5, 1]) for (const y of [0, 0.5, 1]) {
    const all = { calibration: calibrationOf(countsOf([p], [y])), diagram: reliabilityOf(countsOf([p], [y])) };
    JSON.stringify(all, (_, value: unknown) => { if (typeof value === 'number') seen.push(value); return value; });
  }
  assert.ok(seen.length > 300 && seen.every(Number.isFinite));
});

test('the order in which calls were counted does not move one bit', () => {
  const calls = [...calibrated(400, 7), ...Array.from({ length: 30 }, (_, i) => ({ p: 0.3, y: (i % 7) / 10 }))];
  const bits = (of: typeof calls) => JSON.stringify([calibrationOf(counted(of)), reliabilityOf(counted(of)), corpCurve(groupsOf(counted(of)))]);
  for (const seed of [1, 2, 3]) assert.equal(bits(shuffled(calls, dice(seed))), bits(calls));
});

test('three partitions give the same mean score', () => {
  const { meanScore, corp, unique, binned: inBins } = calibrationOf(counted(calibrated(500, 11)))!;
  near(corp.miscalibration - corp.discrimination + corp.uncertainty, meanScore, 'CORP');
  near(unique.reliability - unique.resolution + unique.uncertainty, meanScore, 'unique values');
  near(inBins.reliability - inBins.resolution + inBins.uncertainty + inBins.withinVariance - inBins.withinCovariance, meanScore, 'bins');
});

test('a tie counts as half a yes', () => {
  const { meanScore, rate, corp } = calibrationOf(countsOf([0.7], [0.5]))!;
  assert.equal(rate, 0.5);
  near(meanScore, (0.7 ** 2 + 0.3 ** 2) / 2, 'mean score');
  near(corp.uncertainty, 0.25, 'UNC');
});

test('equal chances are pooled before anything is fitted, whatever the order of their outcomes', () => {
  const calls = [[0.4, 1], [0.4, 0], [0.6, 1], [0.4, 0], [0.6, 1]].map(([chance, outcome]) => ({ chance: chance!, outcome: outcome! }));
  const groups = groupCalls(calls);
  assert.deepEqual(groups, [{ chance: 0.4, n: 3, y: 1 }, { chance: 0.6, n: 2, y: 2 }]);
  assert.deepEqual(corp(groups)!.blocks, [{ min: 0.4, max: 0.4, n: 3, cep: 1 / 3 }, { min: 0.6, max: 0.6, n: 2, cep: 1 }]);
});

test('0.3 and 0.1 × 3 are the same chance', () => {
  assert.deepEqual(groupCalls([{ chance: 0.1 * 3, outcome: 0 }, { chance: 0.3, outcome: 1 }]), [{ chance: 0.3, n: 2, y: 1 }]);
});

test('neighbours with the same rate are one block', () => {
  const blocks = calibrationOf(countsOf([0.2, 0.2, 0.3, 0.3, 0.9], [0, 1, 1, 0, 1]))!.corp.blocks;
  assert.deepEqual(blocks, [{ min: 0.2, max: 0.3, n: 4, cep: 0.5 }, { min: 0.9, max: 0.9, n: 1, cep: 1 }]);
});

test('30 % lies in the bin from 30 %, and so at every edge; 100 % lies in the last', () => {
  assert.deepEqual(TENTHS, [0, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000, 900_000, 1_000_000]);
  const chances = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const bins = binned(groupsOf(countsOf(chances, chances.map(() => 1))));
  assert.deepEqual(bins.map(({ low, high, groups }) => [low, high, groups.map((g) => g.chance)]), chances.slice(0, -1).map((low, k) => [low * 1e6, TENTHS[k + 1], k === 9 ? [0.9, 1] : [low]]));
});

test('edges that do not rise from 0 to 1 in whole ppm are refused, and so are impossible counts', () => {
  for (const edges of [[0, 1_000_000, 500_000], [0, 300_000.5, 1_000_000], [100_000, 1_000_000], [0, 500_000], []]) assert.throws(() => binned([], edges), RangeError);
  for (const [ppm, n, y] of [[300_000, 1, 2], [300_000, -1, 0], [1_000_001, 1, 1], [300_000, 1, Number.NaN]] as const) assert.throws(() => groupsOf(new Map([[ppm, { n, y }]])), RangeError);
});

test('a record is the sum of its parts', () => {
  const calls = calibrated(60, 5);
  const counts = counted(calls.slice(0, 20));
  for (const { p, y } of calls.slice(20)) countCall(counts, Math.round(p * 1e6), y * 1e6);
  assert.deepEqual(calibrationOf(counts), calibrationOf(counted(calls)));
});
