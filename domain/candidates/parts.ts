import type { Span } from '#domain/articles/sentences.ts';

/** A part of an article that is reviewed on one page: its text from `start` to `end`, its candidates from `first` on. */
export type Part = Span & { first: number; count: number };

const MOST_CANDIDATES = 100;
const MOST_TEXT = 40_000;

/**
 * Cuts an article into parts that a page can hold: at most 100 candidates and about 40,000 characters each, no candidate in
 * two. Parts follow each other without a gap. `places` are in the order of the text. Time grows linearly.
 */
export function partsOf(text: string, places: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let part: Part = { start: 0, end: 0, first: 0, count: 0 };
  const cutAt = (end: number) => {
    parts.push({ ...part, end });
    part = { start: end, end, first: part.first + part.count, count: 0 };
  };
  let last = 0;
  const free = (before: number) => {
    // A long stretch without a candidate is cut at line ends, or anywhere when it has none.
    while (before - part.start > MOST_TEXT) {
      const line = text.lastIndexOf('\n', part.start + MOST_TEXT) + 1;
      const at = line > Math.max(part.start, last) ? line : Math.max(part.start + MOST_TEXT, last);
      if (at >= before) return;
      cutAt(at);
    }
  };
  for (const { start, end } of places) {
    free(start);
    if (part.count === MOST_CANDIDATES && start >= last) {
      const line = text.lastIndexOf('\n', start - 1) + 1;
      cutAt(line >= last && line > part.start ? line : start);
    }
    part.count++;
    last = Math.max(last, end);
  }
  free(text.length);
  cutAt(text.length);
  return parts;
}

/** The number of the part that holds the candidate at a place in their order. */
export function partWith(parts: readonly Part[], index: number): number {
  return Math.max(0, parts.findIndex(({ first, count }) => index >= first && index < first + count));
}

/** Blocks cut to a part: what stands outside it is left away. */
export function within<T extends Span & { cells: readonly Span[] }>(blocks: readonly T[], { start, end }: Span): T[] {
  const cut = (span: Span) => ({ start: Math.min(Math.max(span.start, start), end), end: Math.max(Math.min(span.end, end), start) });
  return blocks.filter((block) => block.end > start && block.start < end)
    .map((block) => (block.start >= start && block.end <= end ? block : { ...block, ...cut(block), cells: block.cells.map((cell) => ({ ...cell, ...cut(cell) })) }));
}
