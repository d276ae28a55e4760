import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawListsBy, markupOf } from './draw.ts';
import { drawn } from './testing.ts';

const { PredictionList } = await import('./prediction-list.tsx');
const { FilterForm } = await import('./filters.tsx');
const { Still } = await import('./still.tsx');

const call = {
  id: 'p', claim: '<script>alert(1)</script> & "the bridge"', claimZh: '大桥通车。', language: 'en' as const, topic: 'Harbour / Bridge', windowTo: '2026-12-31', forecasterId: 'f', forecaster: '陈思远', outlet: 'The Harbour Post', madeOn: '2026-01-10',
  madeOnPrecision: 'day' as const, quote: 'It will, <b>surely</b>, open.', quoteLanguage: 'en' as const, outcome: null, knownOn: null, knownOnPrecision: null, waits: false, basis: 'implied' as const, ppm: 720_000, hedge: 'surely', hedgeOnly: false, direction: 'yes' as const,
};
const lists = () => (['en', 'zh-Hans', 'zh-Hant'] as const).map((tongue) => drawn(() => createElement(PredictionList, { predictions: [call, { ...call, id: 'q', quote: null }], today: '2026-11-26' }), tongue));

test('a list that is drawn at once is what the page would draw, and its texts are texts', () => {
  assert.equal(markupOf(createElement('li')), null);
  const piece = lists();
  drawListsBy(renderToStaticMarkup);
  const whole = lists();
  assert.deepEqual(whole, piece);
  assert.match(whole[0]!, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;the bridge&quot;/);
  assert.doesNotMatch(whole[0]!, /<script|<b>/);
});

test('so is what stands above it, with what was chosen', () => {
  const form = (tongue: 'en' | 'zh-Hans') => drawn(() => createElement(Still, { className: 'stack' }, createElement(FilterForm, { filters: { show: 'all', topic: 'Harbour', q: '"<b>' }, topics: [{ topic: 'Harbour', n: 2 }, { topic: 'Energy / Oil', n: 1 }], forecasters: [{ id: 'f', name: '陈思远', n: 3 }] })), tongue);
  const whole = [form('en'), form('zh-Hans')];
  drawListsBy(undefined);
  assert.deepEqual(whole, [form('en'), form('zh-Hans')]);
  assert.match(whole[0]!, /value="&quot;&lt;b&gt;"/);
  assert.match(whole[0]!, /<option value="Harbour" selected="">/);
});
