import { inSimplified } from './fold.ts';
import type { Span } from './sentences.ts';

/** A word of a text as it is looked for, and where it stands; offsets in UTF-16 units. */
export type Token = { text: string; start: number; end: number };
/** Words that are looked for side by side. `open`: the last may be the beginning of a longer one. */
export type Phrase = { tokens: string[]; open: boolean };

/** At most so many phrases of a search are asked for. */
const MOST = 8;
/** Nobody looks for the end of a longer word. */
const LONGEST = 40;
/** Fewer letters begin too many words. */
const BEGINNING = 3;
const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々`;
const ASIAN = new RegExp(`[${CJK}]`, 'u');
const WORDS = new RegExp(String.raw`([${CJK}]+)|[[\p{L}\p{N}]--[${CJK}]][[\p{L}\p{N}\p{M}]--[${CJK}]]*`, 'gv');

/**
 * The words of a text, in its order. Chinese writes no spaces: of a run of its characters every two side by side are a word (油价上涨 is 油价, 价上, 上涨),
 * and the last alone, so that one character is found wherever it stands. Case, width, accents and the Chinese script are folded.
 */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORDS)) {
    const [word, run] = match;
    if (run === undefined) found.push({ text: folded(word).slice(0, LONGEST), start: match.index, end: match.index + word.length });
    else found.push(...pairsOf(run, match.index));
  }
  return found.filter((token) => token.text !== '');
}

function pairsOf(run: string, start: number): Token[] {
  const pairs: Token[] = [];
  const chars = [...run];
  for (let i = 0, at = start; i < chars.length; at += chars[i]!.length, i++) {
    const pair = chars[i]! + (chars[i + 1] ?? '');
    pairs.push({ text: folded(pair), start: at, end: at + pair.length });
  }
  return pairs;
}

function folded(word: string): string {
  const plain = inSimplified(word.normalize('NFKC')).toLowerCase();
  return /^[\x00-\x7f]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '').normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The words of texts for the index, between spaces. The bar is a word that nobody can look for: no phrase reaches over it. */
export function indexed(...texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null ? [] : [tokensOf(text).map((token) => token.text).join(' ')])).join(' ¦ ');
}

/** What a search asks for: each word, as far as it was typed, and what stands in quotation marks as it stands. Signs are no words. */
export function phrasesOf(search: string): Phrase[] {
  const asked = [...search.matchAll(/"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+|["“「])/g)].slice(0, MOST);
  return asked.flatMap(([, straight, curly, corner, word]) => {
    const quoted = straight ?? curly ?? corner;
    const tokens = tokensOf(quoted ?? word ?? '').map((token) => token.text);
    const last = tokens.at(-1);
    if (last === undefined) return [];
    if (!ASIAN.test(last)) return [{ tokens, open: quoted === undefined && last.length >= BEGINNING }];
    const single = [...last].length === 1;
    // The last character alone is a word where a run ends: whoever looks for 油价 looks for 油价上 too.
    if (single && tokens.at(-2)?.endsWith(last)) return [{ tokens: tokens.slice(0, -1), open: false }];
    return [{ tokens, open: single }];
  });
}

/** The places of a text where phrases are found, in order and without overlap. */
export function foundIn(text: string, phrases: readonly Phrase[]): Span[] {
  const tokens = tokensOf(text);
  const spans = phrases.flatMap((phrase) => tokens.flatMap((_, at) => placeOf(text, tokens, at, phrase)));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function placeOf(text: string, tokens: readonly Token[], at: number, { tokens: asked, open }: Phrase): Span[] {
  for (const [i, word] of asked.entries()) {
    const there = tokens[at + i]?.text;
    if (there === undefined || !(open && i === asked.length - 1 ? there.startsWith(word) : there === word)) return [];
  }
  const last = tokens[at + asked.length - 1]!;
  // Of a pair that begins with the character asked for, the character is marked.
  const begun = asked.at(-1)!;
  const end = open && ASIAN.test(begun) ? last.start + String.fromCodePoint(text.codePointAt(last.start)!).length : last.end;
  return [{ start: tokens[at]!.start, end }];
}
