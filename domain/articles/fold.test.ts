import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';

test('Traditional, full-width and curly become one form of the same length', () => {
  const text = '預計２０２６年第三季，下週將ＡＢ“後年”won’t１２％';
  assert.equal(fold(text), '预计2026年第三季，下周将AB"后年"won\'t12%');
  assert.equal(fold(text).length, text.length);
});

test('length holds for emoji, a byte-order mark and half a surrogate pair', () => {
  for (const text of ['\u{1F600}預', '\ufeff預計', '預\ud83d', '']) assert.equal(fold(text).length, text.length);
});
