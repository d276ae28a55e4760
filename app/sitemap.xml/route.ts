import { store } from '#db/connection.ts';
import { PAGES_A_FILE, sitemapIndex } from '#domain/exchange/sitemap.ts';
import { pageCount } from '#domain/exchange/sitemap-queries.ts';
import { sitemapFile } from '#app/_server/sitemap.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('application/xml; charset=utf-8', async ({ site }) => {
  const files = Math.ceil(pageCount(store().read) / PAGES_A_FILE);
  return files > 1 ? sitemapIndex(files, site) : sitemapFile(1, site);
});
