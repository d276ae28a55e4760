import type { ReactNode } from 'react';
import { Marked, type Segment, type TextMark, type TextSide, type TextSource } from './marked.tsx';
import { apart, byBlock } from './segments.ts';
import type { Language } from './words.ts';

type Span = { start: number; end: number };
export type TextBlock = Span & {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'tableHead' | 'clutter';
  level: number;
  marker: string;
  cells: readonly Span[];
  language: Language | null;
};
type Props = {
  text: string;
  blocks: readonly TextBlock[];
  marks?: readonly TextMark[];
  language: Language;
  /** Number of the first mark. */
  firstNth?: number;
  sources?: readonly TextSource[];
  /** Given where an editor works in the text: then paragraphs can hold notes, and words know where they stand. */
  sides?: readonly TextSide[];
};

/** An article as readable blocks, cut by offsets: front matter and clutter stay away, marks get the ids `mark-1`, `mark-2`, … */
export function ArticleText({ text, blocks, marks = [], language, firstNth = 1, sources = [], sides }: Props) {
  const shown = blocks.filter((block) => block.kind !== 'clutter');
  const segments: Segment[] = [
    ...apart(marks.map((mark, i) => ({ ...mark, nth: firstNth + i, mark }))),
    ...(sides ?? []).map((side) => ({ start: side.start, end: side.end, opens: side.start, nth: null, side })),
  ].sort((a, b) => a.start - b.start);
  const inside = byBlock(shown, segments);
  const own = byBlock(shown, [...sources].sort((a, b) => a.start - b.start));
  const slice = (block: TextBlock, span: Span = block) => <Marked text={text} span={span} segments={inside.get(block)!} sources={own.get(block)!} />;
  return <div className="article-text" lang={language}>{joined(shown).map((group) => <Group key={group[0]!.start} text={text} blocks={group} slice={slice} main={language} withNotes={sides !== undefined} />)}</div>;
}

type Slice = (block: TextBlock, span?: Span) => ReactNode;

function Group({ text, blocks, slice, main, withNotes }: { text: string; blocks: TextBlock[]; slice: Slice; main: Language; withNotes: boolean }) {
  const [first] = blocks as [TextBlock, ...TextBlock[]];
  const lang = first.language && first.language !== main ? first.language : undefined;
  switch (first.kind) {
    case 'heading': return <Heading level={first.level} lang={lang}>{slice(first)}</Heading>;
    case 'item': return <Para notes={withNotes} at={first.start} className={first.level > 1 ? 'item deep' : 'item'} lang={lang}><span className="marker">{/\w/.test(first.marker) ? first.marker : '•'}</span><span>{slice(first)}</span></Para>;
    case 'row': case 'tableHead': return <Table rows={blocks} slice={slice} />;
    default: return <Paragraph block={first} text={text} lang={lang} slice={slice} notes={withNotes} />;
  }
}

/** Markdown sets a quotation behind `>`. */
function Paragraph({ block, text, lang, slice, notes }: { block: TextBlock; text: string; lang: string | undefined; slice: Slice; notes: boolean }) {
  const quoted = /^(?:>\s*)+/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  if (quoted > 0) return <blockquote lang={lang}><Para notes={notes} at={block.start}>{slice(block, { start: block.start + quoted, end: block.end })}</Para></blockquote>;
  return <Para notes={notes} at={block.start} lang={lang}>{slice(block)}</Para>;
}

/** HTML lets no note that opens stand in a `p`: there a paragraph is a `div` that says what it is. */
function Para({ notes, at, className, lang, children }: { notes: boolean; at: number; className?: string; lang?: string | undefined; children: ReactNode }) {
  if (!notes) return <p className={className} lang={lang}>{children}</p>;
  return <div role="paragraph" className={className} lang={lang} data-at={at}>{children}</div>;
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
        {heads.length > 0 && <thead>{heads.map((row) => <tr key={row.start}>{cells(row).map((cell, i) => <th key={i} scope="col">{slice(row, cell)}</th>)}</tr>)}</thead>}
        <tbody>{rows.filter((row) => row.kind === 'row').map((row) => <tr key={row.start}>{cells(row).map((cell, i) => <td key={i}>{slice(row, cell)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** Rows of one table stand together; everything else stands alone. */
function joined(blocks: TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const goesOn = block.kind === 'row' && (last?.[0]?.kind === 'row' || last?.[0]?.kind === 'tableHead');
    if (goesOn) last!.push(block);
    else groups.push([block]);
  }
  return groups;
}
