import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peerEdges } from './peer.ts';
import { picoOf } from './pico.ts';
import { dice, shuffled } from './testing.ts';

test('the edge is the mean loss of the others less one’s own', () => {
  const edges = peerEdges([0.04, 0.16, 0.36].map(picoOf));
  [0.22, 0.04, -0.26].forEach((expected, i) => assert.ok(Math.abs(edges[i]! - expected) < 1e-15, `${edges[i]}`));
});

test('one who is alone has nobody to beat; nobody has nothing', () => {
  assert.deepEqual(peerEdges([picoOf(0.25)]), [null]);
  assert.deepEqual(peerEdges([]), []);
});

test('edges add up to zero, and the order moves no bit', () => {
  const random = dice(5);
  const losses = Array.from({ length: 40 }, () => picoOf(random()));
  const edges = peerEdges(losses) as number[];
  assert.ok(Math.abs(edges.reduce((total, edge) => total + edge, 0)) < 1e-14);
  const other = shuffled(losses, random);
  assert.deepEqual(new Map(other.map((loss, i) => [loss, peerEdges(other)[i]])), new Map(other.map((loss) => [loss, edges[losses.indexOf(loss)]])));
});
