import { createHash } from 'node:crypto';
import { xmlText } from '#domain/intake/xml.ts';

/** One prediction in a feed. `id` is its UUID, which is never given out twice; `updatedAt` moves only when something of it changed. */
export type Entry = { id: string; url: string; title: string; text: string; language: string; author: { name: string; url: string }; topic: string; publishedAt: string; updatedAt: string };
/** `path` names what the feed holds: a list and its filters. `self` and `page` are whole addresses. */
export type Feed = { path: string; self: string; page: string; title: string; language: string; entries: readonly Entry[] };

/** Of a feed that holds nothing: something must stand there, and nothing has changed. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${feedId(feed)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<updated>${updatedAt(feed.entries)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    '<generator>Hindcast</generator>',
    ...feed.entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry({ id, url, title, text, language, author, topic, publishedAt, updatedAt }: Entry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title xml:lang="${language}">${xmlText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    `<author><name>${xmlText(author.name)}</name><uri>${xmlText(author.url)}</uri></author>`,
    `<published>${publishedAt}</published>`,
    `<updated>${updatedAt}</updated>`,
    `<category term="${xmlText(topic)}"/>`,
    `<content type="text">${xmlText(text)}</content>`,
    '</entry>',
  ].join('\n');
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    items: feed.entries.map(({ id, url, title, text, language, author, topic, publishedAt, updatedAt }) => ({
      id: `urn:uuid:${id}`, url, title, content_text: text, date_published: publishedAt, date_modified: updatedAt, authors: [author], tags: [topic], language,
    })),
  }, null, 1);
}

export function updatedAt(entries: readonly Pick<Entry, 'updatedAt'>[]): string {
  return entries.reduce((latest, one) => (one.updatedAt > latest ? one.updatedAt : latest), NEVER);
}

/** The same list of the same site has the same id for ever: a UUID (RFC 9562, version 8) from a hash of what it is. */
export function feedId({ self, path }: Pick<Feed, 'self' | 'path'>): string {
  const hex = createHash('sha256').update(`hindcast feed\0${new URL(self).host}\0${path}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
