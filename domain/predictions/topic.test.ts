import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchOf, topicOfPath, topicPath, topicTree } from './topic.ts';

const counts = [
  { topic: 'AI', open: 1, decided: 0 }, { topic: 'AI / Business', open: 2, decided: 3 }, { topic: 'AI / Business / IPO', open: 4, decided: 0 },
  { topic: 'AI capabilities', open: 20, decided: 1 }, { topic: 'Health', open: 0, decided: 1 },
];

test('a topic takes everything below it with it, and nothing that only begins alike', () => {
  const tree = topicTree(counts);
  assert.deepEqual(tree.map(({ topic, open, decided }) => [topic, open, decided]), [['AI capabilities', 20, 1], ['AI', 7, 3], ['Health', 0, 1]]);
  const business = branchOf(tree, 'AI / Business')!;
  assert.deepEqual([business.name, business.open, business.decided, business.below.map((one) => one.name)], ['Business', 6, 3, ['IPO']]);
  assert.equal(branchOf(tree, 'AI / Busy'), null);
  assert.equal(branchOf(tree, 'A'), null);
});

test('a topic that only its parts have is there too', () => {
  const tree = topicTree([{ topic: 'Money / Oil', open: 1, decided: 2 }]);
  assert.deepEqual(branchOf(tree, 'Money'), { topic: 'Money', name: 'Money', open: 1, decided: 2, below: [{ topic: 'Money / Oil', name: 'Oil', open: 1, decided: 2, below: [] }] });
});

test('an address holds any topic, strokes and Chinese too, and leads back to it', () => {
  for (const topic of ['AI / Business', 'Sea/air', '能源 / 油价', '100% / a?b#c']) assert.equal(topicOfPath(topicPath(topic).slice('/topics/'.length).split('/')), topic);
  assert.equal(topicPath('AI / Business'), '/topics/AI/Business');
  assert.equal(topicOfPath(['%E0%A4%A']), null);
});
