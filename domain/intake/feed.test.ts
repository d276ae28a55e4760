import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeAs, utf8 } from '#domain/articles/testing.ts';
import { readFeed, type Feed } from './feed.ts';
import { MOST_ENTRIES } from './raw-feed.ts';
import { readXml } from './xml.ts';

const AT = 'https://tide.example/feeds/main.xml';
function feed(text: string | Uint8Array, contentType: string | null = null): Feed {
  const found = readFeed(typeof text === 'string' ? utf8(text) : text, contentType, AT);
  assert.ok('entries' in found, JSON.stringify(found));
  return found;
}

const rss = (items: string, head = '<?xml version="1.0"?>') => `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Tide</title><link>https://tide.example/</link>${items}</channel></rss>`;

test('RSS 2.0: id, address, title, author, day as written, and the text that it carries', () => {
  const found = feed(rss('<item><media:title>no</media:title><title>Quay &amp;amp; bridge</title><link>/2026/quay</link><guid isPermaLink="false">t-7</guid><dc:creator>Ada Reyes</dc:creator><pubDate>Tue, 24 Nov 2026 23:30:00 -0800</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>'));
  assert.deepEqual(found, { format: 'rss', title: 'The Tide', entries: [{ key: 't-7', url: 'https://tide.example/2026/quay', title: 'Quay & bridge', author: 'Ada Reyes', day: '2026-11-24', html: '<p>Long.</p>' }] });
});

test('RSS 2.0: a guid is the address unless it says otherwise, and the address is the id where there is none', () => {
  const { entries } = feed(rss('<item><guid>https://tide.example/a</guid></item><item><link>https://tide.example/b</link><author>ada@tide.example (Ada Reyes)</author></item><item><title>Only a title</title></item><item></item><item><link>https://tide.example/b</link></item>'));
  assert.deepEqual(entries.map(({ key, url, author }) => [key, url, author]), [['https://tide.example/a', 'https://tide.example/a', null], ['https://tide.example/b', 'https://tide.example/b', 'Ada Reyes'], ['Only a title', null, null]]);
});

test('RSS 1.0 has its items beside the channel', () => {
  const found = feed('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel rdf:about="x"><title>The Tide</title></channel><item rdf:about="https://tide.example/a"><title>A</title><link>https://tide.example/a</link><dc:date>2026-11-24T08:00:00+08:00</dc:date></item></rdf:RDF>');
  assert.deepEqual([found.format, found.title, found.entries[0]?.key, found.entries[0]?.day], ['rss', 'The Tide', 'https://tide.example/a', '2026-11-24']);
});

test('Atom: with markup inside, with a prefix of its own, with a base', () => {
  const body = (p: string) => `<${p}feed xmlns${p ? ':a' : ''}="http://www.w3.org/2005/Atom" xml:base="https://tide.example/blog/"><${p}title>The Tide</${p}title><${p}entry><${p}id>tag:1</${p}id><${p}link rel="edit" href="e"/><${p}link href="one"/><${p}title type="html">A &amp;ndash; B</${p}title><${p}author><${p}name>Ada Reyes</${p}name></${p}author><${p}updated>2026-11-25T00:00:00Z</${p}updated><${p}published>2026-11-24T00:00:00Z</${p}published><${p}content type="xhtml"><div><p>One <b>two</b>.</p></div></${p}content></${p}entry></${p}feed>`;
  for (const prefix of ['', 'a:']) {
    assert.deepEqual(feed(body(prefix)), { format: 'atom', title: 'The Tide', entries: [{ key: 'tag:1', url: 'https://tide.example/blog/one', title: 'A – B', author: 'Ada Reyes', day: '2026-11-24', html: '<div><p>One <b>two</b>.</p></div>' }] });
  }
});

