import assert from 'node:assert/strict';

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const LEGAL = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML 1.0 and forgives nothing: whatever is not well formed fails. Knows elements, attributes and references, which is all that we write. */
export function strictXml(source: string): Element {
  assert.match(source, LEGAL, 'a character that XML does not know');
  const body = source.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, '');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const piece of body.split(/(<[^>]*>)/)) {
    const here = open.at(-1)!;
    if (!piece.startsWith('<')) {
      assert.doesNotMatch(piece, /[<>]|\]\]>/);
      here.text += unescaped(piece);
    } else if (piece.startsWith('</')) {
      assert.equal(open.pop()!.name, /^<\/([\w:]+)\s*>$/.exec(piece)?.[1], piece);
    } else {
      const [, name, given, closed] = /^<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? assert.fail(`no tag: ${piece}`);
      const pairs = [...given!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)] as const);
      assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, `an attribute twice: ${piece}`);
      const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
      here.children.push(element);
      if (!closed) open.push(element);
    }
  }
  assert.equal(open.length, 1, 'something is left open');
  assert.deepEqual([top.children.length, top.text.trim()], [1, '']);
  return top.children[0]!;
}

function unescaped(text: string): string {
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, 'a bare &');
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_all, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name]!;
    const char = String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    assert.match(char, LEGAL);
    return char;
  });
}

export const childrenOf = (element: Element, name: string): Element[] => element.children.filter((one) => one.name === name);

/** Text that breaks formats whose writer forgets to escape it. */
export const hostile = [
  '</title><script>alert(1)</script>', ']]><x>', '&amp; &lt; &#0; &bogus;', '"quotes" and \'others\'', 'a\r\nATTENDEE:mailto:x@evil.example', 'a\nEND:VCALENDAR\nBEGIN:VEVENT', 'a;b,c\\n\\;d', 'bell\u0007 nul\u0000 esc\u001b[31m',
  'line\u2028separator\u2029paragraph\u0085next', `lone ${'\ud83d'} half`, '家庭👨‍👩‍👧‍👦'.repeat(40), '油价将在明年三月之前涨到每桶一百美元以上，'.repeat(12), 'x'.repeat(300), ' ', '<!-- --> <![CDATA[ x ]]> <?pi?>', '‮reversed', '\ufffe\uffff',
];
