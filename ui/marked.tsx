import { Fragment, type ReactNode } from 'react';
import { markupIn, shownWords } from './markup.ts';
import { cutBy } from './segments.ts';
import { Link } from './link.tsx';

type Span = { start: number; end: number };
/** `href` makes the marked words a link; `label` says to those who do not see the colour what it is. */
export type TextMark = Span & { href?: string; label?: string; current?: boolean };
/** Words that a field came from, within a mark or anywhere else; `id` is where a link leads. */
export type TextSource = Span & { id: string; label: string };
/** A sentence that is followed by a note of its own. */
export type TextSide = Span & { note: ReactNode };
export type Segment = Span & { opens: number } & ({ nth: number; mark: TextMark } | { nth: null; side: TextSide });

type Props = { text: string; span: Span; segments: readonly Segment[]; sources: readonly TextSource[] };

/** The words of a span with the marks and notes that touch it. */
export function Marked({ text, span, segments, sources }: Props) {
  const pieces: ReactNode[] = [];
  const markup = markupIn(text, span);
  const words = (from: number, to: number) => <Words text={text} span={{ start: from, end: to }} markup={markup} sources={sources} />;
  let at = span.start;
  for (const segment of segments) {
    const from = Math.max(segment.start, at);
    const to = Math.min(segment.end, span.end);
    if (from >= to) continue;
    pieces.push(<Fragment key={`t${at}`}>{words(at, from)}</Fragment>);
    if (segment.nth === null) pieces.push(<span key={from} data-at={from}>{words(from, to)}</span>, segment.end <= span.end && <Fragment key={`n${to}`}>{segment.side.note}</Fragment>);
    else pieces.push(<Mark key={from} mark={segment.mark} nth={segment.nth} at={from} first={segment.opens >= span.start}>{words(from, to)}</Mark>);
    at = to;
  }
  return <>{pieces}{words(at, span.end)}</>;
}

function Words({ text, span, markup, sources }: { text: string; span: Span; markup: readonly Span[]; sources: readonly TextSource[] }) {
  return cutBy(span, sources).map(({ start, end, under }) => (
    <Fragment key={start}>
      {under.reduce<ReactNode>((inner, source) => <span className="source" id={source.start === start ? source.id : undefined} title={source.label}>{inner}</span>, shownWords(text, { start, end }, markup))}
    </Fragment>
  ));
}

function Mark({ mark, nth, at, first, children }: { mark: TextMark; nth: number; at: number; first: boolean; children: ReactNode }) {
  const words = mark.href ? <Link href={mark.href} aria-current={mark.current || undefined}>{children}</Link> : children;
  return (
    <mark id={first ? `mark-${nth}` : undefined} className={mark.current ? 'current' : undefined} title={mark.label} data-at={at}>
      {first && mark.href && <span className="nth" aria-hidden="true">{nth}</span>}{words}{mark.label && <span className="visually-hidden"> ({mark.label})</span>}
    </mark>
  );
}
