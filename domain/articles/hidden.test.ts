import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenElementEnd, hiddenSpans, without } from './hidden.ts';

const visible = (text: string) => without(text, { start: 0, end: text.length }, hiddenSpans(text, 'text/markdown'));

test('comments, hidden elements, scripts and the words behind pictures are not seen', () => {
  const cases: [string, string][] = [
    ['It will <!-- not --> rise.', 'It will  rise.'],
    ['a <!-- b\n\nc --> d', 'a  d'],
    ['a <!-- never closed', 'a '],
    ['a <div style="display: none">b <div>c</div> d</div> e', 'a  e'],
    ['a <span hidden>b</span> c', 'a  c'],
    ['a <p aria-hidden="true">b</p> c <span style="font-size:0">d</span> e <i style="opacity:0">f</i>', 'a  c  e '],
    ['a <script>b</script> c <style>d</style> e', 'a  c  e'],
    ['a ![b](https://example.org/c.png) d', 'a  d'],
    ['a\n[//]: # (b)\nc', 'a\n\nc'],
    ['a <b>b</b> <img alt="x" hidden> c', 'a b  c'],
    ['a <span style="opacity:0.5">b</span>', 'a b'],
    ['大桥<!-- 不会 -->会通车。<span hidden>码头会关闭。</span>', '大桥会通车。'],
    ['大橋<i style="visibility: hidden">不</i>會通車。![碼頭](a.png)', '大橋會通車。'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
  ];
  for (const [text, seen] of cases) assert.equal(visible(text), seen, text);
  assert.deepEqual(hiddenSpans('a <b>b</b>', 'text/html'), []);
});

test('a hidden element of a page ends behind its own closing tag; one that is shown, or a mark without words, hides nothing', () => {
  const page = '<p>a</p><div class="x" hidden>b <div>c</div> d</div>e<br hidden>f<p style="display:none">never closed';
  const end = (words: string) => hiddenElementEnd(page, page.indexOf(words));
  assert.deepEqual([end('<p>a'), end('<div class'), end('<div>c'), end('<br'), end('<p style'), end('e<br')], [null, page.indexOf('e<br'), null, null, page.length, null]);
});

test('time grows with the length, whatever the text is made of', () => {
  for (const piece of ['<', '<!--', '<p hidden>', '<p ', '![', '![a](', '[a]: ', '<b></b>', '</p><p hidden>']) {
    const work = (size: number) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const start = process.cpuUsage().user;
      hiddenSpans(text, 'text/markdown');
      return process.cpuUsage().user - start;
    };
    work(20_000);
    assert.ok(work(400_000) < 120 * Math.max(work(20_000), 4_000), piece);
  }
});
