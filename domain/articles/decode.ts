import { binaryKind, isMostlyControl } from './binary.ts';
import type { Unreadable } from './article.ts';

export type Decoded = { text: string; encoding: string };

/**
 * Turns bytes into text, strictly: a text with one broken character is refused, never repaired.
 * Order: byte-order mark, the server's charset, the page's own `<meta charset>`, UTF-8, then GB18030, Big5 or
 * windows-1252, whichever reads like writing. The byte-order mark is not part of the text.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded | { unreadable: Unreadable } {
  const looksLike = binaryKind(bytes);
  if (looksLike) return { unreadable: { reason: 'binary', looksLike } };

  const mark = byteOrderMark(bytes);
  const stated = mark ? [mark] : [charsetOf(contentType), metaCharset(bytes)].filter((label) => label !== null);
  const wide = stated.some((label) => label.startsWith('utf-16'));
  if (!wide && bytes.includes(0)) return { unreadable: { reason: 'binary', looksLike: 'data with NUL bytes' } };

  const tried: string[] = [];
  const read = (label: string): Decoded | null => {
    if (!tried.includes(label)) tried.push(label);
    return strictly(bytes, label);
  };
  const decoded = firstOf(stated, (label) => unlessReallyUtf8(label, read)) ?? (mark ? null : (read('utf-8') ?? plausible(read)));
  if (!decoded) return { unreadable: { reason: 'undecodable', tried } };
  if (isMostlyControl(decoded.text)) return { unreadable: { reason: 'binary', looksLike: 'data with control characters' } };
  return decoded;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** `text/html; charset="GBK"` → `gbk`. Labels are the WHATWG Encoding Standard's; unknown ones are ignored. */
function charsetOf(contentType: string | null): string | null {
  const label = /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  return label ? known(label) : null;
}

/** The HTML Standard looks for it in the first 1,024 bytes; real pages are later, so four times that. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const encoding = label ? known(label) : null;
  // A page that could be read as far as this tag is not UTF-16, whatever the tag says (HTML Standard, prescan).
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\ufffd') && encoding !== 'utf-8' ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** Servers that call everything Latin-1 are common, and no Latin-1 text is valid UTF-8 by chance. */
function unlessReallyUtf8(label: string, read: (label: string) => Decoded | null): Decoded | null {
  return (label === 'windows-1252' ? read('utf-8') : null) ?? read(label);
}

function plausible(read: (label: string) => Decoded | null): Decoded | null {
  const chinese = [read('gb18030'), read('big5')].filter((decoded) => decoded !== null)
    .map((decoded) => ({ decoded, score: chineseScore(decoded.text) }))
    .sort((a, b) => b.score - a.score)[0];
  if (chinese && chinese.score > 0.15) return chinese.decoded;
  const latin = read('windows-1252');
  return latin && looksLatin(latin.text) ? latin : null;
}

/**
 * The most frequent characters of simplified and traditional Chinese (first ranks of Jun Da, "Modern Chinese Character
 * Frequency List", 2004) and its punctuation. They are about half of any Chinese text and next to none of a wrong decoding.
 */
const frequent = new Set('的一是不了在人有我他这这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市這來國個說們為時會過學對後麼沒於還發當無開見經頭動兩長樣現將與進實點種聲話兒問機給幾業間電門東聽氣關並軍產萬，。、；：？！「」“”《》（）');

function chineseScore(text: string): number {
  const beyond = [...text].filter((letter) => letter > '\x7f');
  return beyond.length === 0 ? 0 : beyond.filter((letter) => frequent.has(letter)).length / beyond.length;
}

function looksLatin(text: string): boolean {
  const beyond = [...text].filter((letter) => letter > '\x7f');
  const odd = beyond.filter((letter) => !/[\p{Script=Latin}\u00a0–—‘’“”…•€£§°·«»™©®]/u.test(letter));
  return beyond.length <= text.length / 4 && odd.length <= beyond.length / 10;
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}
