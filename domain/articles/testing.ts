import assert from 'node:assert/strict';
import { readArticle, type Source } from './read.ts';
import type { ReadArticle, Unreadable } from './article.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Encodes by asking the platform's decoder what each pair of bytes means: there is no encoder for old Chinese encodings. */
export function encodeAs(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const pairs = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if ([...letter].length === 1 && letter !== '\ufffd' && !pairs.has(letter)) pairs.set(letter, [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((letter) => {
    if (letter <= '\x7f') return [letter.charCodeAt(0)];
    const pair = pairs.get(letter);
    assert.ok(pair, `${letter} is not in ${encoding}`);
    return [...pair];
  }));
}

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = [...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
  return new Uint8Array(order === 'le' ? bytes : bytes.flatMap((_, i) => (i % 2 === 0 ? [bytes[i + 1] ?? 0, bytes[i] ?? 0] : [])));
}

/** Reads a text that must be readable. */
export function read(source: string | Uint8Array, rest: Omit<Source, 'bytes'> = {}): ReadArticle {
  const article = readArticle({ bytes: typeof source === 'string' ? utf8(source) : source, ...rest });
  assert.ok(!('unreadable' in article), `unreadable: ${JSON.stringify(article)}`);
  return article;
}

/** Reads a text that must not be. */
export function refusal(source: string | Uint8Array, rest: Omit<Source, 'bytes'> = {}): Unreadable {
  const article = readArticle({ bytes: typeof source === 'string' ? utf8(source) : source, ...rest });
  assert.ok('unreadable' in article, 'it was read');
  return article.unreadable;
}

/** Body text long enough for Readability to take it for an article. */
export const paragraph = 'The harbour board of Port Ellery expects the new quay to open, at the latest, in the spring, and most of the pilots, who know the channel well, agree with it. ';
export const story = `<p>${paragraph.repeat(3)}</p>`;
