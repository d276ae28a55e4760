import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

/**
 * Folds a text for matching: Traditional to Simplified, full-width to ASCII, curly to straight quotes, spaces to one kind.
 * Every UTF-16 unit stays where it is, so offsets in the folded copy are offsets in the original: match here, quote there.
 */
export function fold(text: string): string {
  const { length } = text;
  let [i, widest, halves] = [0, 0, false];
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (FOLDED[unit] !== unit) break;
    widest |= unit;
  }
  // Most Chinese texts that are asked about stay as they are.
  if (i === length && (widest > 255 || length > SHORT.length)) return text;
  const units = length <= SHORT.length ? SHORT : new Uint16Array(length);
  for (i = 0; i < length; i++) {
    const unit = FOLDED[text.charCodeAt(i)]!;
    units[i] = unit;
    widest |= unit;
    halves ||= (unit & 0xf800) === 0xd800;
  }
  if (units !== SHORT || halves) return UTF16.decode(units.subarray(0, length));
  return widest > 255 ? SHORT_BYTES.toString('utf16le', 0, 2 * length) : narrow(length);
}

/** True when the second text is the first one folded: asked where both are at hand, so that nothing is folded twice. */
export function isFolded(text: string, folded: string): boolean {
  if (text.length !== folded.length) return false;
  for (let i = 0; i < text.length; i++) if (FOLDED[text.charCodeAt(i)] !== folded.charCodeAt(i)) return false;
  return true;
}

/**
 * A text of Latin letters is kept with one byte a letter, whatever stands beside it in its article: V8 compiles a pattern for either
 * kind of text apart, and reads the narrow ones faster.
 */
function narrow(length: number): string {
  for (let i = 0; i < length; i++) NARROW[i] = SHORT[i]!;
  return NARROW.toString('latin1', 0, length);
}

/** Which Chinese script a character belongs to, when it belongs to one only. */
export function scriptOf(unit: number): 'Hant' | 'Hans' | null {
  return SCRIPT[unit] === 1 ? 'Hant' : SCRIPT[unit] === 2 ? 'Hans' : null;
}

/** A text with its Traditional characters turned into Simplified ones, and nothing else. */
export function inSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => (char.length === 1 ? String.fromCharCode(FOLDED[char.charCodeAt(0)]!) : char));
}

/** The Traditional characters that turn into this Simplified one, the usual one first: 钟 is 鍾 and 鐘. */
export function traditionalOf(char: string): readonly string[] {
  return (BACK ??= back()).get(char) ?? [];
}

/** Room for the text in hand, used again and again. */
const SHORT = new Uint16Array(4_096);
const SHORT_BYTES = Buffer.from(SHORT.buffer);
const NARROW = Buffer.alloc(SHORT.length);

/** Mends halves of pairs, which a Buffer leaves; `ignoreBOM` keeps a leading U+FEFF: dropping it would move every offset. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const OTHERS: [string, string][] = [
  ['\u00a0\u3000\u2009\u202f\t', ' '],
  ['‘’ʼ', "'"],
  ['“”〝〞〟', '"'],
  ['‐‑‒–−', '-'],
  ['裏裡', '里'],
  ['週', '周'],
  ['佔', '占'],
  ['臺', '台'],
  ['兩', '两'],
];

const SCRIPT = new Uint8Array(65_536);
const FOLDED = table();
let BACK: Map<string, string[]> | null = null;

function table(): Uint16Array {
  const units = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (const pair of traditional.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length !== 1 || to.length !== 1 || from === to) continue;
    units[from.charCodeAt(0)] = to.charCodeAt(0);
    SCRIPT[from.charCodeAt(0)] = 1;
  }
  // A character is Simplified only when it turns into another one: 千 (also 韆) is written in both scripts.
  for (const pair of simplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && from !== to) SCRIPT[from.charCodeAt(0)] = 2;
  }
  // Simplified forms that Traditional texts use too, for other words: they tell nothing.
  for (const both of '后里台只干松面云系制征谷余范卷佣困才扎折岳丑出斗丰周游') SCRIPT[both.charCodeAt(0)] = 0;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    // Full-width comma, question mark, exclamation mark and semicolon end Chinese clauses and stay what they are.
    if (!'，？！；'.includes(String.fromCharCode(unit))) units[unit] = unit - 0xfee0;
  }
  for (const [from, to] of OTHERS) for (const char of from) units[char.charCodeAt(0)] = to.charCodeAt(0);
  return units;
}

function back(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  const usual = new Set(simplified.split('|'));
  for (let unit = 0; unit < FOLDED.length; unit++) {
    const [from, to] = [String.fromCharCode(unit), String.fromCharCode(FOLDED[unit]!)];
    if (from === to || !/\p{Script=Han}/u.test(from)) continue;
    const others = forms.get(to) ?? [];
    forms.set(to, usual.has(`${to} ${from}`) ? [from, ...others] : [...others, from]);
  }
  return forms;
}
