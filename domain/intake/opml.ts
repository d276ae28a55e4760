import { webAddress } from '#domain/articles/web-address.ts';
import { decode } from '#domain/articles/decode.ts';
import { readXml, xmlText, type Xml } from './xml.ts';
import { counted, joined, listed, say } from '#words/say.ts';

/** A feed as an OPML file names it. What only Hindcast knows of it may be missing. */
export type Outline = { url: string; title: string; outlet: string | null; minutes: number | null; paused: boolean };

const OURS = 'urn:hindcast:feeds';
const MOST = 2_000;

/** The feeds in an OPML file, however deep its folders, and how many of its outlines named an address that is none. Null when it is no OPML. */
export function readOpml(bytes: Uint8Array): { outlines: Outline[]; unreadable: string[] } | null {
  const decoded = decode(bytes);
  if ('unreadable' in decoded) return null;
  const outlines: Outline[] = [];
  const unreadable: string[] = [];
  const root = readXml(decoded.text, (element) => {
    const address = element.name.toLowerCase() === 'outline' ? attribute(element, 'xmlUrl') : null;
    if (address === null) return 'drop';
    const outline = outlineOf(element, address);
    if (outline) outlines.push(outline);
    else unreadable.push(address.slice(0, 200));
    return outlines.length + unreadable.length >= MOST ? 'stop' : 'drop';
  });
  if (root?.name.toLowerCase() !== 'opml') return null;
  return { outlines, unreadable };
}

/** OPML 2.0 (http://opml.org/spec2.opml): other programs read the addresses and titles, Hindcast reads all of it back. */
export function writeOpml(outlines: readonly Outline[], at: string): string {
  const lines = outlines.map(({ url, title, outlet, minutes, paused }) => {
    const own = [outlet && ` hindcast:outlet="${xmlText(outlet)}"`, minutes && ` hindcast:minutes="${minutes}"`, paused && ' hindcast:paused="true"'].filter(Boolean).join('');
    return `    <outline type="rss" text="${xmlText(title)}" title="${xmlText(title)}" xmlUrl="${xmlText(url)}"${own}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:hindcast="${OURS}">
  <head><title>Feeds of Hindcast</title><dateCreated>${new Date(at).toUTCString()}</dateCreated></head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

function outlineOf(element: Xml, address: string): Outline | null {
  const url = webAddress(address);
  if (!url) return null;
  const minutes = Number(attribute(element, 'hindcast:minutes') ?? NaN);
  return {
    url,
    title: attribute(element, 'title') ?? attribute(element, 'text') ?? new URL(url).hostname,
    outlet: attribute(element, 'hindcast:outlet'),
    minutes: Number.isInteger(minutes) ? minutes : null,
    paused: attribute(element, 'hindcast:paused') === 'true',
  };
}

/** Programs differ in how they write the case of `xmlUrl`. */
function attribute({ attributes }: Xml, name: string): string | null {
  const found = Object.entries(attributes).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1].trim().slice(0, 2_000) || null;
}

/** What became of an OPML file, in words. */
export function importWords({ added, there, unreadable }: { added: readonly string[]; there: readonly string[]; unreadable: readonly string[] }): string {
  const parts = [added.length > 0 ? counted(added.length, '{n} feed added.', '{n} feeds added.') : say('No feed was added.')];
  if (there.length > 0) parts.push(counted(there.length, '{n} feed was here already.', '{n} feeds were here already.'));
  const which = listed(unreadable.slice(0, 10));
  if (unreadable.length > 10) parts.push(counted(unreadable.length, '', '{n} addresses could not be read: {which} and more.', { which }));
  else if (unreadable.length > 0) parts.push(counted(unreadable.length, '{n} address could not be read: {which}.', '{n} addresses could not be read: {which}.', { which }));
  return joined(...parts);
}
