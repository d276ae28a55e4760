import assert from 'node:assert/strict';
import test from 'node:test';
import { hostile } from '#domain/exchange/testing.ts';
import { speakTo } from '#words/speech.ts';
import type { PredictionCard } from '../prediction-row.tsx';
import { forecasterEmbed, predictionEmbed } from './cards.ts';

const card = (change: Partial<PredictionCard> = {}): PredictionCard => ({
  id: 'p1', claim: 'The bridge opens.', claimZh: '大桥通车。', language: 'en', topic: 'Harbour', windowTo: '2027-06-30', forecasterId: 'f1', forecaster: 'Ada Reyes', outlet: null, madeOn: '2026-10-01', madeOnPrecision: 'day',
  quote: 'It will open.', quoteLanguage: 'en', outcome: 'no', knownOn: '2026-11-20', knownOnPrecision: 'day', waits: false, basis: 'stated', ppm: 900_000, hedge: null, hedgeOnly: false, direction: 'yes', form: null, content: null, ...change,
});
const shown = (change: Partial<PredictionCard> = {}) => predictionEmbed(card(change), { url: 'https://hindcast.example/predictions/p1', today: '2026-11-24' });
const hits = { hits: 3, rate: 0.6, interval: [0.2, 0.9], n: 5, expected: 2, lift: 0.2, variance: 1, atLeast: 0.3, pmf: [] } as unknown as Parameters<typeof forecasterEmbed>[0]['hits'];

test('the small page says what was claimed, how sure, and what came of it', () => {
  const page = shown();
  for (const words of ['<h1 lang="en">The bridge opens.</h1>', '“It will open.”', '90% (stated)', '30 June 2027', 'Did not come true · wrong call', 'href="https://hindcast.example/predictions/p1"']) assert.ok(page.includes(words), words);
});

test('in Chinese it shows the Chinese claim, and says that it is', () => {
  const page = speakTo({ tongue: 'zh-Hans', prefix: '/zh', path: '/' }, () => shown());
  for (const words of ['<html lang="zh-Hans">', '<h1 lang="zh-Hans">大桥通车。</h1>', '未成真 · 说错了', '90%（明确说出）', '<blockquote lang="en">']) assert.ok(page.includes(words), words);
});

test('a share is never shown without how many calls it is of', () => {
  const page = forecasterEmbed({ forecaster: 'Ada Reyes', row: null, hits, url: 'https://hindcast.example/forecasters/f1' });
  assert.ok(page.includes('3 of 5 calls right'));
  assert.doesNotMatch(page, /%/);
  assert.ok(forecasterEmbed({ forecaster: 'Ada Reyes', row: null, hits: null, url: 'x' }).includes('Nothing of theirs is decided yet.'));
});

test('whatever a text holds, it is text', () => {
  const tags = (page: string) => [...page.matchAll(/<\/?([a-z][\w-]*)[^>]*>/gi)].map(([tag, name]) => (name === 'span' ? '' : tag.replace(/lang="[^"]*"/, ''))).filter(Boolean);
  for (const text of hostile) {
    const page = shown({ claim: text, forecaster: text, quote: `${text}.` });
    assert.deepEqual(tags(page), tags(shown()), text);
  }
});
