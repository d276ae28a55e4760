import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlookOf } from './outlook.ts';
import { glances } from './sight.ts';
import { unitsOf } from './units.ts';

function outlook(text: string) {
  const units = unitsOf(text, 'text/markdown', '2026-10-01');
  return outlookOf(glances(units, '2026-10-01'), units.length);
}
const told = { en: 'The quay is old. Its stones are grey. Bo Lind painted it. ', hans: '码头很旧。石头是灰的。陈若梅画过它。', hant: '碼頭很舊。石頭是灰的。陳若梅畫過它。' };

test('a text that tells looks nowhere ahead; a sentence or two stand alone', () => {
  for (const words of Object.values(told)) {
    assert.equal(outlook(words.repeat(4)).level, 'none');
    assert.equal(outlook(words).level, 'alone');
  }
  assert.equal(outlook('The bridge will open by June 2027.').level, 'alone');
});

test('the more of its sentences are dated calls, the more it looks ahead', () => {
  for (const [words, call] of [[told.en, 'The bridge will open by June 2027. '], [told.hans, '大桥将在2027年7月之前通车。'], [told.hant, '大橋將在2027年7月之前通車。']] as const) {
    assert.deepEqual([1, 3, 6].map((calls) => outlook(`${words.repeat(10)}${call.repeat(calls)}`).level), ['little', 'some', 'much'], call);
    assert.equal(outlook(`${words.repeat(10)}${call.replace(/[.。] ?$/, '?')}`).level, 'none', 'a question is no call');
  }
});

test('a headline about what comes is noticed, and a text that tells its readers what to do', () => {
  assert.deepEqual([outlook(`# What will happen to the quay\n\n${told.en.repeat(3)}`).titled, outlook(`# 码头未来会怎样\n\n${told.hans.repeat(3)}`).titled, outlook(`# The old quay\n\n${told.en.repeat(3)}`).titled], [true, true, false]);
  assert.equal(outlook('You will need salt. Your pan will be hot. '.repeat(4)).instructs, true);
  assert.equal(outlook(told.en.repeat(4)).instructs, false);
});
