import assert from 'node:assert/strict';
import test from 'node:test';
import { read, story } from './testing.ts';
import type { Known, ReadArticle } from './article.ts';

const page = (head: string, body = '', url: string | null = null): ReadArticle =>
  read(`<!doctype html><html><head>${head}</head><body>${body}<article>${story}</article></body></html>`, { url });
const told = (known: Known<string> | null): [string, string] | null => known && [known.value, known.basis];
const ld = (value: unknown): string => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

test('JSON-LD speaks first', () => {
  const article = page(ld({ '@type': 'NewsArticle', headline: 'Quay &amp; crane', author: [{ name: 'Ana Ruiz' }, { name: 'Bo Li' }], publisher: { name: 'The Tide' } })
    + '<meta property="og:title" content="Other"><meta name="author" content="Other">');
  assert.deepEqual(told(article.title), ['Quay & crane', 'JSON-LD headline']);
  assert.deepEqual(told(article.author), ['Ana Ruiz, Bo Li', 'JSON-LD author']);
  assert.deepEqual(told(article.outlet), ['The Tide', 'JSON-LD publisher']);
});

test('JSON-LD may be a graph whose parts point at each other', () => {
  const article = page(ld({ '@graph': [{ '@type': 'WebPage', headline: 'Not this' }, { '@type': 'Person', '@id': '#p', name: 'Ana Ruiz' }, { '@type': ['Article'], headline: 'Quay', author: { '@id': '#p' } }] }));
  assert.deepEqual([told(article.title)?.[0], told(article.author)?.[0]], ['Quay', 'Ana Ruiz']);
});

test('meta elements speak next, whatever the case of their names', () => {
  const article = page('<meta property="OG:Title" content="Quay"><meta property="og:site_name" content="The Tide"><meta name="Author" content="Ana Ruiz"><meta property="article:author" content="https://tide.example/ana">');
  assert.deepEqual(told(article.title), ['Quay', 'meta og:title']);
  assert.deepEqual(told(article.author), ['Ana Ruiz', 'meta author']);
  assert.deepEqual(told(article.outlet), ['The Tide', 'meta og:site_name']);
});

test('without metadata the page itself is asked', () => {
  const article = page('<title>Quay late | tide.example</title>', '<h1>Quay late</h1><a rel="author" href="/ana">By Ana Ruiz</a>', 'https://www.tide.example/quay');
  assert.deepEqual(told(article.title), ['Quay late', 'main heading']);
  assert.deepEqual(told(article.author), ['Ana Ruiz', 'link to the author']);
  assert.deepEqual(told(article.outlet), ['tide.example', 'host name of the address']);
  assert.deepEqual(told(page('<title>Quay late | tide.example</title>', '', 'https://tide.example/quay').title), ['Quay late', 'title of the page']);
});

test('a page without markup says who wrote it below its headline, and where in its title', () => {
  const article = page('<title>Quay late | Harbour Courier</title>', '<h1>Quay late</h1><p>By Ana Ruiz, Chief Harbour Correspondent | 2026-03-03</p>');
  assert.deepEqual(article.author, { value: 'Ana Ruiz', basis: 'line below the headline', confirm: true });
  assert.deepEqual(told(article.outlet), ['Harbour Courier', 'title of the page']);
  const chinese = page('', '<h1>码头晚了</h1><div class="info">2026-03-03 17:05　来源：港口晚报　记者 池映秋 通讯员 牧云山</div>');
  assert.deepEqual([chinese.author?.value, chinese.outlet?.value], ['池映秋', '港口晚报']);
});

test('a byline is a guess that a person confirms', () => {
  const article = page('', '<div class="byline">By Ana Ruiz | 8 December 2025</div>');
  assert.deepEqual(article.author, { value: 'Ana Ruiz', basis: 'byline', confirm: true });
  assert.equal(page('', '<div class="byline">撰文：陳若梅　｜　出版：2026-03-30</div>').author?.value, '陳若梅');
});

test('what is not known is null', () => {
  const article = page('', '');
  assert.deepEqual([article.title, article.author, article.outlet, article.published, article.url], [null, null, null, null, null]);
});

test('a saved page may tell its address, and only a web address is one', () => {
  assert.equal(page('<link rel="canonical" href="https://tide.example/quay#top">').url, 'https://tide.example/quay');
  assert.equal(page('<link rel="canonical" href="javascript:alert(1)">').url, null);
  assert.equal(page('<link rel="canonical" href="https://other.example/">', '', 'https://tide.example/a').url, 'https://tide.example/a');
});

const day = (head: string, body = '', url: string | null = null): [string, string, boolean] | null => {
  const { published } = page(head, body, url);
  return published && [published.value.day, published.basis, published.confirm];
};

test('the day comes from the first that speaks', () => {
  const steps: [head: string, body: string, url: string | null, answer: [string, string, boolean]][] = [
    [ld({ '@type': 'Article', datePublished: '2025-12-01T23:59:00-10:00' }), '', null, ['2025-12-01', 'JSON-LD datePublished', false]],
    ['<meta property="article:published_time" content="2025-12-02T01:00:00Z">', '', null, ['2025-12-02', 'meta article:published_time', false]],
    ['', '<span itemprop="datePublished" content="2025-12-03">x</span>', null, ['2025-12-03', 'microdata datePublished', false]],
    ['', '', 'https://tide.example/2025/12/04/quay', ['2025-12-04', 'address of the page', false]],
    ['', '<main><time datetime="2025-12-05">Friday</time></main>', null, ['2025-12-05', 'time element', false]],
    ['', '<p class="post-date">6 December 2025</p>', null, ['2025-12-06', 'element marked as the date', false]],
    ['', '', 'https://tide.example/2025/12/quay', ['2025-12-01', 'month in the address of the page', false]],
    ['<meta property="article:modified_time" content="2025-12-07">', '', null, ['2025-12-07', 'meta article:modified_time', true]],
    ['', '<p>Port Ellery, 8 December 2025.</p>', null, ['2025-12-08', 'first date in the text', true]],
  ];
  steps.forEach(([head, body, url, answer], i) => {
    assert.deepEqual(day(head, body, url), answer);
    // Each step goes before all that follow it, as far as they do not need an address of their own.
    const later = steps.slice(i + 1);
    const all = [head + later.map((step) => step[0]).join(''), body + later.map((step) => step[1]).join(''), url ?? later.find((step) => step[2])?.[2] ?? null] as const;
    assert.deepEqual(day(...all), answer, `step ${i + 1} before the rest`);
  });
});

test('broken JSON-LD still tells the day, and a day that is none is passed over', () => {
  assert.deepEqual(day(ld('{"@type":"Article","headline":"He said "no"","datePublished":"2025-12-08T10:00:00Z",}')), ['2025-12-08', 'JSON-LD datePublished', false]);
  assert.deepEqual(day(ld({ '@type': 'Article', datePublished: '1970-01-01' }) + '<meta name="date" content="2025-12-08">'), ['2025-12-08', 'meta date', false]);
});

test('a month in the metadata stays a month', () => {
  assert.deepEqual(page('<meta name="citation_publication_date" content="2025/12">').published?.value, { day: '2025-12-01', precision: 'month' });
});

test('menus, comments and footers do not date an article', () => {
  assert.equal(day('', '<nav><span class="date">8 December 2025</span></nav><div class="comments"><time datetime="2025-12-09">x</time></div><footer><p class="date">© 2025-01-01</p></footer>'), null);
});
