import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { leftWords, whyNot } from './why-not.ts';

const text = 'Will the bridge open in 2027? The quay was built in 1990. The bridge will open before July 2027. Ships come and go.';
const article = { text, mediaType: 'text/plain' as const, publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null };
const whole = { start: 0, end: text.length };

test('every sentence that is no candidate says why, by a name with words', () => {
  const left = whyNot(article, whole, extract(article).drafts);
  assert.deepEqual(left.map(({ start, end, reason }) => [text.slice(start, end), reason]), [['Will the bridge open in 2027?', 'question'], ['The quay was built in 1990.', 'no-outlook'], ['Ships come and go.', 'no-outlook']]);
  assert.ok(left.every(({ reason }) => leftWords[reason].length > 10));
});

test('a sentence that the rules take but that is no candidate says so', () => {
  assert.deepEqual(whyNot(article, whole, []).map(({ reason }) => reason), ['question', 'no-outlook', 'taken', 'no-outlook']);
});

test('only the part that is asked for is told', () => {
  assert.equal(whyNot(article, { start: 30, end: 50 }, []).length, 1);
});
