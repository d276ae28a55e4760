import { xmlText } from '#domain/intake/xml.ts';

/** One page of ours, and when it last changed, where that is known. */
export type SitePage = { path: string; changedAt: string | null };
/** A language with what its addresses begin with. */
type Spoken = readonly (readonly [tongue: string, prefix: string, name: string])[];

/** So many pages has one file, each of them in every language: well below the 50,000 addresses and 50 MB that one may hold. */
export const PAGES_A_FILE = 10_000;

/** A sitemap (sitemaps.org) of pages, each with the same page in the other languages. */
export function sitemap(pages: readonly SitePage[], site: string, spoken: Spoken): string {
  return wrapped('urlset', 'xmlns:xhtml="http://www.w3.org/1999/xhtml"', pages.flatMap(({ path, changedAt }) => {
    const at = (prefix: string) => xmlText(`${site}${prefix}${path}`);
    const others = [...spoken.map(([tongue, prefix]) => [tongue, prefix] as const), ['x-default', ''] as const].map(([tongue, prefix]) => `<xhtml:link rel="alternate" hreflang="${tongue}" href="${at(prefix)}"/>`).join('');
    return spoken.map(([, prefix]) => `<url><loc>${at(prefix)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}${others}</url>`);
  }));
}

/** Where there are more pages than one file holds: where the files are. */
export function sitemapIndex(files: number, site: string): string {
  return wrapped('sitemapindex', '', Array.from({ length: files }, (_, i) => `<sitemap><loc>${xmlText(`${site}/sitemaps/${i + 1}`)}</loc></sitemap>`));
}

function wrapped(name: string, more: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more && ` ${more}`}>\n${lines.join('\n')}\n</${name}>\n`;
}
