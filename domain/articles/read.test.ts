import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { unreadableMessage } from './messages.ts';
import { MAX_BYTES } from './read.ts';
import { encodeAs, paragraph, read, refusal, story, utf16, utf8 } from './testing.ts';

test('plain text is the file itself, to the last line end', () => {
  const text = 'Quay late again\r\n\r\nIt will open in May.\r\n\u200bDone.  \r\n';
  const article = read(`\ufeff${text}`, { filename: 'quay.txt' });
  assert.equal(article.text, text);
  assert.equal(article.raw, text);
  assert.deepEqual([article.mediaType, article.encoding, article.language], ['text/plain', 'utf-8', 'en']);
  assert.deepEqual(article.title, { value: 'Quay late again', basis: 'first line', confirm: false });
  assert.deepEqual([article.author, article.outlet, article.published, article.url], [null, null, null, null]);
});

test('the hash is of the decoded text: the same article in two encodings is one article', () => {
  const text = '港口委员会预计，新码头明年春天开放，大多数人也是这样认为的。';
  const first = read(text);
  assert.equal(first.hash, createHash('sha256').update(text, 'utf8').digest('hex'));
  assert.equal(read(encodeAs(text, 'gb18030')).hash, first.hash);
  assert.equal(read(utf16(text, 'le')).hash, first.hash);
  assert.equal(read(encodeAs(text, 'gb18030')).encoding, 'gb18030');
});

test('Markdown keeps its front matter in the text, and tells what it says', () => {
  const text = '---\ntitle: "Quay: late"\nurl: https://tide.example/2025/12/09/quay\nsource: The Tide\nauthor: Ana Ruiz\ndate: 2025-12-08\n---\n\n# Quay late\n\nIt will open in May.\n';
  const article = read(text, { filename: 'quay.md' });
  assert.equal(article.text, text);
  assert.equal(article.mediaType, 'text/markdown');
  assert.deepEqual(article.title, { value: 'Quay: late', basis: 'front matter title', confirm: false });
  assert.deepEqual(article.author, { value: 'Ana Ruiz', basis: 'front matter author', confirm: false });
  assert.deepEqual(article.outlet, { value: 'The Tide', basis: 'front matter source', confirm: false });
  assert.deepEqual(article.published, { value: { day: '2025-12-08', precision: 'day' }, basis: 'front matter date', confirm: false });
  assert.equal(article.url, 'https://tide.example/2025/12/09/quay');
});

test('a text without a dateline takes the day of its stamp, or of the address that it names as its source', () => {
  const day = (text: string) => { const { published } = read(text); return published && [published.value.day, published.basis, published.confirm]; };
  assert.deepEqual(day('Quay late2019/02/11 10:28 wire. It will open in May.\n'), ['2019-02-11', 'day and time at the beginning', false]);
  assert.deepEqual(day('码头晚了。码头将在5月重开。\n\n[查看原文](https://tide.example/2025/07/02/quay)\n'.replace('查看原文', '原文')), ['2025-07-02', 'address of the source', false]);
  assert.equal(day('It will open.\n\nSource: https://tide.example/2025/07/02/a\n\nSource: https://tide.example/2025/08/02/b\n'), null);
  assert.deepEqual(day('---\npublishedAt: 2026-04-27\n---\nIt will open.\n'), ['2026-04-27', 'front matter publishedat', false]);
});

test('a source that is an address is the address', () => {
  const article = read('---\nsource: https://tide.example/2025/12/09/quay\n---\nIt will open in May.\n');
  assert.equal(article.url, 'https://tide.example/2025/12/09/quay');
  assert.deepEqual(article.outlet, { value: 'tide.example', basis: 'host name of the address', confirm: false });
  assert.deepEqual(article.published, { value: { day: '2025-12-09', precision: 'day' }, basis: 'address of the page', confirm: false });
});

test('the day of the last change and a day in the text wait to be confirmed', () => {
  assert.deepEqual(read('---\nupdated: 2025-12-08\n---\nIt will open.\n').published, { value: { day: '2025-12-08', precision: 'day' }, basis: 'front matter updated', confirm: true });
  assert.deepEqual(read('Port Ellery, 8 December 2025: it will open.').published, { value: { day: '2025-12-08', precision: 'day' }, basis: 'first date in the text', confirm: true });
  assert.equal(read('It will open by 31 December 2026. 12月8日，委员会说。').published, null);
});

test('the title of Markdown is its first heading; a sentence is no title', () => {
  assert.deepEqual(read('Intro, first.\n\n# [Quay](https://tide.example) **late** #\n\nIt will open.').title, { value: 'Quay late', basis: 'first heading', confirm: false });
  for (const text of ['It will open in May.\nSo they say.', 'One line only', '- an item\n- another', 'https://tide.example/quay\nText.', `${'long '.repeat(40)}\nText.`]) assert.equal(read(text).title, null, text);
});

