import assert from 'node:assert/strict';
import { test } from 'node:test';
import './testing.ts';

const { topicChoices } = await import('./filters.tsx');

test('of many topics those with most predictions are offered, under their heads, each with all that it holds', () => {
  const topics = Array.from({ length: 60 }, (_, i) => ({ topic: `Head ${i % 12} / Part ${i}`, n: 60 - i }));
  const flat = (also?: string) => topicChoices(topics, also).flatMap((one) => ('label' in one ? one.choices : [one]));
  const values = flat().map(([value]) => value);
  // All twelve heads have more than any part, so twelve parts have room.
  assert.deepEqual(values.filter((value) => value.includes(' / ')).sort(), topics.slice(0, 12).map(({ topic }) => topic).sort());
  assert.deepEqual(values.filter((value) => !value.includes(' / ')).sort(), Array.from({ length: 12 }, (_, i) => `Head ${i}`).sort());
  // 0, 12, 24, 36 and 48 stand under it: 60 + 48 + 36 + 24 + 12.
  assert.equal(flat().find(([value]) => value === 'Head 0')![1], 'All of Head 0 (180)');
  assert.ok(flat('Head 3 / Part 51').some(([value]) => value === 'Head 3 / Part 51'), 'what is chosen is offered in any case');
});

test('a head of which every part is small is offered for all that it holds', () => {
  const large = Array.from({ length: 30 }, (_, i) => ({ topic: `Large ${i}`, n: 50 }));
  const small = Array.from({ length: 40 }, (_, i) => ({ topic: `Harbour / Quay ${i}`, n: 3 }));
  assert.deepEqual(topicChoices([...large, ...small]).at(-1), ['Harbour', 'Harbour (120)']);
});

test('a topic without parts is a choice of its own', () => {
  assert.deepEqual(topicChoices([{ topic: 'Harbour', n: 1_200 }]), [['Harbour', 'Harbour (1,200)']]);
});
