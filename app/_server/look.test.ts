import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedSince, markOf } from './look.ts';

const effect = (words: string) => [{ id: 'ada', name: 'Ada Reyes', words: [words] }];
const typed = { outcome: 'yes', note: '' };
const seen = markOf(typed, effect('Brier score: none → 0.04'));

test('what is sent as it was looked at, to the same effect, is what was seen', () => {
  assert.equal(changedSince(seen, { ...typed }, effect('Brier score: none → 0.04')), null);
});

test('other words, another effect and a mark that nobody was given are told apart', () => {
  assert.equal(changedSince(seen, { ...typed, outcome: 'no' }, effect('Brier score: none → 0.64')), 'typed');
  assert.equal(changedSince(seen, { ...typed, outcome: 'no' }, effect('Brier score: none → 0.04')), 'typed');
  assert.equal(changedSince(seen, typed, effect('Brier score: 0.64 → 0.34')), 'effect');
  assert.equal(changedSince(seen, typed, []), 'effect', 'somebody who was concerned is no longer');
  for (const mark of [null, '', 'x', '-', seen.slice(0, -1), seen.split('-')[0]!]) assert.notEqual(changedSince(mark, typed, effect('Brier score: none → 0.04')), null, String(mark));
});
