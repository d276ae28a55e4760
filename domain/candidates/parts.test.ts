import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '#domain/articles/blocks.ts';
import { partsOf, partWith, within } from './parts.ts';

const sentence = 'The bridge will open before July 2027. ';
const lines = (n: number) => Array.from({ length: n }, (_, i) => `${sentence.trim()} ${i}\n\n`).join('');
const every = (text: string) => [...text.matchAll(/The bridge/g)].map(({ index }) => ({ start: index, end: index + 30 }));

function check(text: string, places = every(text)) {
  const parts = partsOf(text, places);
  assert.equal(parts[0]!.start, 0);
  assert.equal(parts.at(-1)!.end, text.length);
  parts.forEach((part, i) => {
    if (i > 0) assert.deepEqual([part.start, part.first], [parts[i - 1]!.end, parts[i - 1]!.first + parts[i - 1]!.count]);
    for (const place of places.slice(part.first, part.first + part.count)) assert.ok(place.start >= part.start && place.end <= part.end, JSON.stringify([place, part]));
    assert.ok(part.count <= 100 && part.end - part.start < 90_000);
  });
  assert.equal(parts.reduce((sum, part) => sum + part.count, 0), places.length);
  return parts;
}

test('an article of usual length is one part', () => {
  assert.deepEqual(check(lines(40)).length, 1);
  assert.deepEqual(check('', []), [{ start: 0, end: 0, first: 0, count: 0 }]);
});

test('many candidates are cut a hundred at a time, between lines', () => {
  const text = lines(1_050);
  const parts = check(text);
  assert.equal(parts.length, 11);
  assert.ok(parts.slice(1).every(({ start }) => text[start - 1] === '\n'));
  assert.deepEqual([partWith(parts, 0), partWith(parts, 99), partWith(parts, 100), partWith(parts, 1_049)], [0, 0, 1, 10]);
});

test('a text on one line, and one with long stretches without a candidate, are cut too', () => {
  assert.ok(check(sentence.repeat(2_000)).length > 15);
  assert.ok(check('The quay is old.\n'.repeat(10_000), []).length > 3);
  assert.ok(check('The quay is old. '.repeat(10_000), []).length > 3);
});

test('blocks are cut to their part', () => {
  const text = `${sentence.repeat(150)}\n\nThe end of it.`;
  const [first, second] = partsOf(text, every(text));
  const all = blocks(text, 'text/plain');
  assert.deepEqual([within(all, first!).length, within(all, first!)[0]!.end, within(all, second!).length, within(all, second!)[0]!.start], [1, first!.end, 2, second!.start]);
});
