import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { decode } from './decode.ts';
import { encodeAs, utf16, utf8 } from './testing.ts';

const hans = '港口委员会预计，新码头最迟在明年春天开放，大多数引航员也是这样认为的。';
const hant = '港口委員會預計，新碼頭最遲在明年春天開放，大多數引水人也是這樣認為的。';
const latin = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

function decoded(bytes: Uint8Array, contentType: string | null = null): [string, string] {
  const result = decode(bytes, contentType);
  assert.ok(!('unreadable' in result), JSON.stringify(result));
  return [result.encoding, result.text];
}

function refused(bytes: Uint8Array): string {
  const result = decode(bytes);
  assert.ok('unreadable' in result, 'it was decoded');
  const { unreadable } = result;
  return unreadable.reason === 'binary' ? unreadable.looksLike : unreadable.reason;
}

test('UTF-8 needs no label, and its byte-order mark is not text', () => {
  assert.deepEqual(decoded(utf8(hans)), ['utf-8', hans]);
  assert.deepEqual(decoded(utf8(`\ufeff${hans}`)), ['utf-8', hans]);
});

test('UTF-16 is known by its mark, or by the server\'s word', () => {
  assert.deepEqual(decoded(utf16(hant, 'le')), ['utf-16le', hant]);
  assert.deepEqual(decoded(utf16(hant, 'be')), ['utf-16be', hant]);
  assert.deepEqual(decoded(utf16('Plain', 'le').subarray(2), 'text/plain; charset=utf-16le'), ['utf-16le', 'Plain']);
});

test('Chinese without a label is told by how it reads', () => {
  assert.deepEqual(decoded(encodeAs(hans, 'gb18030')), ['gb18030', hans]);
  assert.deepEqual(decoded(encodeAs(hant, 'big5')), ['big5', hant]);
});

test('a short Chinese headline without a label is told too', () => {
  assert.deepEqual(decoded(encodeAs('新码头明年开放', 'gb18030')), ['gb18030', '新码头明年开放']);
  assert.deepEqual(decoded(encodeAs('新碼頭明年開放', 'big5')), ['big5', '新碼頭明年開放']);
});

test('the server\'s charset goes before the page\'s, and both before a guess', () => {
  const page = `<meta charset="big5"><p>${hans}`;
  assert.deepEqual(decoded(encodeAs(page, 'gb18030'), 'text/html; charset="GB2312"'), ['gbk', page]);
  const old = `<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>${hant}`;
  assert.deepEqual(decoded(encodeAs(old, 'big5'), 'text/html'), ['big5', old]);
});

test('a label that cannot be right is passed over', () => {
  assert.deepEqual(decoded(utf8(hans), 'text/html; charset=iso-8859-1'), ['utf-8', hans]);
  assert.deepEqual(decoded(encodeAs(hans, 'gb18030'), 'text/html; charset=utf-8'), ['gb18030', hans]);
  assert.deepEqual(decoded(utf8(hans), 'text/html; charset=klingon'), ['utf-8', hans]);
});

test('Western text from an old Windows machine keeps its quotes and accents', () => {
  const text = 'The caf\xe9 owner said: \x93prices will rise\x94, and s\xe9ances too. He paid 5 \x80.';
  assert.deepEqual(decoded(latin(text)), ['windows-1252', 'The café owner said: “prices will rise”, and séances too. He paid 5 €.']);
});

test('bytes that are no text in any of these encodings are refused', () => {
  assert.equal(refused(new Uint8Array([0xff, 0xff, 0xc0, 0x80, 0xfe, 0xff, 0xd8, 0xc1])), 'undecodable');
  const almost = utf8(hans);
  almost[almost.length - 1] = 0x41;
  assert.notEqual(refused(almost), undefined);
});

test('files that are not text are named', () => {
  const kinds: [string | Uint8Array, RegExp][] = [
    ['%PDF-1.7\n%\xe2\xe3', /PDF/], ['PK\x03\x04\x14\0mimetype', /ZIP/], ['PK\x03\x04\x14\0word/document.xml', /Word/], ['PK\x03\x04 xl/workbook.xml', /Excel/],
    ['\x89PNG\r\n\x1a\n\0', /PNG/], ['\xff\xd8\xff\xe0', /JPEG/], ['GIF89a\x01\0', /GIF/], ['MZ\x90\0\x03', /program/], ['\x7fELF\x02', /program/],
    ['SQLite format 3\0', /SQLite/], ['RIFF\0\0\0\0WEBP', /WebP/], ['\0\0\0\x18ftypmp42', /video/], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /Office/], ['{\\rtf1', /RTF/],
    [gzipSync('hello'), /gzip/], ['some text\0and a NUL', /NUL/], ['\x01\x02\x03\x04 text \x05\x06', /control/],
  ];
  for (const [head, name] of kinds) assert.match(refused(typeof head === 'string' ? latin(head) : head), name);
});

test('a text may begin with the letters of a signature', () => {
  for (const text of ['BM sold twelve ships.', 'MZ is a name.', 'ID3 tags will vanish.', 'GIF89a will outlive us.', 'PK won the match.']) assert.equal(decoded(utf8(text))[1], text);
});