test('the kind of text is told by the server, then the name, then the text', () => {
  const kind = (text: string, contentType: string | null, filename: string | null): string => read(text, { contentType, filename }).mediaType;
  assert.equal(kind(story, 'text/html', 'a.txt'), 'text/html');
  assert.equal(kind('# A\n\nText.', 'text/plain; charset=utf-8', 'README.md'), 'text/markdown');
  assert.equal(kind('# A\n\nText.', null, 'a.txt'), 'text/plain');
  assert.equal(kind('# A\n\nText.', null, null), 'text/markdown');
  assert.equal(kind('See [this](https://tide.example/a) first.', null, null), 'text/markdown');
  assert.equal(kind(`<!-- saved --><!DOCTYPE html><html><body>${story}`, 'text/plain', 'a.txt'), 'text/html');
  assert.equal(kind(story, null, null), 'text/html');
  assert.equal(kind('1 < 2 is true, they say.', null, null), 'text/plain');
  assert.equal(kind('---\ndate: 2025-12-08\n---\nText.', null, 'a.txt'), 'text/markdown');
});

test('a page in Big5 is decoded by its own label', () => {
  const text = '港口委員會預計，新碼頭最遲在明年春天開放，大多數引水人也是這樣認為的。'.repeat(6);
  const article = read(encodeAs(`<html><head><meta charset=big5><title>新碼頭</title></head><body><article><p>${text}</p></article></body></html>`, 'big5'));
  assert.deepEqual([article.mediaType, article.encoding, article.language, article.title?.value], ['text/html', 'big5', 'zh-Hant', '新碼頭']);
  assert.equal(article.text, text);
});

test('English and both ways of writing Chinese are read; short and mixed texts get the benefit of the doubt', () => {
  assert.equal(read(paragraph).language, 'en');
  assert.equal(read('新码头预计明年春天开放，这说明委员会会继续投资。').language, 'zh-Hans');
  assert.equal(read('新碼頭預計明年春天開放，這說明委員會會繼續投資。').language, 'zh-Hant');
  for (const text of ['OK', '2026: 40%', 'Quai ouvert', 'OpenAI 上市 will be late']) assert.equal(typeof read(text).language, 'string', text);
});

test('addresses do not make a Chinese page English', () => {
  assert.equal(read(`${'[码头](https://tide.example/a-rather-long-address-in-english-words-about-the-quay)、'.repeat(20)}委员会预计明年开放。`).language, 'zh-Hans');
});

test('other languages are refused by name', () => {
  const texts = {
    Japanese: '港湾委員会は、新しい埠頭が来年の春に開くと予想しています。', Korean: '항만 위원회는 새 부두가 내년 봄에 열릴 것으로 예상한다.',
    French: 'Le conseil du port pense que le nouveau quai va ouvrir dans une année, et les pilotes ne sont pas tous de cet avis.',
    German: 'Der Hafenrat erwartet, dass die neue Mole im Frühjahr öffnet, und die Lotsen sind nicht der Ansicht, dass das zu früh ist.',
    'Russian or another language in Cyrillic letters': 'Совет порта ожидает, что новый причал откроется весной.',
  };
  for (const [language, text] of Object.entries(texts)) assert.deepEqual(refusal(text), { reason: 'language', language });
});

test('nothing, blanks, a lone mark and lone front matter are empty', () => {
  for (const text of ['', ' \n\t ', '\ufeff', '\ufeff \n', '\u200b\u00a0', '---\ntitle: Quay\n---\n\n']) assert.deepEqual(refusal(text), { reason: 'empty' }, JSON.stringify(text));
});

test('five megabytes are read, one byte more is not', () => {
  assert.equal(read(new Uint8Array(MAX_BYTES).fill(97)).text.length, MAX_BYTES);
  assert.deepEqual(refusal(new Uint8Array(MAX_BYTES + 1).fill(97)), { reason: 'too-large', bytes: MAX_BYTES + 1, limit: MAX_BYTES });
});

test('every refusal says what happened, that nothing was kept, and what to do', () => {
  const refusals = [refusal(''), refusal(new Uint8Array(MAX_BYTES + 1)), refusal('%PDF-1.7'), refusal(new Uint8Array([0xff, 0xff, 0xc0])), refusal('<html></html>'), refusal(utf8('これは日本語です。'))];
  assert.deepEqual(refusals.map(({ reason }) => reason), ['empty', 'too-large', 'binary', 'undecodable', 'no-readable-text', 'language']);
  for (const message of refusals.map(unreadableMessage)) assert.match(message, /^[A-Z].+\. Nothing was kept\. [A-Z].+\.$/);
  assert.match(unreadableMessage(refusal(new Uint8Array(MAX_BYTES + 1))), /5\.1 MB, and the limit is 5 MB/);
  assert.match(unreadableMessage(refusal('%PDF-1.7')), /a PDF document/);
});
