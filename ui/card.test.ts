import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from 'linkedom';
import { cardLines, lineWidth } from './card-lines.ts';
import { cardSvg, type Card } from './card.ts';
import { injections } from '../e2e/injections.ts';

const card: Card = {
  head: 'Ada Reyes', where: 'The Harbour Post', words: 'The bridge will open before July 2027.', spoken: true, under: 'The bridge opens.',
  state: { words: 'Open', mark: 'open' }, facts: [['Deadline', '30 June 2027'], ['Record so far', 'right side 7 of 12']], foot: 'Hindcast',
};

test('lines break between words, and between any two Chinese characters, and never begin with a sign that closes', () => {
  assert.deepEqual(cardLines('The bridge will open before July', 8, 9), ['The bridge will', 'open before', 'July']);
  const lines = cardLines('大桥将在二〇二七年七月之前通车，渡轮公司说：“我们等着。”', 7, 9);
  assert.equal(lines.join(''), '大桥将在二〇二七年七月之前通车，渡轮公司说：“我们等着。”');
  for (const line of lines) {
    assert.ok(lineWidth(line) <= 9, line);
    assert.doesNotMatch(line, /^[，。：”]/u);
    assert.doesNotMatch(line, /“$/u);
  }
});

test('what is too long ends in an ellipsis, and a word without a gap is cut rather than lost outside the card', () => {
  const lines = cardLines('word '.repeat(100), 10, 3);
  assert.equal(lines.length, 3);
  assert.match(lines[2]!, /word…$/);
  for (const line of cardLines('x'.repeat(500), 10, 4)) assert.ok(lineWidth(line) <= 10);
  assert.deepEqual(cardLines('👩‍👩‍👧‍👦'.repeat(3), 100, 1), ['👩‍👩‍👧‍👦'.repeat(3)]);
  assert.deepEqual(cardLines('', 10, 3), []);
});

test('a share is never said without its number', () => {
  assert.match(cardSvg(card), /right side 7 of 12/);
});

test('hostile words stay words: a card holds rectangles, paths and text, and nothing that was in a quote', () => {
  for (const words of injections) {
    const svg = cardSvg({ ...card, words, head: words, where: words, under: words, state: { words, mark: 'wrong' }, facts: [[words, words]], foot: words });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const names = new Set([...parsed.querySelectorAll('*')].map((one) => one.tagName.toLowerCase()));
    assert.deepEqual([...names].filter((name) => !['svg', 'rect', 'path', 'text', 'g', 'circle'].includes(name)), [], words);
    assert.doesNotMatch(svg, /(?![\t])\p{Cc}/u, words);
    assert.doesNotMatch(svg.replace(/>[^<]*</g, '><'), /fired|evil/, words);
  }
});
