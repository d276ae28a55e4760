import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brierScore } from './binary.ts';
import { favouriteCredit, halfBrier, normalise, outcomeIndex, surprisal, uniformHalfBrier } from './multiple-choice.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

test('with two options the loss is the binary one', () => {
  for (const p of [0, 0.1, 0.271, 0.5, 0.99, 1]) for (const came of [0, 1]) near(halfBrier([1 - p, p], came), brierScore(p, came));
});

test('a sum that is off by two hundredths is divided out, one that is off by more is refused', () => {
  assert.deepEqual(normalise([0.5, 0.3, 0.2]).kept, [0.5, 0.3, 0.2]);
  for (const last of [0.18, 0.22]) near(normalise([0.5, 0.3, last]).kept[0]!, 0.5 / (0.8 + last));
  for (const last of [0.17, 0.23]) assert.throws(() => normalise([0.5, 0.3, last]), /add up to/);
});

test('what was said is kept beside what is scored', () => {
  const { said, kept } = normalise([0.6, 0.39]);
  assert.deepEqual(said, [0.6, 0.39]);
  near(kept[0]! + kept[1]!, 1);
});

test('a chance outside 0 to 1, and a choice of one, are refused', () => {
  for (const chances of [[1.01, 0], [-0.01, 1], [NaN, 1], [1], []]) assert.throws(() => normalise(chances), RangeError);
});

test('an option that was added later is read as “Other”, or else had no chance', () => {
  assert.equal(outcomeIndex(['A', 'Other'], 'A', 'Other'), 0);
  assert.equal(outcomeIndex(['A', 'Other'], 'C', 'Other'), 1);
  assert.equal(outcomeIndex(['Other', 'A'], 'C', 'Other'), 0);
  assert.equal(outcomeIndex(['A', 'B'], 'C', 'Other'), null);
  assert.equal(outcomeIndex(['A', 'Other'], 'C', null), null);
  near(halfBrier([0.7, 0.3], 1), 0.49);
  near(halfBrier([0.7, 0.3], null), (0.49 + 0.09 + 1) / 2);
});

test('equal chances lose ½(1 − 1/K), whatever comes true', () => {
  for (const k of [2, 3, 8]) for (let came = 0; came < k; came += 1) near(halfBrier(Array.from({ length: k }, () => 1 / k), came), uniformHalfBrier(k));
});

test('the favourite takes the credit; tied favourites share it, with a mark', () => {
  assert.deepEqual(favouriteCredit([0.5, 0.3, 0.2], 0), { credit: 1, tied: false });
  assert.deepEqual(favouriteCredit([0.5, 0.3, 0.2], 1), { credit: 0, tied: false });
  assert.deepEqual(favouriteCredit([0.1 * 3, 0.3, 0.3, 0.1], 1), { credit: 1 / 3, tied: true });
  assert.deepEqual(favouriteCredit([0.4, 0.4, 0.2], null), { credit: 0, tied: true });
});

test('a half each for two options is no call', () => {
  assert.deepEqual(favouriteCredit([0.5, 0.5], 0), { credit: null, tied: true });
  assert.deepEqual(favouriteCredit([0.51, 0.49], 1), { credit: 0, tied: false });
});

test('surprise at what had no chance has no number', () => {
  assert.deepEqual([surprisal(0), surprisal(1)], [null, 0]);
  near(surprisal(0.25)!, 2 * Math.LN2);
});
