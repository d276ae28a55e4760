import assert from 'node:assert/strict';
import test from 'node:test';
import { breadcrumbs, claimReview, scriptText, type Reviewed } from './structured.ts';
import { hostile } from './testing.ts';

const said = (change: Partial<Reviewed> = {}): Reviewed => ({
  claim: 'The bridge opens.', outcome: 'yes', ppm: 900_000, hedgeOnly: false, direction: 'yes', madeOn: '2026-10-01', madeOnPrecision: 'month', forecaster: 'Ada Reyes', forecasterKind: 'person',
  articleUrl: 'https://post.example/bridge', knownOn: '2026-11-20', knownOnPrecision: 'day', ...change,
});
const review = (change: Partial<Reviewed> = {}, share: number | null = null) => claimReview(said(change), { url: 'https://hindcast.example/predictions/1', site: 'https://hindcast.example', share, words: 'Came true' });
const rating = (change: Partial<Reviewed>, share: number | null = null) => (review(change, share)?.['reviewRating'] as { ratingValue: number } | undefined)?.ratingValue;

test('a claim that somebody made and that was decided has a review', () => {
  const found = review()!;
  assert.deepEqual([found['@type'], found['claimReviewed'], rating({}), rating({ outcome: 'no' }), rating({ outcome: 'partly' }, 250_000)], ['ClaimReview', 'The bridge opens.', 5, 1, 2]);
  assert.deepEqual(found['itemReviewed'], { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Reyes' }, datePublished: '2026-10', appearance: { '@type': 'CreativeWork', url: 'https://post.example/bridge' } });
});

test('nobody is said to have claimed what they called unlikely, even or only possible', () => {
  for (const change of [{ ppm: 50_000, outcome: 'no' }, { ppm: 500_000 }, { ppm: null, direction: 'no' }, { ppm: null, hedgeOnly: true }] as const) assert.equal(review(change), null, JSON.stringify(change));
});

test('what is open, annulled, disputed, or no matter of yes and no has no rating', () => {
  for (const outcome of [null, 'reopened', 'disputed', 'annulled', 'value'] as const) assert.equal(review({ outcome }), null, String(outcome));
  assert.equal(review({ outcome: 'partly' }), null, 'partly, and nobody said how much');
});

test('whatever a text holds, it stays data in its element', () => {
  for (const text of hostile) {
    const data = breadcrumbs([{ name: text, url: 'https://hindcast.example/' }]);
    assert.doesNotMatch(scriptText(data), /[<>&\u2028\u2029]/);
    assert.deepEqual(JSON.parse(scriptText(data)), JSON.parse(JSON.stringify(data)));
  }
});
