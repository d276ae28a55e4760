import assert from 'node:assert/strict';
import test from 'node:test';
import { speakTo } from '#words/speech.ts';
import { citePrediction } from './citation.ts';
import { feedLines } from './feed-words.ts';
import type { PredictionCard } from './prediction-row.tsx';

const card: PredictionCard = {
  id: 'p1', claim: 'The bridge opens.', claimZh: '大桥通车。', language: 'en', topic: 'Harbour', windowTo: '2027-06-30', forecasterId: 'f1', forecaster: 'Ada Reyes', outlet: 'The Harbour Post', madeOn: '2026-10-01', madeOnPrecision: 'month',
  quote: 'It will open.', quoteLanguage: 'en', outcome: null, knownOn: null, knownOnPrecision: null, waits: false, basis: 'stated', ppm: 900_000, hedge: null, hedgeOnly: false, direction: 'yes', form: null, content: null,
};
const chinese = <T>(work: () => T) => speakTo({ tongue: 'zh-Hans', prefix: '/zh', path: '/' }, work);
const url = 'https://hindcast.example/en/predictions/p1';

test('a citation names who, what, when, how sure, where, the day, and what it can be checked by', () => {
  const cited = { url, today: '2026-11-24', by: { text: 'abc' } };
  assert.equal(citePrediction(card, cited), `Ada Reyes: The bridge opens. Said October 2026; how sure: 90% (stated). Hindcast, ${url}, as of 24 November 2026. SHA-256 of the text: abc`);
  assert.equal(chinese(() => citePrediction(card, { ...cited, by: { trail: 'abc' } })), `Ada Reyes：大桥通车。说于2026年10月；把握：90%（明确说出）。Hindcast，${url}，截至2026年11月24日。改动记录末尾哈希：abc`);
});

test('what a feed says of an open prediction stays the same as days go by', () => {
  const lines = feedLines(card, '2026-11-24');
  assert.deepEqual(lines, ['Ada Reyes, October 2026: “It will open.”', 'Published by The Harbour Post.', 'How sure: 90% (stated).', 'Last day: 30 June 2027.', 'Not decided yet.']);
  for (const day of ['2027-06-30', '2027-07-01', '2030-01-01']) assert.deepEqual(feedLines(card, day), lines, day);
});

test('a decided one says who was right, also in Chinese', () => {
  const decided = { ...card, outcome: 'no', knownOn: '2026-11-20', knownOnPrecision: 'day' } as const;
  assert.deepEqual(feedLines(decided, '2026-11-24').slice(-2), ['State: Did not come true.', 'The forecaster was wrong; known since 20 November 2026.']);
  const lines = chinese(() => feedLines(decided, '2026-11-24'));
  assert.equal(lines.at(-1), '预测者说错了，2026年11月20日已知结果。');
  assert.doesNotMatch(lines.slice(2).join('\n'), /[A-Za-z]{4,} [A-Za-z]{2,} /);
});
