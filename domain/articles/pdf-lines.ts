/** A line as it stands on a page: where it begins and ends, its height above the foot of the page, the size of its letters, in points. */
export type PdfLine = { text: string; left: number; right: number; y: number; size: number };
export type PdfPage = { height: number; lines: PdfLine[] };

/**
 * Joins the lines of a PDF to paragraphs, one a line of text with an empty line between: words that were divided at a line's end are
 * whole again, what stands on every page (running heads) and page numbers are left out.
 */
export function paragraphsOf(pages: readonly PdfPage[]): string {
  const repeated = runningHeads(pages);
  const hyphenated = new Set(pages.flatMap(({ lines }) => lines.flatMap(({ text }) => (text.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase()))));
  const paragraphs: string[] = [];
  let last: PdfLine | null = null;
  for (const page of pages) {
    const lines = page.lines.filter((line) => !isFurniture(line, page, repeated));
    const spacing = usual(lines.map((line, at) => (at === 0 ? 0 : Math.abs(lines[at - 1]!.y - line.y))).filter((gap) => gap > 0)) || 14;
    const right = Math.max(...lines.map((line) => line.right));
    lines.forEach((line, at) => {
      const begins = at === 0 ? last === null || !runsOn(last, line) : beginsParagraph(lines[at - 1]!, line, { spacing, right });
      if (begins) paragraphs.push(line.text.trim());
      else paragraphs.push(joined(paragraphs.pop()!, line.text.trim(), hyphenated));
      last = line;
    });
  }
  return paragraphs.filter(Boolean).join('\n\n');
}

/** Lines near an edge of the page that stand there, but for their numbers, on at least half of the pages and on three. */
function runningHeads(pages: readonly PdfPage[]): Set<string> {
  const counted = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set(page.lines.filter((line) => atEdge(line, page)).map(({ text }) => shapeOf(text)));
    for (const shape of seen) counted.set(shape, (counted.get(shape) ?? 0) + 1);
  }
  return new Set([...counted].filter(([, times]) => times >= 3 && times * 2 >= pages.length).map(([shape]) => shape));
}

const shapeOf = (text: string): string => text.replace(/[\d〇一二三四五六七八九十]+/g, '#').replace(/\s+/g, ' ').trim();

function atEdge({ y }: PdfLine, { height }: PdfPage): boolean {
  return y > height * 0.88 || y < height * 0.12;
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—·|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—·|\s]*(?:(?:\/|of)\s*\d{1,4})?$|^第\s*[\d〇一二三四五六七八九十百]+\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?$/i;

function isFurniture(line: PdfLine, page: PdfPage, repeated: ReadonlySet<string>): boolean {
  return atEdge(line, page) && (repeated.has(shapeOf(line.text)) || PAGE_NUMBER.test(line.text.trim()));
}

const ENDS = /[.!?:;。！？：；…]["'”’」』）)\]]*$/;

function beginsParagraph(before: PdfLine, line: PdfLine, { spacing, right }: { spacing: number; right: number }): boolean {
  const gap = before.y - line.y;
  // Another column, or another size of letters.
  if (gap <= -spacing || Math.abs(line.size - before.size) > 0.15 * Math.max(line.size, before.size)) return true;
  if (gap > spacing * 1.4) return true;
  if (/^(?:[•·▪◦●‣]|[-–—*]\s|\(?\d{1,2}[.)、]\s?(?!\d))/.test(line.text)) return true;
  const short = before.right < right - 2 * before.size - (right - before.left) * 0.08;
  const indented = line.left > before.left + 0.8 * line.size;
  return (short && ENDS.test(before.text.trim())) || (indented && ENDS.test(before.text.trim()));
}

/** A paragraph goes on over the page: it had not ended, and is set in the same letters. */
function runsOn(before: PdfLine, line: PdfLine): boolean {
  return !ENDS.test(before.text.trim()) && Math.abs(before.size - line.size) < 0.1 * before.size && /^[\p{Ll}\p{Script=Han}\d(]/u.test(line.text.trim());
}

function joined(before: string, line: string, hyphenated: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  const head = /(\p{L}+)[-‐]$/u.exec(before)?.[1];
  const tail = /^(\p{Ll}+)/u.exec(line)?.[1];
  if (head && tail) return (hyphenated.has(`${head}-${tail}`.toLowerCase()) ? before : before.slice(0, -1)) + line;
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]$/u.test(before) && /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u.test(line);
  return wide && /\p{Script=Han}/u.test(before.at(-1)! + line[0]!) ? before + line : `${before} ${line}`;
}

/** The middle one of the smaller half: paragraphs' gaps are fewer than lines'. */
function usual(gaps: number[]): number {
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)] ?? 0;
}
