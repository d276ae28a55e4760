import assert from 'node:assert/strict';
import test from 'node:test';
import { paragraph, read, refusal, story } from './testing.ts';

const html = { contentType: 'text/html' };
const text = (body: string): string => read(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`, html).text;

test('the article stays, the furniture of the page goes', () => {
  const page = text(`
    <header><nav><ul><li><a href="/">Front page</a></li><li><a href="/sea">Shipping news</a></li></ul></nav></header>
    <div class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Ten knots every sailor knows</a></li></ul></div>
    <article><p>${paragraph}</p><p>${paragraph}</p><p>The mayor, for her part, says that it will cost four million.</p></article>
    <footer>All rights reserved</footer><script>document.write('tracked')</script>`);
  assert.match(page, /The mayor, for her part, says/);
  assert.doesNotMatch(page, /Front page|Ten knots|All rights|tracked/);
});

test('what is hidden from readers is hidden from us', () => {
  const hidden = ['<p hidden>TRAP, one.</p>', '<p style="color:red; display : none">TRAP, two.</p>', '<div aria-hidden="true"><p>TRAP, three.</p></div>',
    '<span style="visibility:hidden">TRAP, four.</span>', '<!-- TRAP, five. -->', '<template><p>TRAP, six.</p></template>', '<p style="font-size:0">TRAP, seven.</p>', '<p style="opacity:0.0">TRAP, eight.</p>'];
  assert.doesNotMatch(text(`<article>${story}${hidden.join('')}${story}</article>`), /TRAP/);
});

test('what is only small or pale is not hidden', () => {
  assert.match(text(`<article>${story}<p style="opacity:0.8; font-size:0.9em">Seen, all the same.</p></article>`), /Seen, all the same/);
});

test('headings, paragraphs and lists keep their lines', () => {
  const page = text(`<article>${story}<h2>What comes <em>next</em></h2><p>One line,<br>and another.<br><br>Then a gap.</p>
    <ul><li>First, the piles<ul><li>of oak, by June</li></ul></li><li><p>Second, the deck</p></li></ul><ol start="3"><li>Third, the crane</li><li>Fourth, the light</li></ol></article>`);
  assert.match(page, /\n\nWhat comes next\n\nOne line,\nand another\.\n\nThen a gap\.\n\n- First, the piles\n {2}- of oak, by June\n- Second, the deck\n\n3\. Third, the crane\n4\. Fourth, the light$/);
});

test('a table keeps its rows, and its header is marked as one', () => {
  const page = text(`<article>${story}<table><caption>Depths</caption><thead><tr><th>Year</th><th>Metres</th></tr></thead><tbody><tr><td>2026</td><td><p>9</p><p>at ebb</p></td></tr><tr><td>2027</td><td>10 | 11</td></tr></tbody></table></article>`);
  assert.match(page, /\n\nDepths\n\n\| Year \| Metres \|\n\| --- \| --- \|\n\| 2026 \| 9 at ebb \|\n\| 2027 \| 10 \\\| 11 \|$/);
});

test('a page without closing tags reads the same', () => {
  const page = text(`<article>${story}<ul><li>one, so far<li>two, so far</ul><table><tr><th>a<th>b<tr><td>1<td>2</table></article>`);
  assert.match(page, /- one, so far\n- two, so far\n\n\| a \| b \|\n\| --- \| --- \|\n\| 1 \| 2 \|$/);
});

test('entities, odd spaces and invisible characters become plain text', () => {
  const page = text(`<article>${story}<p>A&nbsp;&ldquo;q&shy;uay&rdquo; &amp;&#32;mo\u200bre\u202e \u2066of\ufeff it&hellip; &#x4E2D;&#20013; &lt;b&gt;</p></article>`);
  assert.match(page, /A “quay” & more of it… 中中 <b>$/);
});

test('a line break of the source between Chinese characters is not a blank', () => {
  assert.match(text(`<article>${story}<p>新码头\n   明年，\n春天 开放 in\nMay</p></article>`), /新码头明年，春天 开放 in May$/);
});

test('the headline stands at the top, once', () => {
  const page = read(`<title>Quay late - Tide</title><header><h1>Quay late</h1></header><article>${story}</article>`, html);
  assert.equal(page.text.split('\n')[0], 'Quay late');
  assert.equal(page.text.split('Quay late').length, 2);
});

test('a page of scripts, a page of nothing and a page of frames have no readable text', () => {
  for (const page of ['<html><body><div id="root"></div><script>render()</script></body></html>', '<html></html>', '<!doctype html><frameset><frame src="a.html"></frameset>', '<html><body><p>&nbsp;</p><hr></body></html>']) {
    assert.deepEqual(refusal(page, html), { reason: 'no-readable-text' }, page);
  }
});

test('a hundred thousand elements inside each other are read, or refused, but never crash', () => {
  for (const tag of ['div', 'span', 'blockquote', 'x-y']) {
    assert.match(read(`<html><body>${`<${tag}>`.repeat(100_000)}${story}${`</${tag}>`.repeat(100_000)}`, html).text, /harbour board/, tag);
  }
  assert.equal(refusal(`<html><body>${'<p>a, b</p>'.repeat(100_000)}`, html).reason, 'no-readable-text');
});

test('a page may leave out html, head and body, or hide its body until a script runs', () => {
  assert.match(read(`<title>x</title>${story}`, html).text, /harbour board/);
  assert.match(read(`<html><head><title>x</title>${story}`, html).text, /harbour board/);
  assert.match(read(`<html><body style="display:none">${story}`, html).text, /harbour board/);
});
