import { fold } from './fold.ts';
import type { Span } from './sentences.ts';

/**
 * A text as it reads, without what copying changes: width, case, script, quotes and dashes are folded; white space,
 * unseen characters and Markdown marks are left out. `starts` and `ends` lead from each unit of `stream` back to the text.
 */
export type FoldedIndex = { text: string; stream: string; starts: Uint32Array; ends: Uint32Array };

/** What an ellipsis may leave out of a quote, in UTF-16 units of the text. */
const LONGEST_GAP = 300;

/** Folds a text for finding quotes. `hidden` are spans that no reader sees: nothing in them can be quoted. Linear time. */
export function foldedIndex(text: string, hidden: readonly Span[] = []): FoldedIndex {
  const left = leftOut(text, hidden);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const end = left[at] ? at + 1 : clusterEnd(text, at);
    const folded = left[at] ? '' : foldedCluster(text.slice(at, end));
    // "--", "—" and "——" are one dash.
    for (const unit of folded === '-' && units.at(-1) === '-' ? '' : folded.split('')) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, stream: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/**
 * Where a quote stands in the text at or after `from`: letter by letter, else folded, else its parts around an ellipsis in
 * order with at most 300 units between them. Null when it is not there. A quote that cuts a word or a number is not there.
 */
export function findQuote(index: FoldedIndex, quote: string, from = 0): Span | null {
  const parts = quote.split(/\[\s*(?:…|\.{3})\s*\]|[（(]\s*(?:…|\.{3})\s*[)）]|(?:…|\.{3})[….]*/).map(folded).filter((part) => part !== '');
  if (parts.length === 0) return null;
  return exactly(index, quote.trim(), from) ?? placesOf(index, folded(quote), from)[0] ?? inParts(index, parts, from);
}

function exactly(index: FoldedIndex, quote: string, from: number): Span | null {
  for (const at of occurrences(index.text, quote)) {
    const place = { start: at, end: at + quote.length };
    // What is hidden is in the text and not in the stream.
    if (at >= from && isWhole(index.text, place) && folded(index.text.slice(at, place.end)) === streamOf(index, place)) return place;
  }
  return null;
}

function placesOf(index: FoldedIndex, needle: string, from: number): Span[] {
  return occurrences(index.stream, needle)
    .map((at) => ({ start: index.starts[at]!, end: index.ends[at + needle.length - 1]! }))
    .filter((place) => place.start >= from && isWhole(index.text, place));
}

/** For every place of a part, the latest chain that ends before it: each list is walked once. */
function inParts(index: FoldedIndex, parts: string[], from: number): Span | null {
  let chains = placesOf(index, parts[0]!, from);
  for (const part of parts.slice(1)) {
    const longer: Span[] = [];
    let last = -1;
    for (const place of placesOf(index, part, from)) {
      while (chains[last + 1] && chains[last + 1]!.end <= place.start) last++;
      const chain = chains[last];
      if (chain && place.start - chain.end <= LONGEST_GAP) longer.push({ start: chain.start, end: place.end });
    }
    chains = longer;
  }
  return chains[0] ?? null;
}

/** Quotation marks around the whole are the one who quotes. */
const folded = (words: string): string => foldedIndex(words).stream.replace(/^'+|'+$/g, '');

function streamOf({ stream, starts }: FoldedIndex, place: Span): string {
  return stream.slice(firstAtOrAfter(starts, place.start), firstAtOrAfter(starts, place.end)).replace(/^'+|'+$/g, '');
}

function firstAtOrAfter(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "will rise 5" does not stand in "will rise 50", "will rise 5.5" or "will rise 5%". */
function isWhole(text: string, { start, end }: Span): boolean {
  const [before, head] = [text.slice(Math.max(0, start - 3), start), text.slice(start, start + 2)];
  const [tail, after] = [text.slice(Math.max(start, end - 2), end), text.slice(end, end + 3)];
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(head) && !HAN.test(before.slice(-1)) && !HAN.test(head)) return false;
  if (/[\p{L}\p{N}]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(after) && !HAN.test(tail.slice(-1)) && !HAN.test(after)) return false;
  if (/\p{N}[.,．，]$/u.test(before) && /^\p{N}/u.test(head)) return false;
  return !(/\p{N}$/u.test(tail) && /^(?:[.,．，]\p{N}|\s?[%％‰万萬亿億兆千百十])/u.test(after));
}

const HAN = /^[\p{Script=Han}]/u;
const MARKS = /(?<=\])\([^()\s]*(?:[ \t]+"[^"\n]*")?\)|[*_`|\\[\]]|~~|^[ \t]*(?:#{1,6}|>+)(?=\s)/gm;
const UNSEEN = /^[\p{C}\p{Z}\s\p{Default_Ignorable_Code_Point}]$/u;

function leftOut(text: string, hidden: readonly Span[]): Uint8Array {
  const left = new Uint8Array(text.length);
  for (const { start, end } of hidden) left.fill(1, start, end);
  for (const mark of text.matchAll(MARKS)) left.fill(1, mark.index, mark.index + mark[0].length);
  return left;
}

/** A character with the marks that are set on it, eight at most: "é" is one, however it is written. */
function clusterEnd(text: string, at: number): number {
  const size = (from: number) => ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  let end = at + size(at);
  for (let marks = 0; marks < 8 && end < text.length && text.charCodeAt(end) > 0x2ff && /^\p{M}/u.test(text.slice(end, end + 2)); marks++) end += size(end);
  return end;
}

const QUOTES = /["'«»‹›„‚‟「」『』〝〞〟`´′″]/g;
const known = new Map<string, string>();

function foldedCluster(cluster: string): string {
  const there = known.get(cluster);
  if (there !== undefined) return there;
  const value = [...fold(cluster.normalize('NFKC')).toLowerCase()].filter((char) => !UNSEEN.test(char)).join('')
    .replace(QUOTES, "'").replace(/[—―⸺]/g, '-').replace(/。/g, '.').replace(/、/g, ',').replace(/〜/g, '~');
  const folded = value === '--' ? '-' : fold(value);
  if (known.size < 20_000) known.set(cluster, folded);
  return folded;
}

/** Knuth, Morris and Pratt: every place of `needle`, in linear time whatever the two are made of. */
function occurrences(hay: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  const border = new Uint32Array(needle.length);
  for (let i = 1, k = 0; i < needle.length; i++) {
    while (k > 0 && needle.charCodeAt(i) !== needle.charCodeAt(k)) k = border[k - 1]!;
    if (needle.charCodeAt(i) === needle.charCodeAt(k)) k++;
    border[i] = k;
  }
  for (let i = 0, k = 0; i < hay.length; i++) {
    while (k > 0 && hay.charCodeAt(i) !== needle.charCodeAt(k)) k = border[k - 1]!;
    if (hay.charCodeAt(i) === needle.charCodeAt(k)) k++;
    if (k < needle.length) continue;
    found.push(i - needle.length + 1);
    k = border[k - 1]!;
  }
  return found;
}
