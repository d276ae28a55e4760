import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { phrases } from '#domain/extraction/phrases.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import { drawn, englishIn, wordsIn } from './testing.ts';

const { Method } = await import('./method.tsx');
const { PhraseTable } = await import('./phrase-table.tsx');

const method = () => createElement(Method, { scoring: SCORING });

test('the rules are in Chinese; what stays English is the title of a paper', () => {
  assert.deepEqual(englishIn(wordsIn(drawn(method))), ['Murphy 1973，“Hedging and skill scores”。']);
});

test('every number and every formula letter of the rules is the same in both languages', () => {
  const marks = (markup: string) => markup.split(/<\/(?:li|p|h2)>/).map((part) => (part.replace(/<[^>]*>/g, '').match(/\d+(?:\.\d+)?%?|[²√Στμ]/g) ?? []).toSorted());
  const [english, chinese] = [marks(drawn(method, 'en')), marks(drawn(method))];
  assert.ok(english.flat().length > 80);
  assert.deepEqual(chinese, english);
});

test('the table of words begins with the reader’s language, and says in it where the numbers come from', () => {
  const table = () => createElement(PhraseTable, { phrases, version: 'hindcast-phrases-1' });
  assert.match(drawn(table), /汉语（\d+ 种措辞）.*英语（\d+ 种措辞）/);
  assert.match(drawn(table, 'en'), /English \(\d+ phrases\).*Chinese \(\d+ phrases\)/);
  const sources = [...drawn(table).matchAll(/data-label="来源">([^<]*)</g)].map(([, words]) => words!);
  assert.deepEqual(englishIn(sources).filter((said) => !/^(?:Mauboussin|Kucharski)/.test(said) && !said.includes('介于 likely 与')), []);
});
