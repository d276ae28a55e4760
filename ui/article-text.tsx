import { Fragment, type ReactNode } from 'react';
import { plainWords, type Language } from './words.ts';

type Span = { start: number; end: number };
export type TextBlock = Span & {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'tableHead' | 'clutter';
  level: number;
  marker: string;
  cells: readonly Span[];
  language: Language | null;
};
/** `href` makes the marked words a link; `label` says to those who do not see the colour what it is. */
export type TextMark = Span & { href?: string; label?: string; current?: boolean };
type Numbered = TextMark & { nth: number };
type Props = { text: string; blocks: readonly TextBlock[]; marks?: readonly TextMark[]; language: Language };

/** An article as readable blocks, cut by offsets: front matter and clutter stay away, marks get the ids `mark-1`, `mark-2`, … */
export function ArticleText({ text, blocks, marks = [], language }: Props) {
  const numbered = marks.map((mark, i) => ({ ...mark, nth: i + 1 })).sort((a, b) => a.start - b.start);
  const shown = blocks.filter((block) => block.kind !== 'clutter');
  const slice = (span: Span) => <Marked text={text} span={span} marks={numbered} />;
  return <div className="article-text" lang={language}>{together(shown).map((group) => <Group key={group[0]!.start} text={text} blocks={group} slice={slice} main={language} />)}</div>;
}

type Slice = (span: Span) => ReactNode;

function Group({ text, blocks, slice, main }: { text: string; blocks: TextBlock[]; slice: Slice; main: Language }) {
  const [first] = blocks as [TextBlock, ...TextBlock[]];
  const lang = first.language && first.language !== main ? first.language : undefined;
  switch (first.kind) {
    case 'heading': return <Heading level={first.level} lang={lang}>{slice(first)}</Heading>;
    case 'item': return <p className={first.level > 1 ? 'item deep' : 'item'} lang={lang}><span className="marker">{/\w/.test(first.marker) ? first.marker : '•'}</span><span>{slice(first)}</span></p>;
    case 'row': case 'tableHead': return <Table rows={blocks} slice={slice} />;
    default: return <Paragraph block={first} text={text} lang={lang} slice={slice} />;
  }
}

/** Markdown sets a quotation behind `>`. */
function Paragraph({ block, text, lang, slice }: { block: TextBlock; text: string; lang: string | undefined; slice: Slice }) {
  const quoted = /^(?:>\s*)+/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  if (quoted > 0) return <blockquote lang={lang}><p>{slice({ start: block.start + quoted, end: block.end })}</p></blockquote>;
  return <p lang={lang}>{slice(block)}</p>;
}

function Heading({ level, lang, children }: { level: number; lang: string | undefined; children: ReactNode }) {
  if (level >= 7) return <p lang={lang}><strong>{children}</strong></p>;
  const Tag = level <= 1 ? 'h2' : level === 2 ? 'h3' : 'h4';
  return <Tag lang={lang}>{children}</Tag>;
}

function Table({ rows, slice }: { rows: TextBlock[]; slice: Slice }) {
  const cells = (row: TextBlock) => (row.cells.length > 0 ? row.cells : [row]);
  const heads = rows.filter((row) => row.kind === 'tableHead');
  return (
    <div className="table">
      <table>
        {heads.length > 0 && <thead>{heads.map((row) => <tr key={row.start}>{cells(row).map((cell, i) => <th key={i} scope="col">{slice(cell)}</th>)}</tr>)}</thead>}
        <tbody>{rows.filter((row) => row.kind === 'row').map((row) => <tr key={row.start}>{cells(row).map((cell, i) => <td key={i}>{slice(cell)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** The words of a span with the marks that touch it; where marks overlap, the later one takes what is left. */
function Marked({ text, span, marks }: { text: string; span: Span; marks: readonly Numbered[] }) {
  const pieces: ReactNode[] = [];
  let at = span.start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, span.end);
    if (from >= to) continue;
    pieces.push(<Fragment key={`t${at}`}>{plainWords(text.slice(at, from))}</Fragment>, <Mark key={mark.nth} mark={mark} first={mark.start >= span.start}>{plainWords(text.slice(from, to))}</Mark>);
    at = to;
  }
  return <>{pieces}{plainWords(text.slice(at, span.end))}</>;
}

function Mark({ mark, first, children }: { mark: Numbered; first: boolean; children: ReactNode }) {
  const words = mark.href ? <a href={mark.href} aria-current={mark.current || undefined}>{children}</a> : children;
  return (
    <mark id={first ? `mark-${mark.nth}` : undefined} className={mark.current ? 'current' : undefined} title={mark.label}>
      {first && mark.href && <span className="nth" aria-hidden="true">{mark.nth}</span>}{words}{mark.label && <span className="visually-hidden"> ({mark.label})</span>}
    </mark>
  );
}

/** Rows of one table stand together; everything else stands alone. */
function together(blocks: TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const goesOn = block.kind === 'row' && (last?.[0]?.kind === 'row' || last?.[0]?.kind === 'tableHead');
    if (goesOn) last!.push(block);
    else groups.push([block]);
  }
  return groups;
}
