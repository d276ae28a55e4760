import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupIn, shownWords } from './markup.ts';

/** What is shown of a block that is cut at some places. */
function shown(text: string, ...cuts: number[]): string[] {
  const markup = markupIn(text, { start: 0, end: text.length });
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, i) => shownWords(text, { start: edges[i]!, end }, markup));
}

test('signs are left away wherever the block is cut', () => {
  const text = '**No debut.** OpenAI will *not* [list](https://a.example/x) it\\*.';
  assert.deepEqual(shown(text), ['No debut. OpenAI will not list it*.']);
  for (let cut = 1; cut < text.length; cut++) assert.equal(shown(text, cut).join(''), 'No debut. OpenAI will not list it*.', String(cut));
});

test('stars and underlines that mark nothing stay', () => {
  for (const text of ['3 * 4 * 5', 'snake_case_name', 'a ** b', '5* hotel']) assert.deepEqual(shown(text), [text]);
});

test('line breaks become blanks, and nothing between Han characters', () => {
  assert.deepEqual(shown('one\n> two'), ['one two']);
  assert.deepEqual(shown('大桥\n通车'), ['大桥通车']);
});
