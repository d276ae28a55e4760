import { hiddenElementEnd } from './hidden.ts';
import { decodeReferences } from './plain-line.ts';

/** What a reader could see of a page's source, with the place of every UTF-16 unit in that source. */
type Visible = { text: string; from: Uint32Array; to: Uint32Array };

const UNSEEN = /^<(script|style|template|noscript|title|head)\b/i;

/** Tags, comments and hidden elements leave a blank, references their character. Nothing is parsed: a place in the source is all that is wanted. Linear. */
export function visible(source: string): Visible {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (words: string, start: number, end: number): void => {
    parts.push(words);
    for (let i = 0; i < words.length; i++) from.push(words.length === end - start ? start + i : start);
    for (let i = 0; i < words.length; i++) to.push(words.length === end - start ? start + i + 1 : end);
  };
  for (let at = 0; at < source.length; ) {
    const next = nextMark(source, at);
    if (next > at) put(source.slice(at, next), at, next);
    if (next >= source.length) break;
    if (source[next] === '&') {
      const reference = /^&(?:#x?[0-9a-f]{1,7}|[a-z]{2,8});/i.exec(source.slice(next, next + 12))?.[0] ?? '&';
      put(decodeReferences(reference), next, next + reference.length);
      at = next + reference.length;
    } else {
      at = hiddenElementEnd(source, next) ?? afterTag(source, next);
      put(' ', next, at);
    }
  }
  return { text: parts.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

function nextMark(source: string, at: number): number {
  for (let i = at; i < source.length; i++) if (source[i] === '<' || source[i] === '&') return i;
  return source.length;
}

function afterTag(source: string, at: number): number {
  const past = (words: string, from: number) => { const found = source.indexOf(words, from); return found < 0 ? source.length : found + words.length; };
  if (source.startsWith('<!--', at)) return past('-->', at);
  if (!/[a-z/!?]/i.test(source[at + 1] ?? '')) return at + 1;
  const unseen = UNSEEN.exec(source.slice(at, at + 12))?.[1];
  const closed = past('>', at);
  if (!unseen) return closed;
  const end = new RegExp(`</${unseen}\\b`, 'gi');
  end.lastIndex = closed;
  const found = end.exec(source);
  return found ? past('>', found.index) : closed;
}
