import { decodeReferences } from './plain-line.ts';

/**
 * A page rewritten so that a parser cannot be made to sink or stall: elements at most a hundred deep, no scripts, styles,
 * comments or pictures, every stray `<` escaped, and only the attributes that reading needs. JSON-LD is handed out apart.
 */
export type TidyPage = { html: string; jsonLd: string[] };

/** Pages that people write are 20 to 70 deep. What lies deeper keeps its words and loses its tags. */
const deepest = 100;
/** Readability's time grows with the number of nodes times their depth, so a node at level 16 counts twice. */
const most = 60_000;
const cost = (level: number): number => 1 + level / 16;

/** Null when the page has more elements than any article has: about 35,000. Time grows with the length of the page, whatever is in it. */
export function tidyHtml(source: string): TidyPage | null {
  const out: string[] = [];
  const jsonLd: string[] = [];
  const open = openElements();
  const closerOf = closers(source);
  let spent = 0;
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const text = writtenText(source.slice(at, next < 0 ? source.length : next));
    out.push(text.html);
    spent += text.references;
    if (spent > most) return null;
    if (next < 0) break;
    const tag = readTag(source, next);
    at = tag?.end ?? next + 1;
    if (!tag) {
      out.push('&lt;');
      spent++;
    } else if (tag.kind === 'close') {
      out.push(open.close(tag.name));
    } else if (dropped.has(tag.name)) {
      const closer = closerOf(tag.name, at);
      // An unclosed script swallows the rest of the page, as in a browser; an unclosed picture does not.
      if (closer < 0 && rawText.has(tag.name)) break;
      const inside = source.slice(at, Math.max(at, closer));
      if (tag.name === 'script' && jsonLd.length < 50 && /ld\+json/i.test(tag.attributes.get('type') ?? '')) jsonLd.push(inside);
      if (tag.name === 'title') out.push(`<title>${writtenText(inside.slice(0, 1_000)).html}</title>`);
      at = Math.max(at, closer);
    } else if (tag.kind === 'open' && !passed.has(tag.name)) {
      out.push(open.endFor(tag.name));
      const level = open.open(tag.name);
      if (level >= deepest) continue;
      out.push(written(tag));
      spent += cost(level);
    }
  }
  return { html: `<!doctype html><html><head></head><body>${out.join('')}</body></html>`, jsonLd };
}

/** The stack of open elements. Counting by name keeps a stray closing tag from searching all of it. */
function openElements() {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  /** The closing tags, innermost first, of all that is closed when the element at this level is. */
  const popTo = (level: number): string => {
    let tags = '';
    while (stack.length > level) {
      const name = stack.pop() ?? '';
      counts.set(name, (counts.get(name) ?? 1) - 1);
      if (stack.length < deepest) tags += `</${name}>`;
    }
    return tags;
  };
  return {
    /** The level (0 is the body's child) at which the element stands. */
    open(name: string): number {
      if (voids.has(name)) return stack.length;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return stack.push(name) - 1;
    },
    /** Closes the last element of that name with all that was left open in it. */
    close(name: string): string {
      return counts.get(name) ? popTo(stack.lastIndexOf(name)) : '';
    },
    /** Closes what a new element ends without saying so: the item before an item, the paragraph before a list. */
    endFor(name: string): string {
      const rule = endings.get(name);
      // Twenty levels are enough for what people leave open, and keep the search short.
      for (let level = stack.length - 1; rule && level >= Math.max(0, stack.length - 20); level--) {
        const above = stack[level] ?? '';
        if (rule.ends.has(above)) return popTo(level);
        if (rule.within.has(above)) return '';
      }
      return '';
    },
  };
}

