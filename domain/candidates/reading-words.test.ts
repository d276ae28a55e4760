import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planWords, readersWords, readingWords } from './reading-words.ts';

const plan = { model: 'm', place: 'api.example.org', passages: 2, all: 2, characters: 9_000, tokens: { in: 4_200, out: 16_000 }, costMicros: 36_200, cached: false };
const reading = { model: 'm', status: 'done' as const, failure: null, passages: 2, passagesRead: 2, agreed: 3, rulesOnly: 1, added: 2, dropped: {}, tokensIn: 4_000, tokensOut: 900, costMicros: 5_800, cachedFrom: null };

test('before: what is sent, where to, and what it costs at most', () => {
  assert.equal(planWords(plan), 'Sends 2 passages, 9,000 characters of the article, to api.example.org. About 4,200 tokens go out and at most 16,000 come back. Cost at most: 0.0362.');
  assert.match(planWords({ ...plan, all: 5, costMicros: null }), /Sends 2 of 5 passages \(the budget.*Cost at most: not known, for no price is set\./);
  assert.match(planWords({ ...plan, costMicros: 0 }), /Cost at most: nothing\./);
  assert.match(planWords({ ...plan, cached: true }), /nothing is sent, and nothing is paid/);
  assert.match(planWords({ ...plan, passages: 0 }), /MODEL_TOKENS_PER_ARTICLE/);
  assert.match(planWords({ ...plan, all: 0 }), /nothing to ask about/);
});

test('after: the outcome, the failure, what was left out, the tokens', () => {
  assert.deepEqual(readingWords(reading), ['m read 2 passages: 3 found by both readers, 1 by the rules only, 2 by the model only.', 'Tokens: 4,000 out, 900 back. Cost: 0.0058.']);
  assert.deepEqual(readingWords({ ...reading, status: 'partial', passagesRead: 1, failure: 'truncated', dropped: { twice: 1, 'quote-not-there': 2 } }).slice(0, 3), [
    'm read 1 of 2 passages: 3 found by both readers, 1 by the rules only, 2 by the model only.',
    'The answer broke off: the model used up its tokens before it was done. Another model may do better.',
    'Left out of its answer: 1 × a sentence that was pointed at already; 2 × a quote that does not stand in the article.',
  ]);
  assert.match(readingWords({ ...reading, status: 'failed', failure: 'key' }).join(' '), /What the rules found stands as it was\. The provider did not accept the key/);
  assert.match(readingWords({ ...reading, status: 'partial', passagesRead: 1 })[1]!, /budget/);
  assert.match(readingWords({ ...reading, cachedFrom: 'x' }).at(-1)!, /nothing was paid/);
  assert.match(readingWords({ ...reading, status: 'running' })[0]!, /not answered yet/);
});

test('only what needs a word has one', () => {
  assert.deepEqual([readersWords('rules'), readersWords('model')], [null, 'Found by the model only: look twice.']);
});
