import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft as shape } from './draft.ts';
import { draftAt } from './draft-at.ts';
import { extract } from './extract.ts';

const english = '# Harbour\n\nThe quay is old. Tolls rise to 5 euros in 2028, says Bo Lind. The bridge will open before July 2027.\n\n## Predictions for 2029\n\nA second tunnel, perhaps.\n';
const chinese = '港口很旧。林博说，大桥真漂亮。如果谈成，2028年过路费是5欧元。大桥将在2027年7月前通车。';
const article = (text: string) => ({ text, mediaType: 'text/markdown' as const, publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null });
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const made = (text: string, words: string) => draftAt(article(text), at(text, words))!;

test('words that the rules leave alone become a draft of exactly these words, with what can be read of them', () => {
  const draft = made(english, 'The quay is old.');
  assert.deepEqual([draft.quote, draft.rule, draft.speaker.name, draft.horizon, draft.quantity, draft.probability.basis, draft.checkable], ['The quay is old.', 'person', 'Ada Reyes', null, null, 'none', false]);
  assert.equal(english.slice(draft.start, draft.end), draft.quote);
  shape.parse(draft);
});

test('a condition, an amount and a day are read in words without a cue, in Chinese too', () => {
  const draft = made(chinese, '如果谈成，2028年过路费是5欧元。');
  assert.deepEqual([draft.condition, draft.horizon?.window?.to, draft.quantity?.value, draft.quantity?.unit], ['如果谈成', '2028-12-31', 5, 'EUR']);
});

test('words that hold a prediction of the rules take its fields and keep their own ends', () => {
  const [own] = extract(article(english)).drafts.filter((draft) => draft.quote.includes('bridge'));
  const draft = made(english, 'bridge will open before July 2027');
  assert.deepEqual([draft.quote, draft.rule, draft.horizon], ['bridge will open before July 2027', own!.rule, own!.horizon]);
});

test('a deadline in the heading above is given to the words below', () => {
  const { horizon } = made(english, 'A second tunnel, perhaps.');
  assert.deepEqual([horizon?.window?.to, horizon?.inherited], ['2029-12-31', true]);
});

test('blanks at the ends are no part of the words; where there are none, there is no draft', () => {
  const { start, end } = at(english, 'The quay is old.');
  assert.equal(draftAt(article(english), { start: start - 2, end: end + 1 })!.quote, 'The quay is old.');
  assert.equal(draftAt(article(english), { start: english.length - 1, end: english.length }), null);
});

test('in a very long text only what stands around the words is read, and offsets stay those of the text', () => {
  const text = `${'The quay is old and grey. '.repeat(8_000)}\n\nThe ferry is late.\n\n${'The bridge will open in 2028. '.repeat(8_000)}`;
  const began = performance.now();
  const draft = made(text, 'The ferry is late.');
  assert.equal(text.slice(draft.start, draft.end), 'The ferry is late.');
  assert.ok(performance.now() - began < 1_000);
});
