import { createHash } from 'node:crypto';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Known, PdfProblem, Published, ReadArticle, Unreadable } from './article.ts';
import { MAX_PDF_BYTES, MAX_PDF_PAGES } from './pdf-limits.ts';
import { paragraphsOf, type PdfLine, type PdfPage } from './pdf-lines.ts';
import { firstKnown } from './page-facts.ts';
import { withoutRadicals } from './radicals.ts';
import { asArticle, MAX_BYTES, readPlain } from './read.ts';
import { readWrittenDay } from './written-day.ts';

/**
 * Reads the text of a PDF: no script of it is run, nothing is drawn, nothing fetched. A file may be made to cost any time and memory,
 * so this is called in a thread that can be stopped. A PDF that cannot be read is a value.
 */
export async function readPdf({ bytes, url = null }: { bytes: Uint8Array; url?: string | null }): Promise<ReadArticle | { unreadable: Unreadable }> {
  if (bytes.length > MAX_PDF_BYTES) return { unreadable: { reason: 'too-large', bytes: bytes.length, limit: MAX_PDF_BYTES } };
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const resources = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const task = getDocument({
    data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, cMapUrl: new URL('cmaps/', resources).pathname, cMapPacked: true,
    standardFontDataUrl: new URL('standard_fonts/', resources).pathname, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, useWasm: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PDF_PAGES) return refused('too-many-pages', MAX_PDF_PAGES);
    const read = await pagesOf(document);
    if ('unreadable' in read) return read;
    return await articleOf(document, read.pages, { fileHash, url });
  } catch (error) {
    return refused(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<{ pages: PdfPage[] } | { unreadable: Unreadable }> {
  const pages: PdfPage[] = [];
  let length = 0;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const lines: PdfLine[] = [];
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) addTo(lines, item);
    page.cleanup();
    const kept = lines.map((line) => ({ ...line, text: tidy(line.text) })).filter(({ text }) => text.trim() !== '');
    length += kept.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_BYTES) return { unreadable: { reason: 'too-large', bytes: length, limit: MAX_BYTES } };
    pages.push({ height: page.view[3]! - page.view[1]!, lines: kept });
  }
  return { pages };
}

type Item = { str: string; transform: number[]; width: number; hasEOL: boolean };

/** Pieces come in the order of reading; a piece on another height begins a line. */
function addTo(lines: PdfLine[], { str, transform, width, hasEOL }: Item): void {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 10;
  const last = lines.at(-1);
  if (str !== '' && last && last.right >= 0 && Math.abs(last.y - y) < 0.5 * Math.max(size, last.size) && left >= last.left - size) {
    const apart = left - last.right > 0.25 * size && !/\s$/.test(last.text) && !/^\s/.test(str) && !/\p{Script=Han}$/u.test(last.text);
    last.text += apart ? ` ${str}` : str;
    last.right = Math.max(last.right, left + width);
    if (str.trim()) last.size = Math.max(last.size, size);
  } else if (str.trim() !== '') {
    lines.push({ text: str, left, right: left + width, y, size });
  }
  if (hasEOL && lines.length > 0 && str.trim() === '' && lines.at(-1)!.text.trim() === '') lines.pop();
}

/** Text that is set to both edges has blanks between Chinese letters, which nobody typed. */
function tidy(line: string): string {
  return withoutRadicals(line.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')).replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘]) +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’])|(?<=\p{Script=Han}) +(?=[“‘])|(?<=[”’]) +(?=\p{Script=Han})/gu, '');
}

async function articleOf(document: PDFDocumentProxy, pages: readonly PdfPage[], { fileHash, url }: { fileHash: string; url: string | null }): Promise<ReadArticle | { unreadable: Unreadable }> {
  const text = paragraphsOf(pages).normalize('NFC');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < 20) return refused('scanned');
  if ((text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) > letters / 10) return refused('unknown-letters');
  const info = (await document.getMetadata().catch(() => null))?.info as Record<string, unknown> | undefined;
  const said = (name: string): string | null => (typeof info?.[name] === 'string' && info[name].trim() ? (info[name] as string).trim().slice(0, 500) : null);
  const plain = readPlain(text, url);
  return asArticle({
    ...plain, mediaType: 'application/pdf', encoding: 'utf-8', raw: text, text, fileHash,
    title: firstKnown([[largestLine(pages), 'largest line of the first page'], [titleIn(said('Title')), 'title of the PDF']]) ?? plain.title,
    author: plain.author ?? firstKnown([[said('Author'), 'author of the PDF']]),
    published: plain.published ?? dayOf(said('CreationDate')),
  });
}

/** A title that the program made up of a file name is none. */
function titleIn(title: string | null): string | null {
  return title && !/^(?:microsoft |untitled|无标题|about:blank|https?:)|\.(?:docx?|pdf|indd|html?|tex|wps)$/i.test(title) ? title : null;
}

function largestLine(pages: readonly PdfPage[]): string | null {
  const sizes = pages.flatMap(({ lines }) => lines.map(({ size }) => size)).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const lines = pages[0]?.lines ?? [];
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  if (largest < usual * 1.2) return null;
  const at = lines.findIndex(({ size }) => size === largest);
  const title = lines.slice(at, at + 3).filter(({ size }) => size > largest * 0.98).map(({ text }) => text.trim());
  const words = title.reduce((sum, line) => (/\p{Script=Han}$/u.test(sum) ? sum + line : `${sum} ${line}`.trim()), '');
  return words.length > 2 && words.length <= 200 ? words : null;
}

/** D:20261124093000+08'00' (ISO 32000-1 §7.9.4): the day on which the file was made, which may be much later than its text. */
function dayOf(date: string | null): Known<Published> | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '');
  const value = parts && readWrittenDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
  return value ? { value, basis: 'day on which the PDF was made', confirm: true } : null;
}

function refused(problem: PdfProblem, limit?: number): { unreadable: Unreadable } {
  return { unreadable: { reason: 'pdf', problem, ...(limit ? { limit } : {}) } };
}
