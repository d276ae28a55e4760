import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedIn } from './asked-question.ts';
import { Usage } from './usage.ts';

const given = { evidence: 'https://port.example/1', publisher: 'The port', day: '2026-11-20', note: 'It opened.' };
const qualities = ['primary', 'press', 'copy', 'secondary', 'unrated'];
const refusal = (quality: string) => {
  try {
    return citedIn({ ...given, quality }, 'resolve');
  } catch (error) {
    assert.ok(error instanceof Usage, String(error));
    return error.message;
  }
};

test('a quality of evidence that there is none of is refused with those that there are, and is not taken for another', () => {
  for (const quality of ['primry', 'Primary', ' press', '', 'second-hand']) assert.equal(refusal(quality), `“${quality}” is no quality of evidence: choose ${qualities.join(', ')}. Nothing was changed.`);
});

test('each quality is kept as it was named; where none is, the evidence is not rated', () => {
  for (const quality of qualities) assert.equal(citedIn({ ...given, quality }, 'resolve')[0]!.quality, quality);
  assert.equal(citedIn(given, 'resolve')[0]!.quality, 'unrated');
});
