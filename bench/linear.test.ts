import assert from 'node:assert/strict';
import { test } from 'node:test';
import { families } from './families.ts';
import { among, reading } from './reading.ts';
import { growth } from './timing.ts';

const LENGTH = 4_000;
/** Four times the text takes four times as long; where time grows with the square it takes sixteen times. */
const MOST = 8;

for (const filename of ['a.md', 'a.html']) {
  test(`from ${filename} to drafts, time grows with the length of the text and not faster, whatever it is made of`, () => {
    const slow = Object.entries(families)
      .map(([name, make]) => ({ name, ratio: growth(reading(among(make(LENGTH)), filename), reading(among(make(4 * LENGTH)), filename), MOST, 6) }))
      .filter(({ ratio }) => ratio >= MOST);
    assert.deepEqual(slow, []);
  });
}
