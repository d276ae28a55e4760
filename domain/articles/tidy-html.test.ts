import assert from 'node:assert/strict';
import test from 'node:test';
import { tidyHtml } from './tidy-html.ts';

const body = (source: string): string | undefined => /<body>(.*)<\/body>/s.exec(tidyHtml(source)?.html ?? '')?.[1];

function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash] of html.matchAll(/<(\/?)[a-z]/g)) {
    depth += slash ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

test('words and structure stay, the rest goes', () => {
  assert.equal(body('<html><body class="x"><!-- a <b> --><p onclick="x()" class=lead>One<br/>two<img src=a.png> &amp; three</p><script>var a = "<p>no</p>";</script><style>p{}</style></body></html>'),
    '<p class="lead">One<br>two &amp; three</p>');
});

test('a sign that is no tag is text', () => {
  assert.equal(body('<p>1 < 2, a<3, AT&T, x > y</p>'), '<p>1 &lt; 2, a&lt;3, AT&amp;T, x > y</p>');
});

test('a bracket inside quotes does not end the tag', () => {
  assert.equal(body('<p title="a > b" data-x=\'<script>\'>x</p>'), '<p title="a > b">x</p>');
});

test('JSON-LD is handed out apart', () => {
  assert.deepEqual(tidyHtml('<script type="application/ld+json">{"a":"<p>"}</script><script>no</script>')?.jsonLd, ['{"a":"<p>"}']);
});

test('pages without closing tags stay flat', () => {
  for (const [before, repeated] of [['<ul>', '<li>one<p>two'], ['', '<p>one <b>two'], ['<table>', '<tr><td>one<td><p>two'], ['<dl>', '<dt>one<dd>two']] as const) {
    assert.ok(depthOf(body(before + repeated.repeat(300)) ?? '') <= 6, repeated);
  }
});

test('a hundred thousand elements inside each other become a hundred, and the words stay', () => {
  for (const tags of ['<div>', '<b>', '<span>', '<table><tr><td>', '<x-a>']) {
    const html = body(`${tags.repeat(100_000)}deep down`) ?? '';
    assert.ok(depthOf(html) <= 100, tags);
    assert.match(html, /deep down/);
  }
});

test('a page with more elements than any article is given up', () => {
  assert.equal(tidyHtml('<p>a</p>'.repeat(100_000)), null);
  assert.equal(tidyHtml('<'.repeat(100_000)), null);
  assert.equal(tidyHtml('&amp;'.repeat(100_000)), null);
  assert.notEqual(tidyHtml('<p>a</p>'.repeat(20_000)), null);
});

test('a page that breaks off inside a tag, a comment or a script ends there', () => {
  for (const end of ['<p title="never', '<p ', '<!-- never', '<script>never', '</p', '<!doctype', '<']) {
    assert.match(body(`<p>seen</p>${end}`) ?? '', /^<p>seen<\/p>(?:<p[^>]*>|&lt;)?$/, end);
  }
});
