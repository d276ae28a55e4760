/** Zero-width and bidirectional controls, soft hyphens, tag characters: they are not seen, yet they would be quoted. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/**
 * Text as a browser would show it on one line: unseen characters dropped, every run of white space one blank, and no blank
 * where only a line break of the source stood between two Chinese characters (CSS Text 3, §4.1.3).
 */
export function plainLine(text: string): string {
  return seen(text)
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '')
    .replace(/\s+/g, ' ');
}

/** The same without touching white space, for text that is set as typed. */
export function seen(text: string): string {
  return text.replace(unseen, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed();
}

const named: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', mdash: '—', ndash: '–', middot: '·', bull: '•',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', copy: '©', euro: '€', pound: '£', times: '×',
}));

/** Decodes numeric and the usual named character references; others stay as written (they are the parser's). */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name) return named.get(name) ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    // 128 to 159 mean windows-1252 in HTML; surrogates and numbers beyond Unicode mean nothing.
    return (code >= 32 && code < 128) || (code >= 160 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff) ? String.fromCodePoint(code) : all;
  });
}

/** A value from metadata as plain text: references that were written into JSON are decoded, tags dropped; null when empty. */
export function plainValue(value: string | null | undefined): string | null {
  const words = decodeReferences((value ?? '').slice(0, 2_000).replace(/<\/?[a-z][^<>]{0,200}>/gi, ''));
  return plainLine(words).trim().slice(0, 500) || null;
}
