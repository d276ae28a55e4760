import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from './sentences.ts';

const cut = (text: string, language: 'en' | 'zh-Hans' = 'en') => sentences(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

test('abbreviations, initials and months do not end a sentence', () => {
  for (const text of ['Mr. Altman left.', 'J.P. Morgan agrees.', 'It opens on Dec. 5 at noon.', 'Smith vs. Jones goes on.', 'Acme Inc. shares fell.']) assert.deepEqual(cut(text), [text]);
});

test('an initial in Chinese brackets does not end a sentence', () => {
  assert.deepEqual(cut('經濟師范恪（M. Valk）估計減息。', 'zh-Hans'), ['經濟師范恪（M. Valk）估計減息。']);
});

test('an abbreviation ends a sentence when the next one opens', () => {
  assert.deepEqual(cut('He moved to the U.S. The bank stayed.'), ['He moved to the U.S.', 'The bank stayed.']);
});

test('a list number belongs to its sentence', () => {
  assert.deepEqual(cut('1. Prices rise. 2. Wages follow.'), ['1. Prices rise.', '2. Wages follow.']);
});

test('a title mark behind a full stop opens the next sentence', () => {
  assert.deepEqual(cut('港口很忙。《海港报》说票价会涨。', 'zh-Hans'), ['港口很忙。', '《海港报》说票价会涨。']);
});

test('Chinese quotes go on with who said them, and …… ends', () => {
  assert.deepEqual(cut('「明年會更好。」他表示。好吧。', 'zh-Hans'), ['「明年會更好。」他表示。', '好吧。']);
  assert.deepEqual(cut('他走了……我们留下。', 'zh-Hans'), ['他走了……', '我们留下。']);
});

test('a line break inside a block is a blank', () => {
  assert.deepEqual(cut('The port will\nclose soon. Then it\r\nopens.'), ['The port will\nclose soon.', 'Then it\r\nopens.']);
});

test('no sentence is longer than the longest, and none cuts an emoji in two', () => {
  const text = '\u{1F600}'.repeat(5_000);
  const parts = cut(text);
  assert.ok(parts.every((part) => part.length <= 1_200 && part.isWellFormed()));
  assert.equal(parts.join(''), text);
});
