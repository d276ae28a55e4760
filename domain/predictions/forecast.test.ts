import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { newForecast, newQuestion, text } from './forecast.ts';
import { questionEdit } from './question.ts';

const question = { claim: 'The bridge opens.', language: 'en', criteria: 'Traffic crosses it.', topic: 'Harbour', windowTo: '2027-06-30' };
const forecast = { forecaster: { name: 'Ada Reyes' }, question, articleId: 'a', madeOn: '2026-10-01', madeOnBasis: 'told', chance: { basis: 'none' } };
// Colours, a bell, a title of the window, going back over what stands there, deleting, and the eight-bit forms of the same.
const obeyed = ['\u001b[31m', '\u0007', '\u001b]0;x', '\b', '\r', '\u007f', '\u0085', '\u009b31m', '\0'];

function refusals(parsed: z.ZodSafeParseResult<unknown>): string[] {
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('what a terminal would obey is refused in every entry that somebody writes, and said to be there', () => {
  for (const code of obeyed) {
    const words = `It op${code}ens.`;
    const said = JSON.stringify(code);
    for (const field of ['claim', 'claimZh', 'criteria', 'topic', 'condition', 'windowBasis']) {
      assert.deepEqual(refusals(newQuestion.safeParse({ ...question, [field]: words })), [`${field} holds a control character`], said);
      assert.deepEqual(refusals(questionEdit.safeParse({ [field]: words })), [`${field} holds a control character`], said);
    }
    for (const field of ['madeOnBasis', 'horizonText', 'horizonRule', 'note']) assert.deepEqual(refusals(newForecast.safeParse({ ...forecast, [field]: words })), [`${field} holds a control character`], said);
  }
});

test('lines and tabs are words; the line ends of a form are kept as lines', () => {
  assert.equal(text(50).parse('  Traffic crosses it.\r\n\r\nBoth ways:\tnorth\r\nand 南\n'), 'Traffic crosses it.\n\nBoth ways:\tnorth\nand 南');
  assert.deepEqual(refusals(newQuestion.safeParse({ ...question, criteria: 'One.\r\nTwo.' })), []);
});

test('a quote is what the article says, whatever is in it', () => {
  const quote = { text: 'The bridge\r\nwill \u001b[31mopen.\f', start: 0, end: 27, language: 'en' };
  assert.equal(newForecast.parse({ ...forecast, quote }).quote!.text, 'The bridge\r\nwill \u001b[31mopen.');
});
