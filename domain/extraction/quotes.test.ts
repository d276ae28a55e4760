import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import simplified from 'opencc-js/dict/STCharacters';
import { findQuote, foldedIndex } from '#domain/articles/folded-index.ts';
import { readArticle } from '#domain/articles/read.ts';
import { extract } from './extract.ts';

// Every prediction of the project's own articles, as a model might copy it, and as one might forge it.
const folder = resolve(import.meta.dirname, '../../e2e/articles');
const quotes = ['ipo-season.en.md', 'chat-race.zh-Hans.md', 'platform-shares.html', 'undated-note.en.txt'].flatMap((filename) => {
  const article = readArticle({ bytes: readFileSync(resolve(folder, filename)), filename });
  assert.ok('text' in article);
  const index = foldedIndex(article.text);
  return extract({ ...article, title: null, publishedOn: '2026-10-01', author: null, outlet: null }).drafts.map(({ quote, start, end }) => ({ quote, start, end, index, text: article.text }));
});

const traditional = new Map(simplified.split('|').map((pair) => pair.split(' ') as [string, string]));
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const copies: Record<string, (quote: string) => string> = {
  untouched: (q) => q, 'double spaces': (q) => q.replaceAll(' ', '  '), 'no spaces': (q) => q.replaceAll(' ', ''), 'line breaks': (q) => q.replaceAll(' ', '\r\n'), 'wide spaces': (q) => q.replaceAll(' ', '\u3000'),
  'full width': wide, 'half width': (q) => q.normalize('NFKC'), 'lower case': (q) => q.toLowerCase(), 'upper case': (q) => q.toUpperCase(), 'other script': (q) => [...q].map((char) => traditional.get(char) ?? char).join(''),
  'in quotes': (q) => `“${q}”`, 'in brackets': (q) => `「${q}」`, 'straight quotes': (q) => q.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), 'other dashes': (q) => q.replace(/[–—-]+/g, '—'), 'without marks': (q) => q.replace(/[*_]/g, ''), bold: (q) => `**${q}**`, 'zero width': (q) => q.split('').join('\u200b'),
};

const forgeries: Record<string, (quote: string) => string> = {
  'another digit': (q) => q.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)), 'a longer number': (q) => q.replace(/(\d)(?!\d)/, '$10'), 'a negation': (q) => q.replace(/\bwill (?!not)/, 'will not ').replace(/会|将/, '不$&'), 'no negation': (q) => q.replace(/\bnot |不(?=[会可太能])/, ''),
  'another name': (q) => q.replace(/OpenAI|Gemini|Meta|微软|谷歌/, 'Anthropic'), 'a tail': (q) => `${q} Buy now.`, 'a head': (q) => `Experts agree: ${q}`, 'a hedge': (q) => q.replace(/\bwill\b/, 'will certainly').replace(/会|将/, '一定$&'),
  'two words less': (q) => q.replace(/ (\w{3,}) (\w{3,}) /, ' '),
};

test(`each of ${quotes.length} predictions is found at its own place in ${Object.keys(copies).length} copies`, () => {
  assert.ok(quotes.length > 25);
  const lost = quotes.flatMap(({ quote, start, end, index, text }) => Object.entries(copies).filter(([, copy]) => {
    const place = findQuote(index, copy(quote));
    // Marks and quotation marks at the edges may stay outside.
    return !place || place.start < start || place.end > end || text.slice(place.start, place.end).replace(/[^\p{L}\p{N}]/gu, '') !== quote.replace(/[^\p{L}\p{N}]/gu, '');
  }).map(([name]) => `${name}: ${quote}`));
  assert.deepEqual(lost, []);
});

test('no forgery of them is found', () => {
  const taken = quotes.flatMap(({ quote, index }) => Object.entries(forgeries).filter(([, forge]) => forge(quote) !== quote && findQuote(index, forge(quote))).map(([name, forge]) => `${name}: ${forge(quote)}`));
  assert.deepEqual(taken, []);
});