test('JSON Feed: fields of the wrong kind are left out, the others stand', () => {
  const found = feed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Tide', items: [{ id: 7, url: 'https://tide.example/a', title: ['x'], content_text: 'One < two.\n\nThree.', authors: [{ name: 'Ada Reyes' }], date_published: '2026-11-24T10:00:00Z' }, 'x', null] }));
  assert.deepEqual(found, { format: 'json', title: 'The Tide', entries: [{ key: '7', url: 'https://tide.example/a', title: null, author: 'Ada Reyes', day: '2026-11-24', html: '<p>One &lt; two.</p>\n<p>Three.</p>' }] });
});

test('Chinese feeds in old encodings are read by what they declare', () => {
  const items = (title: string) => `<item><title>${title}</title><guid>https://tide.example/${title}</guid></item>`;
  assert.equal(feed(encodeAs(rss(items('新码头明年开放'), '<?xml version="1.0" encoding="gb2312"?>'), 'gb18030')).entries[0]?.title, '新码头明年开放');
  assert.equal(feed(encodeAs(rss(items('新碼頭明年開放'), '<?xml version="1.0" encoding="Big5"?>'), 'big5'), 'text/xml').entries[0]?.title, '新碼頭明年開放');
  assert.equal(feed(encodeAs(rss(items('新码头明年开放')), 'gb18030'), 'application/xml; charset=GBK').entries[0]?.title, '新码头明年开放');
});

test('a feed with one broken character is still a feed; its text is not used', () => {
  const whole = utf8(rss('<item><title>新码头明年开放</title><guid>1</guid><description>码头#晚了</description></item>'));
  const { entries } = feed(whole.map((byte) => (byte === 35 ? 0xff : byte)));
  assert.deepEqual([entries[0]?.title, entries[0]?.html], ['新码头明年开放', null]);
});

test('a page gives the feeds that it names', () => {
  const page = '<!doctype html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml"><link rel=alternate type=application/atom+xml href=all.xml><link rel="alternate" hreflang="zh" href="/zh"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>';
  assert.deepEqual(readFeed(utf8(page), 'text/html', AT), { links: ['https://tide.example/news/all.xml', 'https://tide.example/news/comments.xml'] });
  for (const nothing of ['<html><body>Hello</body></html>', 'Hello', '{"a":1}', '{', '', '<svg/>']) assert.ok('problem' in readFeed(utf8(nothing), null, AT), nothing);
});

test('entities of a feed of its own, and external ones, are never followed', () => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const bomb = rss('<item><title>&l9;&x;</title><guid>1</guid></item>', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${levels}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>`);
  assert.equal(feed(bomb).entries[0]?.title, '&l9;&x;');
});

test('markup in a title is text, and what ends a CDATA early ends nothing else', () => {
  const { entries } = feed(rss('<item><title><![CDATA[<script>alert(1)</script>]]></title><guid>1</guid></item><item><title>x ]]> y</title><guid>2</guid></item><item><title>&lt;img src=x onerror=alert(1)&gt;</title><guid>3</guid></item>'));
  assert.deepEqual(entries.map(({ title }) => title), ['<script>alert(1)</script>', 'x ]]> y', '<img src=x onerror=alert(1)>']);
});

test('of a hundred thousand entries the first thousand are read, and of a tower of tags nothing', () => {
  const many = feed(rss(Array.from({ length: 100_000 }, (_, n) => `<item><guid>${n}</guid></item>`).join('')));
  assert.deepEqual([many.entries.length, many.entries.at(-1)?.key], [MOST_ENTRIES, '999']);
  const tower = `<rss><channel>${'<a>'.repeat(1_000_000)}`;
  assert.equal(readXml(tower), null);
  assert.ok('problem' in readFeed(utf8(tower), null, AT));
});

test('addresses of other kinds than the web\'s are no addresses', () => {
  const { entries } = feed(rss('<item><guid isPermaLink="false">1</guid><link>javascript:alert(1)</link></item><item><guid isPermaLink="false">2</guid><link>file:///etc/passwd</link></item>'));
  assert.deepEqual(entries.map(({ url }) => url), [null, null]);
});
