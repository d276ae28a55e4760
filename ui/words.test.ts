import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictOn } from '#domain/predictions/call.ts';
import { valueWords } from '#domain/predictions/forms.ts';
import { numberWords, wholeNumber } from '#words/say.ts';
import { speakTo } from '#words/speech.ts';
import { byName, dayWords, decimal, langOf, listWords, percent, plainWords, pointWords, wholePercent } from './words.ts';

test('a day shows no more than is known of it', () => {
  assert.equal(dayWords('2025-12-08'), '8 December 2025');
  assert.equal(dayWords('2017-03-01', 'month'), 'March 2017');
  assert.equal(dayWords('1990-01-01', 'year'), '1990');
});

test('a chance just above even odds does not look like even odds', () => {
  assert.equal(percent(700_000), '70%');
  assert.equal(percent(5_000), '0.5%');
  assert.equal(percent(500_150), '50.02%');
});

test('a whole per cent is never nothing of something, nor all where something is missing', () => {
  assert.deepEqual([0, 0.004, 0.005, 7 / 12, 0.994, 0.996, 1].map(wholePercent), ['0%', 'under 1%', '1%', '58%', '99%', 'over 99%', '100%']);
});

test('a trace below zero has no minus', () => {
  assert.deepEqual([decimal(-1e-17), decimal(-0.0004), decimal(-0.0006), decimal(0.1)], ['0.000', '0.000', '−0.001', '0.100']);
});

test('points carry their sign, and nothing is no minus nothing', () => {
  assert.equal(pointWords(12.34), '+12.3');
  assert.equal(pointWords(-3), '−3.0');
  assert.equal(pointWords(-0.01), '0.0');
});

test('Han takes the language of its neighbourhood, other words need none', () => {
  assert.equal(langOf('老范讲故事'), 'zh-Hans');
  assert.equal(langOf('聯合報', 'zh-Hant'), 'zh-Hant');
  assert.equal(langOf('Reuters'), undefined);
});

test('Markdown signs are not shown, and a line break inside Chinese leaves no gap', () => {
  assert.equal(plainWords('**总之**，价格\n会降。'), '总之，价格会降。');
  assert.equal(plainWords('see [the\nreport](https://example.org) now'), 'see the report now');
});

test('a low chance on what did not happen is a right call; a hedge and even odds are no call', () => {
  const call = { ppm: 50_000, hedgeOnly: false, direction: 'yes' as const };
  assert.equal(verdictOn(call, 'no'), 'right');
  assert.equal(verdictOn(call, 'yes'), 'wrong');
  assert.equal(verdictOn(call, 'annulled'), null);
  assert.equal(verdictOn({ ...call, ppm: 500_000 }, 'yes'), null);
  assert.equal(verdictOn({ ...call, ppm: null, hedgeOnly: true }, 'yes'), null);
  assert.equal(verdictOn({ ppm: null, hedgeOnly: false, direction: 'no' }, 'no'), 'right');
});

test('in Chinese, days, lists and names follow Chinese, and names are in the order of pinyin or strokes', () => {
  const inTongue = <T>(tongue: 'zh-Hans' | 'zh-Hant', work: () => T) => speakTo({ tongue, prefix: '', path: '/' }, work);
  assert.deepEqual(inTongue('zh-Hans', () => [dayWords('2025-12-08'), dayWords('2017-03-01', 'month'), listWords(['甲', '乙', '丙'])]), ['2025年12月8日', '2017年3月', '甲、乙和丙']);
  assert.equal(listWords(['a', 'b', 'c']), 'a, b and c');
  const names = [{ name: '周一' }, { name: '王二' }, { name: '陈三' }];
  assert.deepEqual(inTongue('zh-Hans', () => byName(names)).map(({ name }) => name), ['陈三', '王二', '周一']);
  assert.deepEqual(inTongue('zh-Hant', () => byName([{ name: '陳三' }, { name: '王二' }, { name: '周一' }])).map(({ name }) => name), ['王二', '周一', '陳三']);
});

test('large numbers are told in 万 and 亿 where nothing of them is lost, and amounts of money with their unit', () => {
  const told = (tongue: 'en' | 'zh-Hans' | 'zh-Hant') => speakTo({ tongue, prefix: '', path: '/' }, () => [numberWords(120_000_000), numberWords(12_345), numberWords(1_200_000_000_000), numberWords(0.5), wholeNumber(9_999), valueWords({ kind: 'number', value: 60_000_000_000 }, { kind: 'number', range: [0, 1e12], unit: '美元' })]);
  assert.deepEqual(told('zh-Hans'), ['1.2亿', '12,345', '1.2万亿', '0.5', '9,999', '600亿美元']);
  assert.deepEqual(told('zh-Hant').slice(0, 3), ['1.2億', '12,345', '1.2兆']);
  assert.deepEqual(told('en').slice(0, 3), ['120,000,000', '12,345', '1,200,000,000,000']);
});
