import { Parser } from 'htmlparser2';
import { webAddress } from '#domain/articles/web-address.ts';

const MOST = 5;

/** The feeds that a page names for itself (`<link rel=alternate>`), in its order, those of comments last. */
export function feedsOfPage(html: string, url: string): string[] {
  const found: { href: string; comments: boolean }[] = [];
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name === 'base' && URL.canParse(href, url)) base = new URL(href, url).href;
      if (name !== 'link' || !/\balternate\b/i.test(rel) || !/^application\/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json)\b/i.test(type.trim())) return;
      const address = URL.canParse(href, base) ? webAddress(new URL(href, base).href) : null;
      if (address) found.push({ href: address, comments: /comment|评论|評論/i.test(`${title} ${href}`) });
    },
  });
  parser.write(html.slice(0, 1_000_000));
  parser.end();
  const ordered = [...found.filter(({ comments }) => !comments), ...found.filter(({ comments }) => comments)].map(({ href }) => href);
  return [...new Set(ordered)].slice(0, MOST);
}
