import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, byBlock, cutBy } from './segments.ts';

const span = (start: number, end: number) => ({ start, end });

test('where spans overlap the later one takes what is left', () => {
  assert.deepEqual(apart([span(10, 20), span(0, 12), span(11, 12)]), [{ start: 0, end: 12, opens: 0 }, { start: 12, end: 20, opens: 10 }]);
});

test('each block knows the spans that touch it, also one that runs over several', () => {
  const [a, b, c, d] = [span(0, 10), span(10, 20), span(20, 30), span(30, 40)] as const;
  const spans = [span(2, 4), span(8, 22), span(31, 32)];
  assert.deepEqual([...byBlock([a, b, c, d], spans).values()].map((inside) => inside.map(({ start }) => start)), [[2, 8], [8], [8], [31]]);
});

test('fifty thousand spans in as many blocks take one walk', () => {
  const blocks = Array.from({ length: 50_000 }, (_, i) => span(i * 10, i * 10 + 9));
  const began = performance.now();
  assert.equal(byBlock(blocks, apart(blocks)).size, 50_000);
  assert.ok(performance.now() - began < 1_000);
});

test('a stretch is cut where the spans in it begin and end', () => {
  assert.deepEqual(cutBy(span(0, 10), [span(2, 5), span(4, 12)]).map(({ start, end, under }) => [start, end, under.length]), [[0, 2, 0], [2, 4, 1], [4, 5, 2], [5, 10, 1]]);
  assert.deepEqual(cutBy(span(0, 3), []), [{ start: 0, end: 3, under: [] }]);
});
