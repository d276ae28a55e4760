import type { MediaType } from './article.ts';
import type { Span } from './sentences.ts';

/**
 * What stands in a plain or Markdown text and no reader of the finished page sees: comments, scripts, hidden elements, tags,
 * the words behind a picture. Spans in order, none inside another. The text of an HTML page is without them already.
 */
export function hiddenSpans(text: string, mediaType: MediaType): Span[] {
  if (mediaType === 'text/html') return [];
  const found: Span[] = [];
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(text); match; match = MARKUP.exec(text)) {
    const end = endOf(text, match);
    found.push({ start: match.index, end });
    MARKUP.lastIndex = end;
  }
  return found;
}

/** A text without what nobody sees. */
export function without(text: string, { start, end }: Span, hidden: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const span of hidden) {
    if (span.end <= at || span.start >= end) continue;
    out += text.slice(at, Math.max(at, span.start));
    at = span.end;
  }
  return out + text.slice(Math.min(at, end), end);
}

/** A comment, a picture, a reference ("[//]: # (…)", a comment by custom), or a tag with its attributes. */
const MARKUP = /<!--|!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|^[ \t]{0,3}\[[^\]\n]{1,200}\]:[^\n]*|<\/?([a-z][a-z0-9-]{0,30})((?:\s[^<>]{0,2000})?)\/?>/gim;
const DROPPED = /^(?:script|style|template|noscript|title|textarea|svg|iframe|object)$/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const HIDING = /(?:^|\s)hidden(?=[\s=/]|$)|aria-hidden\s*=\s*["']?true|(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*0(?![.\d]*[1-9]))/i;

function endOf(text: string, match: RegExpExecArray): number {
  const [all, name, attributes = ''] = match;
  const after = match.index + all.length;
  // CommonMark: what is not closed hides the rest.
  if (all === '<!--') return upTo(text, '-->', after);
  if (!name || all.startsWith('</') || VOID.test(name) || !(DROPPED.test(name) || HIDING.test(attributes))) return after;
  return closing(text, name, after);
}

const TAG = /<([a-z][a-z0-9-]{0,30})((?:\s[^<>]{0,2000})?)\/?>/iy;

/** Where the hidden element that opens at a place of a page's source ends; null where none opens. */
export function hiddenElementEnd(source: string, at: number): number | null {
  TAG.lastIndex = at;
  const tag = TAG.exec(source);
  return tag && !VOID.test(tag[1] as string) && HIDING.test(tag[2] as string) ? closing(source, tag[1] as string, TAG.lastIndex) : null;
}

function upTo(text: string, closer: string, from: number): number {
  const at = text.indexOf(closer, from);
  return at < 0 ? text.length : at + closer.length;
}

/** Behind the tag that closes an element, counting those of the same name inside it. */
function closing(text: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]{0,2000}>`, 'gi');
  tag.lastIndex = from;
  let depth = 1;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return text.length;
}
