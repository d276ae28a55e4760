import type { Language } from './article.ts';

export type Span = { start: number; end: number };

/** No sentence is longer: a text without full stops is cut at a comma or space, so that every rule works on short strings. */
const LONGEST = 1_200;

/**
 * Sentences of one block or table cell, as exact spans of `text` without the blanks around them. A line break inside a
 * block is a blank, not an end. Intl.Segmenter does the work; the rules below mend where it is known to err.
 */
export function sentences(text: string, span: Span, language: Language | null): Span[] {
  const found: Span[] = [];
  for (const piece of pieces(text, span)) {
    const words = text.slice(piece.start, piece.end);
    const flat = /[\r\n\t]/.test(words) ? words.replace(/[\r\n\t]/g, ' ') : words;
    for (const part of merged(flat, language)) {
      const trimmed = trim(flat, part);
      if (trimmed) found.push({ start: piece.start + trimmed.start, end: piece.start + trimmed.end });
    }
  }
  return found;
}

const SEGMENTERS = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  zh: new Intl.Segmenter('zh', { granularity: 'sentence' }),
};

function merged(flat: string, language: Language | null): Span[] {
  const segmenter = language === null || language === 'en' ? SEGMENTERS.en : SEGMENTERS.zh;
  const out: Span[] = [];
  let back = 0;
  for (const { index: from, segment: words } of segmenter.segment(flat)) {
    const end = from + words.length;
    const index = from - back;
    const segment = flat.slice(index, end);
    // 港口很忙。《海港报》说…: ICU leaves opening marks to the sentence before; title marks are given back.
    back = end < flat.length && '《〈【〔'.includes(flat[end - 1]!) ? (/(?<=[。！？…”」』）》])[《〈【〔]+$/.exec(segment)?.[0].length ?? 0) : 0;
    const last = out.at(-1);
    if (last && belongsTogether(flat.slice(Math.max(last.start, index - 40), index), segment)) last.end = end - back;
    else {
      // "**Robotaxis come.** Waymo …": ICU leaves the closing marks to the next sentence.
      const closers = last ? (/^(?:(?:\*\*|__|["”」』）)\]])+\s+|(?:\*\*|__)(?=[（(]))/.exec(segment)?.[0].length ?? 0) : 0;
      if (last) last.end += closers;
      out.push({ start: index + closers, end: end - back });
    }
  }
  const cut = BEFORE_YEAR.test(flat) ? out.flatMap((part) => beforeYear(flat, part)) : out;
  return flat.includes('……') ? cut.flatMap((part) => afterEllipsis(flat, part)) : cut;
}

const TITLE = /(?:^|[\s("'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Hon|St|Mt|Ft|vs|v|e\.g|i\.e|cf|approx|No|Nos|Fig|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
/** Abbreviations that also end sentences: they hold the next segment only when it does not open like a sentence. */
const EITHER = /(?:^|[\s("'])(?:Inc|Corp|Co|Ltd|Jr|Sr|etc|Bros|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Ph\.D)\.\s*$/;
const INITIAL = /(?:^|[\s.(（"'])[A-Z]\.\s*$/;
const NUMBER = /^\s*[([]?\d{1,3}[.)、]\s*$/;
const OPENS = /^\s*(?:The|It|He|She|But|And|In|This|That|These|We|They|A|An|If|By|For|As|At|On|I|You|There|However|Its|His|Her|Their|With|What|When)\b/;
const QUOTED = /[。！？!?…]["'”’」』]\s*$/;
const SAID = /^\s*(?:他|她|它|该|該|其|记者|表示|说|說|称|稱|指出|认为|認為|的)/;
const CLOSERS = /^[\s"'”’」』）)\]*_]+$/;

function belongsTogether(before: string, after: string): boolean {
  if (CLOSERS.test(after)) return true;
  if (QUOTED.test(before)) return SAID.test(after);
  if (!/[.)、]\s*$/.test(before)) return false;
  if (EITHER.test(before)) return !OPENS.test(after);
  if (INITIAL.test(before)) return !OPENS.test(after);
  return TITLE.test(before) || NUMBER.test(before);
}

/** A blank, a year and a small letter: the rare part of what is sought, asked for first. */
const BEFORE_YEAR = /\s(?:19|20)\d\d\s[a-z]/;

/** "… the same. 2026 will …": ICU sees no end before a number that a small letter follows. */
function beforeYear(flat: string, part: Span): Span[] {
  const out: Span[] = [];
  let start = part.start;
  for (const match of flat.slice(part.start, part.end).matchAll(/[a-z]{2}[.!?]["”)]?\s+(?=(?:19|20)\d\d\s[a-z])/g)) {
    const cut = part.start + match.index + match[0].length;
    out.push({ start, end: cut });
    start = cut;
  }
  out.push({ start, end: part.end });
  return out;
}

/** ICU knows no end at "……"; Chinese writes one there. */
function afterEllipsis(flat: string, part: Span): Span[] {
  const out: Span[] = [];
  let start = part.start;
  for (let at = flat.indexOf('……', start); at >= 0 && at + 2 < part.end; at = flat.indexOf('……', at + 2)) {
    if (!/[\u4e00-\u9fff]/.test(flat[at + 2] ?? '')) continue;
    out.push({ start, end: at + 2 });
    start = at + 2;
  }
  out.push({ start, end: part.end });
  return out;
}

/** Cuts a very long run (a file on one line) where a sentence ends, else at a comma or space, else anywhere between characters. */
function pieces(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST) return [span];
  const flat = text.slice(span.start, span.end).replace(/[\r\n\t]/g, ' ');
  const out: Span[] = [];
  for (const part of merged(flat, null)) {
    let start = part.start;
    while (part.end - start > LONGEST) {
      const cut = start + cutIn(flat.slice(start, start + LONGEST));
      out.push({ start: span.start + start, end: span.start + cut });
      start = cut;
    }
    out.push({ start: span.start + start, end: span.start + part.end });
  }
  return out;
}

function cutIn(run: string): number {
  const at = Math.max(run.lastIndexOf('，'), run.lastIndexOf(', '), run.lastIndexOf('；'), run.lastIndexOf('; '));
  if (at > LONGEST / 4) return at + 1;
  const space = run.lastIndexOf(' ');
  if (space > LONGEST / 4) return space + 1;
  const high = run.charCodeAt(run.length - 1);
  return high >= 0xd800 && high <= 0xdbff ? run.length - 1 : run.length;
}

function trim(flat: string, part: Span): Span | null {
  let { start, end } = part;
  while (start < end && isBlank(flat.charCodeAt(start))) start++;
  // An opening mark at the end opens the next sentence.
  while (end > start && (isBlank(flat.charCodeAt(end - 1)) || '“「『'.includes(flat[end - 1] as string))) end--;
  return start < end ? { start, end } : null;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 9 && unit <= 13);
}
