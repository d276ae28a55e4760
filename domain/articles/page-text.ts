import { plainLine, seen } from './plain-line.ts';

/**
 * A piece of a page as plain text, a blank line between blocks: headings and paragraphs stand alone, list items begin
 * with `- ` or `1. `, table rows read `| a | b |` with a `| --- | --- |` line under the header. Links and emphasis leave their words.
 */
export function pageText(element: Element): string {
  return blocksOf(element).join('\n\n');
}

/** The first words of an element in the order of the page, without menus and asides. It stops early: its cost is `limit`. */
export function firstWords(element: Element, limit: number): string {
  let words = '';
  const waiting: Node[] = [element];
  for (let visited = 0; waiting.length > 0 && words.length < limit && visited < limit; visited++) {
    const node = waiting.pop() as Node;
    if (node.nodeType === 3) words += ` ${node.nodeValue ?? ''}`;
    else if (!isElement(node) || !aside.has(node.tagName)) waiting.push(...[...node.childNodes].reverse());
  }
  return plainLine(words).trim().slice(0, limit);
}

const aside = new Set('NAV ASIDE FOOTER TITLE BUTTON'.split(' '));
const blockTags = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '));
const unread = new Set('HEAD TITLE META LINK SCRIPT STYLE BUTTON RP RT'.split(' '));
const breakMark = '\u0001';

/** Runs of inline content are paragraphs; what holds blocks is written in its own way. */
function blocksOf(element: Element): string[] {
  const blocks: string[] = [];
  let run = '';
  const flush = (): void => {
    blocks.push(...paragraphs(run));
    run = '';
  };
  for (const node of element.childNodes) {
    if (!isElement(node) || !holdsBlocks(node)) run += inline(node);
    else {
      flush();
      blocks.push(...blockOf(node));
    }
  }
  flush();
  return blocks;
}

function blockOf(element: Element): string[] {
  switch (element.tagName) {
    case 'H1': case 'H2': case 'H3': case 'H4': case 'H5': case 'H6': return lineOf(blocksOf(element).join(' '));
    case 'UL': case 'OL': return lineOf(listLines(element).join('\n'));
    case 'TABLE': return tableBlocks(element);
    case 'PRE': return lineOf(seen(element.textContent ?? '').replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, ''));
    default: return blocksOf(element);
  }
}

function listLines(list: Element): string[] {
  let number = Number(list.getAttribute('start') ?? 1) || 1;
  return [...list.children].flatMap((item) => {
    if (item.tagName === 'UL' || item.tagName === 'OL') return listLines(item).map((line) => `  ${line}`);
    const [first, ...rest] = blocksOf(item).join('\n').split('\n');
    if (!first) return [];
    return [`${list.tagName === 'OL' ? `${number++}.` : '-'} ${first}`, ...rest.filter((line) => line.trim()).map((line) => `  ${line}`)];
  });
}

/** A table of one column, or with a table inside, is a layout: its cells are read one after the other. */
function tableBlocks(table: Element): string[] {
  const rows = [...table.querySelectorAll('tr')];
  if (table.querySelector('table') || rows.every((row) => row.children.length < 2)) return blocksOf(table);
  const caption = [...table.children].filter((child) => child.tagName === 'CAPTION').flatMap(blocksOf);
  const lines: string[] = [];
  for (const row of rows) {
    const cells = [...row.children].map((cell) => blocksOf(cell).join(' ').replace(/\s+/g, ' ').replaceAll('|', '\\|'));
    if (cells.every((cell) => cell === '')) continue;
    lines.push(`| ${cells.join(' | ')} |`);
    if (lines.length === 1 && isHeader(row)) lines.push(`|${' --- |'.repeat(cells.length)}`);
  }
  return [...caption, ...lineOf(lines.join('\n'))];
}

function isHeader(row: Element): boolean {
  return row.parentElement?.tagName === 'THEAD' || [...row.children].every((cell) => cell.tagName === 'TH');
}

/** One line break stays inside the paragraph, two end it. */
function paragraphs(run: string): string[] {
  return run.split(new RegExp(`${breakMark}\\s*(?:${breakMark}\\s*)+`))
    .map((part) => part.split(breakMark).map((line) => plainLine(line).trim()).filter(Boolean).join('\n'))
    .filter(Boolean);
}

function inline(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replaceAll(breakMark, '');
  if (!isElement(node) || unread.has(node.tagName)) return '';
  if (node.tagName === 'BR') return breakMark;
  const words = [...node.childNodes].map(inline).join('');
  return node.tagName === 'Q' ? `“${words}”` : words;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const holdsBlocks = (element: Element): boolean => blockTags.has(element.tagName) || [...element.children].some(holdsBlocks);
const lineOf = (text: string): string[] => (text.trim() ? [text] : []);
