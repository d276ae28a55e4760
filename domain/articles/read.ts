import { createHash } from 'node:crypto';
import { plainByline } from './byline.ts';
import { decode } from './decode.ts';
import { foreignLanguage } from './foreign-language.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { mainLanguage } from './language.ts';
import { mediaTypeOf } from './media-type.ts';
import { dayInText, dayOfAddress, dayOfSource, monthOfAddress, stampOf } from './page-day.ts';
import { firstKnown, hostOf } from './page-facts.ts';
import { readPage } from './page.ts';
import { seen } from './plain-line.ts';
import { firstHeading } from './plain-title.ts';
import { webAddress } from './web-address.ts';
import { readWrittenDay } from './written-day.ts';
import type { Known, Published, ReadArticle, Unreadable } from './article.ts';

/** No article is longer; a book is. */
export const MAX_BYTES = 5 * 1024 * 1024;

export type Source = { bytes: Uint8Array; filename?: string | null; contentType?: string | null; url?: string | null };

/**
 * Reads one article from bytes, be they uploaded, pasted or fetched. Whatever is known of title, author, outlet and day comes
 * with how it is known, and what is not known is null. A text that cannot be read is a value too; nothing throws.
 */
export function readArticle({ bytes, filename = null, contentType = null, url = null }: Source): ReadArticle | { unreadable: Unreadable } {
  if (bytes.length > MAX_BYTES) return { unreadable: { reason: 'too-large', bytes: bytes.length, limit: MAX_BYTES } };
  const decoded = decode(bytes, contentType);
  if ('unreadable' in decoded) return decoded;
  const { text: raw, encoding } = decoded;
  // Front matter is about the text; alone it is no text.
  if (seen(raw.slice(readFrontMatter(raw)?.end ?? 0)).trim() === '') return { unreadable: { reason: 'empty' } };

  const mediaType = mediaTypeOf(raw, contentType, filename);
  const facts = mediaType === 'text/html' ? readPage(raw, url) : readPlain(raw, url);
  if (!facts) return { unreadable: { reason: 'no-readable-text' } };
  return asArticle({ mediaType, encoding, raw, ...facts });
}

/** What was read, with the language that it is in and the hash by which the same article is one. */
export function asArticle(read: Omit<ReadArticle, 'hash' | 'language'>): ReadArticle | { unreadable: Unreadable } {
  // Addresses are Latin letters in any language, and a Chinese page has hundreds of them.
  const prose = read.text.replace(/https?:\/\/[^\s)\]"'<>]+/g, ' ');
  const foreign = foreignLanguage(prose);
  if (foreign) return { unreadable: { reason: 'language', language: foreign } };

  return { ...read, hash: createHash('sha256').update(read.raw).digest('hex'), language: mainLanguage(prose) ?? 'en' };
}

type Facts = Pick<ReadArticle, 'text' | 'title' | 'author' | 'outlet' | 'published' | 'url'>;

/** Plain text and Markdown: the text is the file itself, front matter and all, so that offsets are offsets of the file. */
export function readPlain(text: string, url: string | null): Facts {
  const front = readFrontMatter(text);
  const field = (...names: string[]): string | null => names.map((name) => front?.fields.get(name)).find((value) => value !== undefined) ?? null;
  const source = field('source', 'outlet', 'publication', 'publisher', 'site_name', 'site', 'website');
  const address = webAddress(url) ?? webAddress(field('url', 'source_url', 'canonical', 'canonical_url', 'link', 'permalink') ?? source);
  const body = text.slice(front?.end ?? 0);
  const said = plainByline(body);
  return {
    text,
    title: firstKnown([[field('title', 'headline'), 'front matter title'], ...firstHeading(body)]),
    author: firstKnown([[field('author', 'authors', 'byline', 'creator'), 'front matter author']]) ?? said.author,
    outlet: firstKnown([[webAddress(source) ? null : source, 'front matter source']]) ?? said.outlet ?? firstKnown([[hostOf(address), 'host name of the address']]),
    published: frontMatterDay(front) ?? dayOfAddress(address) ?? said.published ?? stampOf(body) ?? dayOfSource(body) ?? monthOfAddress(address) ?? frontMatterChange(front) ?? dayInText(body),
    url: address,
  };
}

function frontMatterDay(front: FrontMatter | null): Known<Published> | null {
  return dayOfField(front, ['date', 'published', 'publish_date', 'published_at', 'date_published', 'datepublished', 'publishdate', 'pubdate', 'published_date', 'publication_date', 'publishedat', 'published_on', 'publishedon', 'publish_time', 'publishtime', 'pub_date', 'posted', 'time', 'datetime', 'created', '发布时间', '發布時間', '日期'], false);
}

function frontMatterChange(front: FrontMatter | null): Known<Published> | null {
  return dayOfField(front, ['modified', 'updated', 'lastmod', 'last_modified'], true);
}

function dayOfField(front: FrontMatter | null, names: readonly string[], confirm: boolean): Known<Published> | null {
  for (const name of names) {
    const value = readWrittenDay(front?.fields.get(name) ?? '');
    if (value) return { value, basis: `front matter ${name}`, confirm };
  }
  return null;
}
