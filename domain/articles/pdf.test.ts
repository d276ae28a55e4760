import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { assemble, linesOf, makePdf } from '../../e2e/pdf.ts';
import { encodeAs } from './testing.ts';
import { withoutRadicals } from './radicals.ts';
import { readPdf } from './pdf.ts';
import { MAX_PDF_PAGES } from './pdf-limits.ts';

async function read(bytes: Uint8Array) {
  const article = await readPdf({ bytes });
  assert.ok(!('unreadable' in article), JSON.stringify(article));
  return article;
}

async function problem(bytes: Uint8Array) {
  const article = await readPdf({ bytes });
  assert.ok('unreadable' in article, 'it was read');
  return 'problem' in article.unreadable ? article.unreadable.problem : article.unreadable.reason;
}

const body = ['The harbour board expects the new bridge to open before July 2027, and the inter-', 'national pilots say that a long-', 'term toll is likely. It says so in its long-term plan, which it published today.'];

test('lines become paragraphs, divided words are whole, and the hash of the file is kept beside the text', async () => {
  const bytes = makePdf([[{ text: 'The bridge of Port Ellery', y: 780, size: 18 }, ...linesOf(body), ...linesOf(['A second paragraph stands apart from the first one by an empty line.'], { from: 680 })]], { info: "/Title (report.docx) /Author (Ada Reyes) /CreationDate (D:20261124093000+08'00')" });
  const article = await read(bytes);
  assert.equal(article.text, 'The bridge of Port Ellery\n\nThe harbour board expects the new bridge to open before July 2027, and the international pilots say that a long-term toll is likely. It says so in its long-term plan, which it published today.\n\nA second paragraph stands apart from the first one by an empty line.');
  assert.deepEqual([article.mediaType, article.language, article.raw === article.text], ['application/pdf', 'en', true]);
  assert.equal(article.hash, createHash('sha256').update(article.text).digest('hex'));
  assert.equal(article.fileHash, createHash('sha256').update(bytes).digest('hex'));
  assert.deepEqual([article.title?.value, article.author?.value, article.published], ['The bridge of Port Ellery', 'Ada Reyes', { value: { day: '2026-11-24', precision: 'day' }, basis: 'day on which the PDF was made', confirm: true }]);
});

test('running heads and page numbers are left out, and a sentence goes on over the page', async () => {
  const pages = [1, 2, 3, 4].map((n) => [
    { text: `The Harbour Review, issue ${n}`, y: 800, size: 9 },
    ...linesOf([`Page ${n} says that the bridge will open in the year 2027 and that tolls will then`, n === 4 ? 'be lower.' : 'rise by a'], { from: 740 }),
    { text: `- ${n} -`, x: 290, y: 40, size: 9 },
  ]);
  const { text } = await read(makePdf(pages));
  assert.ok(!text.includes('Harbour Review') && !/^- \d -$/m.test(text), text);
  assert.equal(text.split('\n\n').length, 4);
  const over = await read(makePdf([linesOf(['The board expects that the']), linesOf(['bridge will open before July 2027.'])]));
  assert.equal(over.text, 'The board expects that the bridge will open before July 2027.');
});

test('Chinese in a font that is named and not embedded is read by its character map; no blank stands between its lines', async () => {
  const gbk = (text: string) => encodeAs(text, 'gb18030');
  const { text, language } = await read(makePdf([linesOf(['港口委员会预计，新码头最遲在2027年'.replace('遲', '迟'), '春天开放，大多数引水人也这样认为。'], { font: 'gbk' })], { gbk }));
  assert.equal(text, '港口委员会预计，新码头最迟在2027年春天开放，大多数引水人也这样认为。');
  assert.equal(language, 'zh-Hans');
});

test('letters that a PDF names by their radicals become the letters, in the writing of the text', () => {
  assert.equal(withoutRadicals('⽤⼾增⻓，这是⻚⾯'), '用户增长，这是页面');
  assert.equal(withoutRadicals('⽤⼾增長，這是開⾞'), '用戶增長，這是開車');
});

test('what cannot be read is refused with its reason', async () => {
  const key = '00'.repeat(32);
  const locked = makePdf([linesOf(body)], { trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >> /ID [<00> <00>]` });
  assert.equal(await problem(locked), 'encrypted');
  assert.equal(await problem(makePdf([[]])), 'scanned');
  const whole = makePdf([linesOf(body)]);
  assert.equal(await problem(new Uint8Array(Buffer.from('%PDF-1.7 and nothing else'))), 'broken');
  assert.equal(await problem(new Uint8Array(Buffer.from('hello'))), 'broken');
  assert.equal(await problem(makePdf(Array.from({ length: MAX_PDF_PAGES + 1 }, () => []))), 'too-many-pages');
  assert.ok((await readPdf({ bytes: whole.subarray(0, whole.length - 200) })) !== null);
});

test('a page that unpacks to very much is stopped at some size', async () => {
  const stream = deflateSync(Buffer.from(`BT /F1 5 Tf ${`1 0 0 1 72 700 Tm (${'ab '.repeat(60)}) Tj 1 0 0 1 72 600 Tm (${'cd '.repeat(60)}) Tj `.repeat(20_000)} ET`));
  const bomb = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    Buffer.concat([Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`), stream, Buffer.from('\nendstream')]), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'], '/Root 1 0 R');
  assert.ok(bomb.length < 100_000);
  assert.equal(await problem(bomb), 'too-large');
});