/** Finds where an element's closing tag begins, or -1; each name is looked for in vain only once. */
function closers(source: string): (name: string, from: number) => number {
  const without = new Set<string>();
  return (name, from) => {
    if (without.has(name)) return -1;
    const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closer.lastIndex = from;
    const at = closer.exec(source)?.index ?? -1;
    if (at < 0) without.add(name);
    return at;
  };
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Dropped with all that is in them (a title is put back as text). */
const dropped = names('title script style template noscript svg math iframe object canvas audio video select textarea xmp noembed noframes');
const rawText = names('title script style iframe textarea xmp noembed noframes');
/** Their tags alone are dropped: the wrappers because we write our own, the others because they hold nothing to read. */
const passed = names('html head body img input source track embed param base area col wbr picture');
const voids = names('br hr meta link');
const kept = names('class id rel itemprop datetime content property name href hidden aria-hidden style role type start value title');

/** Which open element a new one ends, and where the search stops (HTML Standard §13.1.2.4, optional tags). */
type Ending = { ends: ReadonlySet<string>; within: ReadonlySet<string> };
const ending = (ends: string, within: string): Ending => ({ ends: names(ends), within: names(within) });
const paragraphEnding = ending('p', 'table td th caption li dd dt');
const endings: ReadonlyMap<string, Ending> = new Map([
  ...[...names('address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul')]
    .map((name) => [name, paragraphEnding] as const),
  ['li', ending('li', 'ul ol table')], ['dt', ending('dt dd', 'dl table')], ['dd', ending('dt dd', 'dl table')],
  ['tr', ending('tr', 'table')], ['td', ending('td th', 'tr table')], ['th', ending('td th', 'tr table')],
  ['thead', ending('thead tbody tfoot', 'table')], ['tbody', ending('thead tbody tfoot', 'table')], ['tfoot', ending('thead tbody tfoot', 'table')],
]);

type Tag = { kind: 'open' | 'close' | 'comment'; name: string; attributes: ReadonlyMap<string, string>; end: number };

/** References are decoded here, for the parser makes a node of each, and of each `>` and no-break space when it reads its own writing. */
function writtenText(text: string): { html: string; references: number } {
  const html = decodeReferences(text).replaceAll('\u00a0', ' ').replaceAll('<', '&lt;').replace(/&(?!(?:[a-z][a-z0-9]{1,30}|#x?[0-9a-f]{1,7});)/gi, '&amp;');
  return { html, references: html.match(/[&>]/g)?.length ?? 0 };
}

function written(tag: Tag): string {
  let html = `<${tag.name}`;
  for (const [name, value] of tag.attributes) html += ` ${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  return `${html}>`;
}

/** Reads the tag, comment or declaration at `<`; null when the sign is only text. */
function readTag(source: string, start: number): Tag | null {
  const comment = (end: number): Tag => ({ kind: 'comment', name: '', attributes: new Map(), end: end < 0 ? source.length : end });
  if (source.startsWith('<!--', start)) {
    const end = source.indexOf('-->', start + 2);
    return comment(end < 0 ? -1 : end + 3);
  }
  const shape = /<(\/?)([a-z][a-z0-9:-]{0,30}|(?=[!?]))/iy;
  shape.lastIndex = start;
  const found = shape.exec(source);
  if (!found) return source[start + 1] === '/' ? comment(source.indexOf('>', start) + 1 || -1) : null;
  if (!found[2]) return comment(source.indexOf('>', start) + 1 || -1);
  const { attributes, end } = readAttributes(source, shape.lastIndex);
  return { kind: found[1] ? 'close' : 'open', name: found[2].toLowerCase(), attributes, end };
}

/** Reads up to the closing `>`; a page that breaks off inside a tag ends there. */
function readAttributes(source: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  const piece = /[\s/]*(?:>|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>"'][^\s>]*)?))?|=)/y;
  let at = from;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source);
    if (!found) break;
    at = piece.lastIndex;
    const [all, name, double, single, bare] = found;
    if (name === undefined && all.endsWith('>')) return { attributes, end: at };
    const key = name?.toLowerCase() ?? '';
    if (kept.has(key) && !attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return { attributes, end: source.length };
}
