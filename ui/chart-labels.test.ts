import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels } from './chart-labels.ts';

const frame = { x: 100, y: 100, width: 200, height: 200 };

test('a dot alone has its label on the right, and on the left where the frame ends', () => {
  const [middle, edge] = [placeLabels([{ x: 100, y: 100, r: 10, text: '12' }], frame)[0]!, placeLabels([{ x: 195, y: 100, r: 10, text: '12' }], frame)[0]!];
  assert.deepEqual(middle, { x: 122, y: 100 });
  assert.deepEqual(edge, { x: 173, y: 100 });
});

test('labels of neighbours in a row touch neither the dots nor each other', () => {
  const dots = [60, 84, 108, 132].map((x) => ({ x, y: 100, r: 9, text: '20' }));
  const labels = placeLabels(dots, frame);
  for (const [i, label] of labels.entries()) {
    for (const dot of dots) assert.ok(Math.abs(label.x - dot.x) >= 17 || Math.abs(label.y - dot.y) >= 15.5, `label ${i} lies on the dot at ${dot.x}`);
    for (const other of labels.slice(i + 1)) assert.ok(Math.abs(label.x - other.x) >= 16 || Math.abs(label.y - other.y) >= 13);
  }
});

test('what is to be avoided is avoided', () => {
  const bar = { x: 122, y: 100, width: 6, height: 60 };
  assert.deepEqual(placeLabels([{ x: 100, y: 100, r: 10, text: '12' }], frame, [bar])[0], { x: 78, y: 100 });
});
