import { deflateSync } from 'node:zlib';

/** A small PDF: each page is lines of text at a place, in a standard font (Latin), or in a Chinese one that is named and not embedded. */
export type Line = { text: string; x?: number; y: number; size?: number; font?: 'latin' | 'gbk' };
type Options = { info?: string; trailer?: string; extra?: readonly string[]; gbk?: (text: string) => Uint8Array };

export function makePdf(pages: readonly (readonly Line[])[], { info = '', trailer = '', extra = [], gbk }: Options = {}): Uint8Array {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const content = (lines: readonly Line[]): string => lines.map(({ text, x = 72, y, size = 11, font = 'latin' }) => `BT /${font === 'latin' ? 'F1' : 'F2'} ${size} Tf ${x} ${y} Td <${hex(font === 'gbk' ? gbk!(text) : Buffer.from(text, 'latin1'))}> Tj ET`).join('\n');
  const first = 7 + extra.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${first + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>',
    `<< ${info} >>`,
    ...extra,
    ...pages.flatMap((lines, n) => {
      const stream = deflateSync(Buffer.from(content(lines)));
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * n + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        Buffer.concat([Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`), stream, Buffer.from('\nendstream')]),
      ];
    }),
  ];
  return assemble(objects, `/Root 1 0 R /Info 6 0 R ${trailer}`);
}

/** Objects in order, from number 1, with the table that finds them. */
export function assemble(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]!.length;
  const places = objects.map((object, n) => {
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
    return at - part.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines of a text one under the other, from a height down. */
export function linesOf(texts: readonly string[], { from = 740, step = 14, ...rest }: Partial<Line> & { from?: number; step?: number } = {}): Line[] {
  return texts.map((text, n) => ({ ...rest, text, y: from - n * step }));
}
