import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { hasByteOrderMark } from '#domain/articles/file-places.ts';
import { encodeAs, read, utf16, utf8 } from '#domain/articles/testing.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';

const report = (bytes: Uint8Array, filename: string): Report => reportOf(filename, read(bytes, { filename }), {}, hasByteOrderMark(bytes));
/** What an editor shows that hides nothing, and counts a byte-order mark as a character. */
const onDisk = (bytes: Uint8Array, encoding = 'utf-8') => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
const told = { published: '2026-10-01', author: 'Ada Reyes', outlet: undefined };

const english = 'Port Ellery waits\n\nThe quay is old. “The bridge will open by June 2027,” said Bo Lind 🚢 of the port.\nTolls will rise to €5 in 2028. The quay is old.\n';
const simplified = '港口消息\n\n码头很旧。陈若梅教授认为，过路费明年会上涨5%以上。🚢大桥将在2027年7月之前通车。码头很旧。\n';
const traditional = '港口消息\n\n碼頭很舊。陳若梅教授認為，過路費明年會上漲5%以上。🚢大橋將在2027年7月之前通車。碼頭很舊。\n';

test('offsets are UTF-16 units of the file as it is on disk: line ends, marks and encodings', () => {
  const files: [name: string, bytes: Uint8Array, encoding?: string][] = [
    ['plain.txt', utf8(english)], ['windows.txt', utf8(english.replaceAll('\n', '\r\n'))], ['marked.txt', utf8(`\ufeff${english}`)], ['marked-windows.md', utf8(`\ufeff${english.replaceAll('\n', '\r\n')}`)],
    ['wide.txt', utf16(english.replaceAll('🚢', ''), 'le'), 'utf-16le'], ['wide-big.txt', utf16(simplified.replaceAll('🚢', ''), 'be'), 'utf-16be'],
    ['hans.txt', utf8(simplified)], ['hans-windows.md', utf8(`\ufeff${simplified.replaceAll('\n', '\r\n')}`)], ['hans-gb.txt', encodeAs(simplified.replaceAll('🚢', ''), 'gb18030'), 'gb18030'],
    ['hant.txt', utf8(traditional)], ['hant-windows.md', utf8(`\ufeff${traditional.replaceAll('\n', '\r\n')}`)], ['hant-big5.txt', encodeAs(traditional.replaceAll('🚢', ''), 'big5'), 'big5'],
  ];
  for (const [name, bytes, encoding] of files) {
    const { drafts } = report(bytes, name);
    assert.equal(drafts.length, 2, name);
    for (const { start, end, quote } of drafts) assert.equal(onDisk(bytes, encoding).slice(start ?? 0, end ?? 0), quote, name);
  }
});

test('in Markdown the slice is the quote with its marks', () => {
  const text = '---\ntitle: Port\n---\n\n# Port Ellery\n\nThe **bridge** will open by [June 2027](https://tide.example/a_(b)).\n\n- *Tolls* will rise to €5 in 2028.\n\n<!-- The quay will sink by 2027. -->\n\n> 大橋將在**2027年7月**之前通車。\n';
  const bytes = utf8(`\ufeff${text}`);
  const { drafts } = report(bytes, 'port.md');
  assert.deepEqual(drafts.map(({ start, end }) => onDisk(bytes).slice(start ?? 0, end ?? 0)), ['The **bridge** will open by [June 2027](https://tide.example/a_(b)).', '*Tolls* will rise to €5 in 2028.', '大橋將在**2027年7月**之前通車。']);
  assert.deepEqual(drafts.map(({ quote }) => quote), drafts.map(({ start, end }) => onDisk(bytes).slice(start ?? 0, end ?? 0)));
});

