import assert from 'node:assert/strict';
import test from 'node:test';
import { readFrontMatter } from './front-matter.ts';

const fields = (yaml: string): Record<string, string> => Object.fromEntries(readFrontMatter(`---\n${yaml}\n---\n\nText.`)?.fields ?? []);

test('fields are read as text, and the article begins behind them', () => {
  const text = '---\r\ntitle: "Quay: late?"\r\nDate: 2025-12-08\r\nyear: 2025\r\n---\r\nText.';
  const front = readFrontMatter(text);
  assert.deepEqual(Object.fromEntries(front?.fields ?? []), { title: 'Quay: late?', date: '2025-12-08', year: '2025' });
  assert.equal(text.slice(front?.end), 'Text.');
});

test('authors may be a list, or things with names', () => {
  assert.equal(fields('authors: [Ana Ruiz, Bo Li]')['authors'], 'Ana Ruiz, Bo Li');
  assert.equal(fields('authors:\n  - name: Ana Ruiz\n    url: https://a.example\n  - name: Bo Li')['authors'], 'Ana Ruiz, Bo Li');
});

test('a title with a bare colon is no YAML, and is read all the same', () => {
  assert.deepEqual(fields('title: Quay: the story: part 2\ndate: 2025-12-08'), { title: 'Quay: the story: part 2', date: '2025-12-08' });
});

test('no front matter, no fields', () => {
  for (const text of ['Text.', '---\n\nA rule above.', 'Text\n---\ntitle: no\n---\n', '---\n---\nText']) assert.equal(readFrontMatter(text), null);
});

test('tags run nothing, aliases unfold nothing, and no key reaches a prototype', () => {
  assert.equal(fields('title: !!js/function "function(){}"\ndate: 2025-12-08')['date'], '2025-12-08');
  assert.deepEqual(fields(`a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nself: &s [*s]\ndate: 2025-12-08`), { a: 'x, x', date: '2025-12-08' });
  const polluted = fields('__proto__: {name: hacked}\ndate: 2025-12-08');
  assert.equal(polluted['date'], '2025-12-08');
  assert.equal(({} as Record<string, unknown>)['name'], undefined);
});

test('thousands of brackets are no fields, and no crash', () => {
  assert.equal(readFrontMatter(`---\na: ${'['.repeat(7_000)}\n---\nText.`)?.fields.get('date'), undefined);
});
