import { MOST_ENTRIES, type RawEntry, type RawFeed } from './raw-feed.ts';
import { asHtml, readXml, type Xml } from './xml.ts';

/** RSS 0.9x, 1.0 (RDF) and 2.0, and Atom, whatever prefix they stand under; null for any other XML. */
export function readXmlFeed(text: string): RawFeed | null {
  const entries: RawEntry[] = [];
  const root = readXml(text, (element, parents) => {
    const name = local(element.name);
    if ((name !== 'item' && name !== 'entry') || !parents.length || parents.some(({ name: parent }) => /(?:^|:)(?:item|entry)$/.test(parent))) return 'keep';
    entries.push(name === 'item' ? rssEntry(element) : atomEntry(element));
    return entries.length >= MOST_ENTRIES ? 'stop' : 'drop';
  });
  switch (root && local(root.name).toLowerCase()) {
    case 'rss': case 'rdf': {
      const channel = child(root!, 'channel') ?? root!;
      return { format: 'rss', title: words(child(channel, 'title')), entries };
    }
    case 'feed': return { format: 'atom', title: words(child(root!, 'title')), base: root!.attributes['xml:base'] ?? null, entries };
    default: return null;
  }
}

// https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/
function rssEntry(item: Xml): RawEntry {
  const guid = child(item, 'guid');
  const named = words(child(item, 'link')) ?? item.children.find(({ name, attributes }) => local(name) === 'link' && attributes['href'])?.attributes['href'] ?? null;
  const isLink = guid !== undefined && guid.attributes['isPermaLink']?.toLowerCase() !== 'false';
  const whole = words(child(item, 'content:encoded'));
  const summary = words(child(item, 'description'));
  return {
    id: words(guid) ?? item.attributes['rdf:about'] ?? null,
    link: named ?? (isLink ? words(guid) : null),
    title: titleOf(words(child(item, 'title'))),
    author: words(child(item, 'dc:creator')) ?? personOf(words(child(item, 'author'))),
    date: words(child(item, 'pubDate')) ?? words(child(item, 'dc:date')) ?? words(child(item, 'published')),
    html: whole ?? summary,
  };
}

// RFC 4287
function atomEntry(entry: Xml): RawEntry {
  const links = entry.children.filter(({ name }) => local(name) === 'link');
  const rel = ({ attributes }: Xml) => attributes['rel'] ?? 'alternate';
  const link = links.find((one) => rel(one) === 'alternate' && /html|^$/.test(one.attributes['type'] ?? '')) ?? links.find((one) => rel(one) === 'alternate');
  const author = child(entry, 'author');
  return {
    id: words(child(entry, 'id')),
    link: link?.attributes['href'] ?? null,
    title: titleOf(words(child(entry, 'title'))),
    author: author ? words(child(author, 'name')) : null,
    date: words(child(entry, 'published')) ?? words(child(entry, 'issued')) ?? words(child(entry, 'updated')),
    html: markup(child(entry, 'content')) ?? markup(child(entry, 'summary')),
  };
}

function markup(content: Xml | undefined): string | null {
  if (!content) return null;
  switch (content.attributes['type'] ?? 'text') {
    case 'xhtml': return content.source.trim() || null;
    case 'html': case 'text/html': return words(content);
    case 'text': return asHtml(words(content) ?? '') || null;
    default: return null;
  }
}

/** `dc:date` by its whole name; `title` also under a prefix that the whole feed stands under, but never `media:title`. */
function child(of: Xml, name: string): Xml | undefined {
  const prefix = of.name.includes(':') ? of.name.slice(0, of.name.indexOf(':') + 1) : '';
  return of.children.find((one) => one.name === name) ?? (name.includes(':') || !prefix ? undefined : of.children.find((one) => one.name === `${prefix}${name}`));
}

function words(element: Xml | undefined): string | null {
  // Markup that is not set apart (xhtml in a title): its words, without it.
  return (element?.children.length ? element.source.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ') : element?.text)?.trim() || null;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** "ada@tide.example (Ada Reyes)" is how RSS writes a person. */
function personOf(text: string | null): string | null {
  return /\(([^()]+)\)\s*$/.exec(text ?? '')?.[1]?.trim() ?? (text?.includes('@') ? null : text);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', middot: '·' };

/** Many feeds write a title as HTML inside XML, so that its entities come twice. Tags stay as the text that they are. */
function titleOf(text: string | null): string | null {
  return text?.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
    if (code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
    return (name && NAMED[name]) ?? whole;
  }) ?? null;
}
