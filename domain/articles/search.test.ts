import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundIn, indexed, phrasesOf, tokensOf } from './search.ts';

const marked = (text: string, search: string) => foundIn(text, phrasesOf(search)).map(({ start, end }) => text.slice(start, end));

test('Chinese is cut in pairs, and its last character stands alone; case, width, accents and script are folded', () => {
  assert.equal(indexed('OPEC油價將上漲'), 'opec 油价 价将 将上 上涨 涨');
  assert.equal(indexed('ＡＢＣ Café 2,000'), 'abc cafe 2 000');
  assert.equal(indexed('𠀀字', null, '好'), '𠀀字 字 ¦ 好');
});

test('places are of the text as it is written', () => {
  for (const text of ['a油價𠀀b é 2.5%', '  — «Ölpreis» …', '']) for (const { text: word, start, end } of tokensOf(text)) assert.equal(tokensOf(text.slice(start, end))[0]!.text, word);
  assert.deepEqual(marked('Die Ölpreise: OPEC 油價上漲', 'olp 油价 上涨'), ['Ölpreise', '油價上漲']);
});

test('a word is looked for as far as it was typed, a phrase as it stands, one character wherever it stands', () => {
  assert.deepEqual(marked('Oil prices and oilseed', 'oil'), ['Oil', 'oilseed']);
  assert.deepEqual(marked('Oil prices and oilseed', '"oil"'), ['Oil']);
  assert.deepEqual(marked('Prices of oil, oil prices', '"oil prices"'), ['oil prices']);
  assert.deepEqual(marked('油價上漲，漲價', '涨'), ['漲', '漲']);
  assert.deepEqual(marked('The toll is in', 'i'), []);
});

test('words of two texts are no phrase', () => {
  assert.ok(!` ${indexed('Oil', 'prices')} `.includes(' oil prices '));
});

test('signs ask for nothing, and what is not closed ends with the search', () => {
  for (const search of ['', '"', '""', '%', '*', '— …', '“', '「」', '\0']) assert.deepEqual(phrasesOf(search), [], search);
  assert.deepEqual(phrasesOf('"oil'), phrasesOf('oil'));
  assert.equal(phrasesOf('a b c d e f g h i j k').length, 8);
  assert.deepEqual(phrasesOf('NEAR(oil, 5) claim:oil OR NOT').map(({ tokens }) => tokens), [['near', 'oil'], ['5'], ['claim', 'oil'], ['or'], ['not']]);
});
