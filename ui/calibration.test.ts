import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { calibrationRecord } from '#domain/leaderboard/calibration.ts';
import { track } from '#domain/leaderboard/track.ts';
import { score } from '#domain/scoring/score.ts';
import { randomFacts } from '#domain/scoring/testing.ts';
import { drawn, englishIn, wordsIn } from './testing.ts';

const { CalibrationPage } = await import('./calibration-page.tsx');
const { CalibrationPlot } = await import('./calibration-plot.tsx');
const { TrackChart } = await import('./track-chart.tsx');

const facts = randomFacts(5);
const { scored } = score(facts, { asOf: '2026-12-31', clock: 'now' });
const record = calibrationRecord(scored)!;
const page = { view: { asOf: '2026-12-31', clock: 'now' }, today: '2026-12-31', notes: [], topics: [] } as const;

test('the page about calibration speaks Chinese, its diagram and tables too', () => {
  const words = wordsIn(drawn(() => createElement(CalibrationPage, { found: { record, byTopic: [], waiting: 2 }, ...page })));
  assert.deepEqual(englishIn(words), []);
  for (const one of ['成真的比例', '给出的概率', '校准误差', `校准：${record.reliability.n} 次计分判断`]) assert.ok(words.includes(one), one);
  for (const found of [null, { record: null, byTopic: [], waiting: 0 }]) assert.deepEqual(englishIn(wordsIn(drawn(() => createElement(CalibrationPage, { found, ...page })))), []);
});

test('a name stands in the finding of its own plot, and the dots lead to the list in the language of the address', () => {
  const plot = () => createElement(CalibrationPlot, { record: calibrationRecord(scored.slice(0, 12))!, name: '甲', listOf: ({ low }) => `/predictions?chance=${low}` });
  assert.match(drawn(plot), /<span lang="zh-Hans">甲<\/span>说约有/);
  assert.match(drawn(plot), /太少，无法评判：<\/strong>只有 12 次/);
  assert.match(drawn(plot, 'zh-Hans', '/zh'), /href="\/zh\/predictions\?chance=/);
});

test('the line over time has its days and words in Chinese', () => {
  const points = track({ ...facts, statements: facts.statements.filter((one) => one.forecasterId === 'f1') }, { asOf: '2026-12-31', clock: 'now' });
  const words = wordsIn(drawn(() => createElement(TrackChart, { points, until: '2026-12-31', name: '甲' })));
  assert.deepEqual(englishIn(words), []);
  assert.ok(words.includes('每次判断的平均分') && words.some((said) => /^(?:\d+月|\d+年)$/.test(said)), words.join('|'));
  assert.ok(wordsIn(drawn(() => createElement(TrackChart, { points, until: '2026-12-31', name: 'A' }), 'en')).includes('all so far'));
});
