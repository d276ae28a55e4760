import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeOver } from './binary.ts';
import { lossOf, MILLION } from './ppm.ts';
import { timeWeightedEdge, updateGain, type Segment } from './time-weighted.ts';

const near = (actual: number | null, expected: number) => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
const schedule = { open: 0, close: 100, knownAt: 100 };
const held = (from: number, to: number, p: number, y: 0 | 1 = 1): Segment => ({ from, to, edge: edgeOver(0.5, p, y) });

test('the edge of each statement counts for as long as it stood', () => {
  near(timeWeightedEdge([held(0, 50, 0.6), held(50, 100, 0.9)], schedule).edge, (0.09 + 0.24) / 2);
});

test('time without a statement counts nothing, and lowers the coverage', () => {
  const { edge, coverage, counts } = timeWeightedEdge([held(0, 10, 0.3, 0), held(40, 100, 0.7, 0)], schedule);
  near(edge, 0.1 * 0.16 - 0.6 * 0.24);
  near(coverage, 0.7);
  assert.equal(counts, true);
});

test('what an early outcome cuts off counts nothing: the divisor is the scheduled span', () => {
  const { edge, coverage } = timeWeightedEdge([held(0, 100, 0.8)], { ...schedule, knownAt: 25 });
  near(edge, 0.21 / 4);
  near(coverage, 0.25);
});

test('over the scheduled span an honest chance beats a bold one on what can only end early with yes', () => {
  // Yes in the first of 52 weeks with .2, at the end with .04, else no; the bold call says .99 in that week.
  const expected = (first: number) => {
    const over = (y: 0 | 1, knownAt: number) => timeWeightedEdge([held(0, 1, first, y), held(1, 52, 0.05, y)], { open: 0, close: 52, knownAt }).edge;
    return 0.2 * over(1, 1) + 0.04 * over(1, 52) + 0.76 * over(0, 52);
  };
  assert.ok(expected(0.24) > expected(0.99));
});

test('what stood before the opening or after the close does not count', () => {
  near(timeWeightedEdge([held(-50, 150, 0.8)], schedule).edge, 0.21);
  assert.equal(timeWeightedEdge([held(-50, 150, 0.8)], { ...schedule, knownAt: 400 }).coverage, 1);
});

test('a statement that still stands needs no end', () => near(timeWeightedEdge([held(60, Infinity, 0.8)], schedule).edge, 0.4 * 0.21));

test('a statement at or after the outcome does not count at all', () => {
  assert.deepEqual(timeWeightedEdge([held(30, 100, 0.99)], { ...schedule, knownAt: 30 }), { edge: 0, coverage: 0, counts: false });
  assert.deepEqual(timeWeightedEdge([], schedule), { edge: 0, coverage: 0, counts: false });
});

test('a question that opens and closes at once takes the last statement before the outcome', () => {
  const atOnce = { open: 50, close: 50, knownAt: 60 };
  const { edge, coverage, counts } = timeWeightedEdge([held(40, 50, 0.6), held(50, 60, 0.9), held(60, 70, 0.99)], atOnce);
  near(edge, 0.24);
  assert.deepEqual([coverage, counts], [1, true]);
  assert.deepEqual(timeWeightedEdge([held(60, 70, 0.99)], atOnce), { edge: 0, coverage: 0, counts: false });
});

test('the order of the statements moves no bit', () => {
  const segments = [held(0, 10, 0.1), held(10, 33, 0.7), held(33, 61, 0.3), held(61, 100, 0.9)];
  assert.deepEqual(timeWeightedEdge(segments.toReversed(), schedule), timeWeightedEdge(segments, schedule));
});

test('times out of order, and two statements at once, are refused', () => {
  for (const segments of [[held(10, 5, 0.5)], [held(0, 50, 0.5), held(49, 60, 0.6)], [held(NaN, 5, 0.5)]]) assert.throws(() => timeWeightedEdge(segments, schedule), RangeError);
  assert.throws(() => timeWeightedEdge([], { ...schedule, close: -1 }), RangeError);
});

test('a change of mind is worth the first loss less the last, on average; without questions it has no worth', () => {
  const gain = (first: number, last: number) => ({ first: lossOf(first, MILLION), last: lossOf(last, MILLION) });
  near(updateGain([gain(600_000, 900_000), gain(500_000, 500_000), gain(900_000, 800_000)]), (0.15 + 0 - 0.03) / 3);
  assert.equal(updateGain([]), null);
});
