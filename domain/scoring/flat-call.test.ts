import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatCall } from '#domain/extraction/phrases.ts';
import { SCORING } from './constants.ts';

test('a flat call is worth the same in the phrase table and on the page of constants', () => {
  assert.ok(flatCall.basis === 'implied' && flatCall.ppm === SCORING.flatCall * 1_000_000);
});
