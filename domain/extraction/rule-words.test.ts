import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { ruleWords } from './rule-words.ts';

test('ids that are put together from words are told by their parts', () => {
  assert.deepEqual(['en/by year', 'en/by end year', 'en/in half-year', 'en/within N units', 'en/delay by N units', 'zh/到年之前', 'zh/到年 end', 'zh/季', 'zh/N之内', 'zh/在未来N内', 'zh/在未來N內', 'zh/於季之後', 'zh/從年起', 'en/predicts', 'zh/认为, named before', 'zh/認為', 'zh/…預測'].map(ruleWords), [
    '“by” + year', '“by” + end of year', '“in” + half-year', '“within” + a span of time, counted from the day it was said', 'a delay, counted from the day it was said',
    '到 + year + 之前', '到 + end of year', 'quarter', 'a span of time + 之内, counted from the day it was said', '在未来 + a span of time + 内, counted from the day it was said', '在未來 + a span of time + 內, counted from the day it was said', '於 + quarter + 之後', '從 + year + 起',
    'named beside “predicts”', 'named beside 认为; only by a word such as “he” or “they”, taken for the name before it', 'named beside 認為', 'named beside 預測',
  ]);
});

test('an id without an entry is shown as it is', () => {
  assert.equal(ruleWords('some new rule'), 'some new rule');
});

test('no candidate of the project’s own articles shows a bare id', () => {
  for (const name of ['ipo-season.en.md', 'chat-race.zh-Hans.md']) {
    const text = readFileSync(resolve(import.meta.dirname, '../../e2e/articles', name), 'utf8');
    for (const draft of extract({ text, mediaType: 'text/markdown', publishedOn: '2026-10-01', author: 'A', outlet: null }).drafts) {
      for (const id of [draft.rule, draft.speaker.rule, draft.horizon?.rule ?? 'event']) assert.doesNotMatch(ruleWords(id), /\//, id);
    }
  }
});
