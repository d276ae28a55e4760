import { createHash } from 'node:crypto';
import type { Day } from '#domain/articles/day.ts';
import { decode } from '#domain/articles/decode.ts';
import { webAddress } from '#domain/articles/web-address.ts';
import { readWrittenDay } from '#domain/articles/written-day.ts';
import { feedsOfPage } from './feed-links.ts';
import type { FeedFormat, RawEntry } from './raw-feed.ts';
import { readJsonFeed } from './feed-json.ts';
import { readXmlFeed } from './feed-xml.ts';
import { say } from '#words/say.ts';

/** One entry as a feed names it. `key` is its own id, or its address: the same entry again has the same key. `html` is what the feed carries of the text. */
export type FeedEntry = { key: string; url: string | null; title: string | null; author: string | null; day: Day | null; html: string | null };
export type Feed = { format: FeedFormat; title: string | null; entries: FeedEntry[] };

/** Media types under which feeds come; pages too, since a page may link to its feed. */
export const feedTypes = [
  'application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml', 'application/xml', 'text/xml', 'application/json',
  'text/html', 'application/xhtml+xml', 'text/plain', 'application/octet-stream',
] as const;

/**
 * Reads RSS 2.0, RSS 1.0, Atom or JSON Feed. A web page that names feeds gives their addresses. What is neither is a value too.
 * `url` is where it came from: addresses in it may be relative to that.
 */
export function readFeed(bytes: Uint8Array, contentType: string | null, url: string): Feed | { links: string[] } | { problem: string } {
  const text = feedText(bytes, contentType);
  if (text === null) return { problem: say('This is no text, so it is no feed.') };
  const raw = /^\s*\{/.test(text) ? readJsonFeed(text) : readXmlFeed(text);
  if (raw) return { format: raw.format, title: clean(raw.title, 200), entries: entriesOf(raw.entries, webAddress(raw.base ?? null) ?? url) };
  const links = /<(?:html|head|link|!doctype html)\b/i.test(text.slice(0, 100_000)) ? feedsOfPage(text, url) : [];
  return links.length > 0 ? { links } : { problem: say('There is no feed here: neither RSS, Atom nor JSON Feed, nor a page that names one.') };
}

/** XML names its own encoding, in ASCII, before anything else. A feed with a broken character is still a feed. */
function feedText(bytes: Uint8Array, contentType: string | null): string | null {
  const declared = /^[^<]{0,8}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 300)))?.[1];
  const stated = /charset=/i.test(contentType ?? '') || !declared ? contentType : `text/xml; charset=${declared}`;
  const decoded = decode(bytes, stated);
  if (!('unreadable' in decoded)) return decoded.text;
  return decoded.unreadable.reason === 'undecodable' ? new TextDecoder(decoded.unreadable.tried[0] ?? 'utf-8').decode(bytes) : null;
}

function entriesOf(raw: readonly RawEntry[], base: string): FeedEntry[] {
  const found = new Map<string, FeedEntry>();
  for (const { id, link, title, author, date, html } of raw) {
    const url = absolute(link, base) ?? webAddress(id);
    const key = keyOf(id?.trim() || url || `${title ?? ''} ${date ?? ''} ${html?.slice(0, 500) ?? ''}`.trim());
    if (key === null || found.has(key)) continue;
    const written = readWrittenDay(date ?? '');
    found.set(key, {
      key, url, title: clean(title, 500), author: clean(author, 200),
      day: written?.precision === 'day' ? written.day : null,
      // A broken character in the feed's own text: the page itself may be whole.
      html: html && !html.includes('\ufffd') ? html : null,
    });
  }
  return [...found.values()];
}

function keyOf(words: string): string | null {
  if (words === '') return null;
  return words.length <= 500 ? words : createHash('sha256').update(words).digest('hex');
}

function absolute(link: string | null, base: string): string | null {
  const text = link?.trim();
  return text && URL.canParse(text, base) ? webAddress(new URL(text, base).href) : null;
}

/** One line of text. Markup in it stays what it is: text. */
function clean(text: string | null, most: number): string | null {
  const line = text?.replace(/[\s\0-\x1f\x7f]+/g, ' ').trim().slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return line || null;
}
