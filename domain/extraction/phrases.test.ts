import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hedgesIn, statedProbability } from './hedges.ts';
import { flatCall, impliedProbability, onlyHedges, phrases, PHRASE_TABLE_VERSION } from './phrases.ts';

test('a call has the number of its row, in either script', () => {
  assert.deepEqual(impliedProbability('Almost certainly'), { basis: 'implied', ppm: 950_000, cue: 'Almost certainly', phrase: 'almost certainly', hedgeOnly: false });
  assert.deepEqual(impliedProbability('極有可能'), { basis: 'implied', ppm: 880_000, cue: '極有可能', phrase: '极有可能', hedgeOnly: false });
  assert.equal(flatCall.basis === 'implied' && flatCall.ppm, 900_000);
});

test('a hedge that is not a call gives no number', () => {
  for (const cue of ['could', 'might', 'may', '可能', '或許', '不排除']) assert.deepEqual(impliedProbability(cue), { basis: 'none', cue, hedgeOnly: true });
});

test('a bare “will” is no hedge, in any script; what may be and what is unknown is', () => {
  assert.deepEqual(['will', "won't", '会', '會', '将', '將'].map(onlyHedges), [false, false, false, false, false, false]);
  assert.deepEqual(['could', '或許', 'purple', 'likely'].map(onlyHedges), [true, true, true, true]);
});

test('unknown words give nothing, and are not called a hedge', () => {
  assert.deepEqual(impliedProbability('purple'), { basis: 'none', cue: 'purple', hedgeOnly: false });
});

test('"very" moves a known phrase half-way to the end, "not likely" is one less', () => {
  const extremely = impliedProbability('extremely probable');
  assert.equal(extremely.basis === 'implied' && extremely.ppm, 860_000);
  const not = impliedProbability('not probable');
  assert.equal(not.basis === 'implied' && not.ppm, 280_000);
});

test('every row is in order: low ≤ number ≤ high, no phrase twice, a source for each', () => {
  assert.match(PHRASE_TABLE_VERSION, /\d/);
  assert.equal(new Set(phrases.map((row) => row.phrase)).size, phrases.length);
  for (const row of phrases) {
    assert.ok(row.low <= row.ppm && row.ppm <= row.high && row.high <= 1_000_000, row.phrase);
    assert.ok(row.source.length > 0, row.phrase);
  }
});

test('numbers beat words', () => {
  const ppm = (text: string, language: 'en' | 'zh-Hans') => statedProbability(text, language)?.ppm;
  assert.equal(ppm('There is a 70% chance of rain.', 'en'), 700_000);
  assert.equal(ppm('I put the odds at 60 to 70 percent.', 'en'), 650_000);
  assert.equal(ppm('It has a three in four chance.', 'en'), 750_000);
  assert.equal(ppm('It is almost certain (95%).', 'en'), 950_000);
  assert.equal(ppm('降息的概率为85%。', 'zh-Hans'), 850_000);
  assert.equal(ppm('有七成把握会赢。', 'zh-Hans'), 700_000);
  assert.equal(ppm('There is a one-in-five chance of snow.', 'en'), 200_000);
  assert.equal(ppm('The odds that the dam holds are one in ten.', 'en'), 100_000);
  assert.equal(ppm('They put the chance of a strike before May at 55%.', 'en'), 550_000);
  assert.equal(ppm("I would put 35% on a pilots' strike by June.", 'en'), 350_000);
  assert.equal(ppm('We still put about 40 to 50 per cent on the line closing.', 'en'), 450_000);
  assert.equal(ppm("He'd put one in four on rates falling in May.", 'en'), 250_000);
  assert.equal(ppm('冰川消失的概率是十分之三。', 'zh-Hans'), 300_000);
  assert.equal(ppm('有三分之二的机会下雪。', 'zh-Hans'), 666_667);
  assert.equal(ppm('In January one in five paid twice.', 'en'), undefined);
  assert.equal(ppm('Sales will rise 70%.', 'en'), undefined);
  for (const dearer of ['We put 10% on prices next year.', 'I put 10% on my card.', 'They put 35% on imported cars.']) assert.equal(ppm(dearer, 'en'), undefined, dearer);
});

test('traps are no hedges: 可能性, 尽可能, 大概三百, the month of May', () => {
  const words = (text: string, language: 'en' | 'zh-Hans') => hedgesIn(text, language).map((hedge) => hedge.phrase.phrase);
  assert.deepEqual(words('尽可能做好，提高可能性，大概300人参加会议', 'zh-Hans'), []);
  assert.deepEqual(words('In May it opened.', 'en'), []);
  assert.deepEqual(words('It will very likely open.', 'en'), ['will', 'very likely']);
});
