import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaType } from './article.ts';
import { blocks, withoutTitle } from './blocks.ts';

const shape = (text: string, mediaType: MediaType) => blocks(text, mediaType).map((block) => [block.kind, text.slice(block.start, block.end)]);

test('Markdown is read: front matter, headings, items, tables, images', () => {
  const text = '---\ntitle: x\n---\n\n# Title\n\nSome words.\n\n1. First\n* Second\n\n| A | B |\n|---|---|\n| a | b |\n\n![](pic.png)\n';
  assert.deepEqual(shape(text, 'text/markdown'), [
    ['clutter', '---\ntitle: x\n---'], ['heading', 'Title'], ['paragraph', 'Some words.'], ['item', 'First'], ['item', 'Second'],
    ['tableHead', '| A | B |'], ['clutter', '|---|---|'], ['row', '| a | b |'], ['clutter', '![](pic.png)'],
  ]);
  assert.deepEqual(blocks(text, 'text/markdown').find((block) => block.kind === 'row')?.cells.map(({ start, end }) => text.slice(start, end)), ['a', 'b']);
});

test('a heading written as HTML in Markdown is one, without its tags', () => {
  assert.deepEqual(shape('<h3>Over the next 3 years</h3>\n\nSome words.\n', 'text/markdown'), [['heading', 'Over the next 3 years'], ['paragraph', 'Some words.']]);
});

test('plain headings are short lines that stand alone', () => {
  assert.deepEqual(shape('Market Outlook\n\nPrices fell. They rose.\n\nPredictions:\n\n1. One\n', 'text/plain').map(([kind]) => kind), ['heading', 'paragraph', 'heading', 'item']);
});

test('hard-wrapped lines are one paragraph', () => {
  const text = 'The committee met on Tuesday and agreed that the\nbridge would be closed for repairs until spring.\n\nNobody objected.\n';
  assert.deepEqual(blocks(text, 'text/plain').map((block) => block.kind), ['paragraph', 'paragraph']);
});

test('link lists and further reading are clutter, and say why', () => {
  const text = '# T\n\nWords here.\n\n[Home](/) [About](/a) [News](/n)\n\n## Further reading\n\nAnother story.\n\n## Next\n\nMore words.\n';
  assert.deepEqual(blocks(text, 'text/markdown').map((block) => block.clutter), [null, null, 'links', 'further-reading', 'further-reading', null, null]);
});

test('blocks come in order, do not overlap and leave only blanks between', () => {
  const text = '\ufeff# 標題\r\n\r\n第一段。\r\n* 一項\r\n\r\nThe end\r\n';
  let at = 0;
  for (const block of blocks(text, 'text/markdown')) {
    assert.equal(text.slice(at, block.line.start).replace('\ufeff', '').trim(), '');
    at = block.line.end;
  }
  assert.equal(text.slice(at).trim(), '');
});

test('a heading that says the title once more is left out, and what stood under it moves up; unless something in it is marked', () => {
  const text = '# The harbour\n\nThe bridge opens.\n\n## Next year\n\nThe lock closes.\n';
  const all = blocks(text, 'text/markdown');
  const shown = (title: string | undefined, marks: { start: number; end: number }[] = []) => withoutTitle(all, text, title, marks).map(({ kind, level, start, end }) => `${kind} ${level} ${text.slice(start, end)}`);
  assert.deepEqual(shown('The harbour'), ['paragraph 0 The bridge opens.', 'heading 1 Next year', 'paragraph 0 The lock closes.']);
  for (const kept of [shown('The port'), shown(undefined), shown('The harbour', [{ start: 2, end: 6 }])]) assert.deepEqual(kept, ['heading 1 The harbour', 'paragraph 0 The bridge opens.', 'heading 2 Next year', 'paragraph 0 The lock closes.']);
});
