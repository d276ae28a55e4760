import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phraseLoss, phraseLossOf, phraseSpread } from './phrase.ts';
import { lossOf, MILLION, unitOf } from './ppm.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

test('the spread is the width between the quartiles over 1.349', () => near(phraseSpread([0.6, 0.85]), 0.25 / 1.349));

test('vagueness costs the same whatever happens, and only vagueness', () => {
  const cost = (outcome: number) => phraseLoss(0.75, [0.6, 0.85], outcome) - phraseLoss(0.75, [0.75, 0.75], outcome);
  near(cost(1), (0.25 / 1.349) ** 2);
  near(cost(0), cost(1));
});

test('in whole units: exact without a spread, rounded once with one', () => {
  assert.equal(phraseLossOf({ median: 333_333, quartiles: [333_333, 333_333] }, MILLION), lossOf(333_333, MILLION));
  assert.equal(phraseLossOf({ median: 700_000, quartiles: [650_000, 750_000] }, MILLION), 90_000_000_000 + Math.round((1e5 / 1.349) ** 2));
  near(unitOf(phraseLossOf({ median: 700_000, quartiles: [650_000, 750_000] }, 0)), phraseLoss(0.7, [0.65, 0.75], 0));
});
