type Span = { start: number; end: number };

/** Signs by which Markdown marks weight, links and escapes, and not the words between them. */
const SIGNS = /\\(?=[\\`*_{}[\]()#+\-.!|>])|(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)/g;
const LINK = /(!?\[)([^\]]*)(\]\([^)]*\))/g;
/** A pair of single stars around words. */
const EMPHASIS = /(?<![*\w\\])\*(?=[^\s*])([^*]+?)(?<=[^\s*\\])\*(?![*\w])/g;

/** The places in a block that a reader does not see, in order, none inside another. Read once a block: a cut sign would look like a word. */
export function markupIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[*_\\[]/.test(words)) return [];
  const found: Span[] = [];
  const add = (at: number, length: number) => found.push({ start: start + at, end: start + at + length });
  for (const match of words.matchAll(SIGNS)) add(match.index, match[0].length);
  for (const { index, 0: all, 1: open, 3: close } of words.matchAll(LINK)) {
    add(index, open!.length);
    add(index + all.length - close!.length, close!.length);
  }
  for (const { index, 0: all } of words.matchAll(EMPHASIS)) {
    add(index, 1);
    add(index + all.length - 1, 1);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, i) => i === 0 || span.start >= Math.max(...found.slice(Math.max(0, i - 3), i).map((before) => before.end)));
}

/** The words of a stretch as they are read: without markup, on one line. */
export function shownWords(text: string, { start, end }: Span, markup: readonly Span[]): string {
  let shown = '';
  let at = start;
  for (const sign of markup) {
    if (sign.end <= at || sign.start >= end) continue;
    shown += text.slice(at, Math.max(at, sign.start));
    at = Math.max(at, sign.end);
  }
  shown += text.slice(Math.min(at, end), end);
  return shown.replace(/(?<=[\p{Script=Han}，。、；：！？])\s*[\r\n]+\s*(?:>\s*)*(?=\p{Script=Han})/gu, '').replace(/\s*[\r\n]+\s*(?:>\s*)*/g, ' ');
}
