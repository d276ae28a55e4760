import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountIn, amountKey } from '#domain/extraction/claim-sketch.ts';
import { alike, likestFirst, type Said } from './near-duplicates.ts';

const said = (words: string, until: string | null = '2027-12-31', language: 'en' | 'zh-Hans' = 'en'): Said => ({ words: [words], until, amount: amountKey(amountIn(words, language)) });
const ipo = said('OpenAI will not list its shares on an exchange before July 2027.');

test('the same words, with a remark around them, are alike whatever the day', () => {
  const again = said('As I said last year, OpenAI will not list its shares on an exchange before July 2027, whatever the bankers say.', '2027-06-30');
  assert.deepEqual([alike(ipo, again)!.share > 0.4, alike(ipo, again)!.sameDay], [true, false]);
});

test('reworded, with the same last day, it is alike; with another last day it is not', () => {
  const reworded = 'OpenAI shares will not be listed before July 2027.';
  assert.ok(alike(ipo, said(reworded)));
  const other = 'Shares of OpenAI are not going public so soon.';
  assert.equal(alike(ipo, said(other, '2029-12-31')), null);
});

test('the same day and amount are enough in other words and in another language', () => {
  const english = said('The company will be worth above $60 billion when the year 2027 ends.');
  assert.ok(alike(english, said('到2027年底估值突破600亿美元。', '2027-12-31', 'zh-Hans'))?.sameAmount);
  assert.equal(alike(english, said('到2027年底估值突破900亿美元。', '2027-12-31', 'zh-Hans')), null);
});

test('claims about other things are not alike, though the frame of the sentence is', () => {
  assert.equal(alike(said('The bridge will open before July 2027.'), said('Inflation falls below two per cent by then.', '2027-06-30')), null);
});

test('Chinese is compared by three characters, in either script', () => {
  const one = said('OpenAI 在 2027 年 7 月 1 日之前不会挂牌。', null, 'zh-Hans');
  assert.ok(alike(one, said('OpenAI 在 2027 年 7 月 1 日之前不會掛牌上市。', null, 'zh-Hans'))!.share > 0.6);
});

test('likest first', () => {
  const list = [{ share: 0.3, sameDay: false, sameAmount: false }, { share: 0.2, sameDay: true, sameAmount: true }, { share: 0.9, sameDay: true, sameAmount: false }];
  assert.deepEqual([...list].sort(likestFirst).map(({ share }) => share), [0.9, 0.2, 0.3]);
});

test('an amount is compared without regard to how it is written', () => {
  const key = (words: string) => amountKey(amountIn(words, 'en'));
  assert.equal(key('worth above $60 billion'), key('worth at least 60bn dollars'));
  assert.notEqual(key('worth above $60 billion'), key('worth below $60 billion'));
});