const body = 'The harbour board met on Tuesday, and most of the pilots who know the channel well were in the room to hear what it had to say of the year. ';
const page = (words: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Port &amp; quay</title></head><body><nav>Home</nav><article><h1>Port &amp; quay</h1><p>${body.repeat(4)}</p>\r\n${words}<p>${body.repeat(4)}</p></article></body></html>`;
/** What a browser shows of a slice of the page. */
const shown = (html: string) => html.replace(/<(\w+)[^>]*(?:hidden|display:none)[^>]*>.*?<\/\1>|<!--.*?-->|<script.*?<\/script>/gs, '').replace(/<[^>]+>/g, '')
  .replace(/&(?:amp|nbsp|rsquo|euro|#x2019|#8364);/g, (entity) => ({ '&amp;': '&', '&nbsp;': '\u00a0', '&euro;': '€', '&#8364;': '€' })[entity] ?? '’').replace(/\s+/g, ' ').trim();

test('in a page every slice, read without tags, entities and hidden parts, is its quote', () => {
  const words = [
    '<p>Bo&nbsp;Lind &amp; Sons expect the <b>bridge</b> to open by <a href="/june?a=1&amp;b=2">June 2027</a>.</p>', '<p>Tolls at Lind&rsquo;s quay will rise to &euro;5 <span style="display:none">or 9</span>in\r\n 2028.</p>',
    '<p>The bridge will <!-- not --> be closed by <em>May</em> 2029.</p>', '<script>var a = "Gold will rise by 2030.";</script>', '<p>The ferry&#x2019;s owner will pay &#8364;7 by 2031 🚢.</p>',
  ].join('\r\n');
  for (const mark of ['', '\ufeff']) {
    const bytes = utf8(mark + page(words));
    const { drafts, article } = report(bytes, 'port.html');
    assert.equal(article.title, 'Port & quay');
    assert.equal(drafts.length, 4);
    for (const { start, end, quote } of drafts) {
      assert.ok(start !== null && end !== null, quote);
      assert.equal(shown(onDisk(bytes).slice(start, end)), quote.replace(/\s+/g, ' ').trim());
    }
    assert.ok(!drafts.some(({ quote }) => /not|or 9|Gold/.test(quote)));
  }
});

test('a sentence that stands twice in a page is found at its own place', () => {
  const bytes = utf8(page('<p>The bridge will open by June 2027.</p><p>Tolls will rise to &euro;5 in 2028.</p><p>The bridge will open by June 2027.</p>'));
  const [bridge, tolls] = report(bytes, 'port.html').drafts;
  const file = onDisk(bytes);
  assert.deepEqual([bridge?.start, bridge?.also], [file.indexOf('The bridge'), [{ start: file.lastIndexOf('The bridge'), end: file.lastIndexOf('The bridge') + 34 }]]);
  assert.equal(tolls?.start, file.indexOf('Tolls'));
});

const nullable = z.string().nullable();
const span = z.strictObject({ start: z.int(), end: z.int() });
const contract = z.strictObject({
  file: z.string(),
  article: z.strictObject({ title: nullable, author: nullable, outlet: nullable, language: z.enum(['en', 'zh-Hans', 'zh-Hant']), publishedOn: nullable, publishedBasis: nullable }),
  drafts: z.array(z.strictObject({
    start: z.int().nullable(), end: z.int().nullable(), quote: z.string().min(1), also: z.array(span),
    speaker: z.strictObject({ name: nullable, role: z.enum(['author', 'quoted']), via: nullable }), madeOn: nullable,
    horizon: z.strictObject({ text: z.string(), rule: z.string() }).nullable(), window: z.strictObject({ from: nullable, to: nullable }),
    probability: z.strictObject({ value: z.number().min(0).max(1).nullable(), basis: z.enum(['stated', 'implied', 'none']), cue: nullable }),
    quantity: z.strictObject({ op: z.string(), value: z.number(), high: z.number().nullable(), unit: z.string() }).nullable(),
    polarity: z.enum(['affirm', 'deny']), condition: nullable, kind: z.string(), checkable: z.boolean(), why: z.array(z.string()), confidence: z.number().min(0).max(1),
  })),
});

test('a line is JSON of the agreed shape and nothing else, in every language', () => {
  for (const text of [english, simplified, traditional]) {
    const bytes = utf8(text);
    const line = JSON.stringify(reportOf('port.txt', read(bytes, { filename: 'port.txt' }), told, false));
    assert.ok(!line.includes('\n'));
    const { article, drafts } = contract.parse(JSON.parse(line));
    assert.deepEqual([article.author, article.publishedOn, article.publishedBasis], ['Ada Reyes', '2026-10-01', 'told']);
    assert.deepEqual(drafts.map(({ madeOn, window }) => [madeOn, window.to]), text === english ? [['2026-10-01', '2027-06-30'], ['2026-10-01', '2028-12-31']] : [['2026-10-01', '2027-12-31'], ['2026-10-01', '2027-06-30']]);
  }
});

test('what is not known is null: no author, no day, and a day that nobody has confirmed', () => {
  const { article, drafts } = report(utf8('The bridge will open within two years.'), 'port.txt');
  assert.deepEqual(article, { title: null, author: null, outlet: null, language: 'en', publishedOn: null, publishedBasis: null });
  assert.deepEqual([drafts[0]?.speaker, drafts[0]?.madeOn, drafts[0]?.window, drafts[0]?.horizon?.text], [{ name: null, role: 'author', via: null }, null, { from: null, to: null }, 'within two years']);
  const changed = report(utf8('---\nupdated: 2025-12-08\n---\nThe bridge will open within two years.\n'), 'port.md').article;
  assert.deepEqual([changed.publishedOn, changed.publishedBasis], [null, 'front matter updated: 2025-12-08, not relied on']);
});
