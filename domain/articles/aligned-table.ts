import type { Span } from './sentences.ts';

/** One line of a table that is set with blanks: its number among the lines, and its cells, one for each column; a cell left out is empty. */
export type AlignedRow = { line: number; cells: Span[] };

const CELL = /[^ \t\u00a0\u3000]+(?:[ \u00a0][^ \t\u00a0\u3000]+)*/g;
const FIGURE = /^[~≈<>+±-]?\s?(?:[A-Z]{0,3}[$€£¥])?\s?\(?[+-]?\d[\d,.]*\)?\s?(?:%|x|倍|元|[a-z]{1,3})?[EFA]?\*?$|^(?:[-–—]|n\.?[am]\.?)$/i;
/** "FY26E", "2027", "Q3": what heads a column of figures. */
const PERIOD = /(?:19|20)\d\d|^(?:FY|CY)\s?'?\d\d|^(?:[QH][1-4]|[1-4][QH])(?:\s?'?\d\d)?[EFA]?$|^\d\dE$|年|季/i;

/**
 * Tables whose columns are set apart by tabs or two blanks, as they come out of a printed note: a head that names periods, and two rows
 * of figures at least. One pass over the lines.
 */
export function alignedTables(text: string, lines: readonly Span[]): AlignedRow[][] {
  const found: AlignedRow[][] = [];
  let run: AlignedRow[] = [];
  const close = (): void => {
    const table = run.length >= 3 ? tableOf(text, run, lines) : null;
    if (table) found.push(table);
    run = [];
  };
  for (let line = 0; line < lines.length; line++) {
    const cells = cellsOf(text, lines[line] as Span);
    if (cells.length < 2 || (run.length > 0 && (run.at(-1) as AlignedRow).line !== line - 1)) close();
    if (cells.length >= 2) run.push({ line, cells });
  }
  close();
  return found;
}

function cellsOf(text: string, { start, end }: Span): Span[] {
  if (end - start > 200) return [];
  const words = text.slice(start, end);
  if (!/\S(?:\t|[ \u00a0\u3000]{2,})\S/.test(words) || /^\s*[-*•|>#]/.test(words)) return [];
  return [...words.matchAll(CELL)].map((cell) => ({ start: start + cell.index, end: start + cell.index + cell[0].length }));
}

/** The rows below the first line that names a period, as long as they hold figures; columns are matched by where they end. */
function tableOf(text: string, run: AlignedRow[], lines: readonly Span[]): AlignedRow[] | null {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const at = run.findIndex(({ cells }) => cells.filter((cell) => PERIOD.test(words(cell))).length >= Math.max(1, cells.length - 2));
  const head = run[at];
  const rows = run.slice(at + 1).filter(({ cells }) => cells.slice(1).every((cell) => FIGURE.test(words(cell))));
  if (!head || rows.length < 2 || rows.length < run.length - at - 1) return null;
  const column = (line: number, cell: Span): number => cell.end - (lines[line] as Span).start;
  const away = (at: number, line: number, figure: Span): number => Math.abs(column(head.line, heads[at] as Span) - column(line, figure));
  const labelled = !PERIOD.test(words(head.cells[0] as Span));
  const first = head.cells[0] as Span;
  const heads = labelled ? head.cells : [{ start: first.start, end: first.start }, ...head.cells];
  const placed = rows.map(({ line, cells: [label, ...figures] }) => {
    const empty = { start: (label as Span).end, end: (label as Span).end };
    const row: Span[] = [label as Span, ...heads.slice(1).map(() => empty)];
    for (const figure of figures) {
      const nearest = figures.length === heads.length - 1 ? figures.indexOf(figure) + 1 : heads.slice(1).reduce((best, _, i) => (away(i + 1, line, figure) < away(best, line, figure) ? i + 1 : best), 1);
      row[nearest] = figure;
    }
    return { line, cells: row };
  });
  return heads.length < 2 ? null : [{ line: head.line, cells: heads }, ...placed];
}
