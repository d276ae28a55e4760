import { store } from '#db/connection.ts';
import { PAGES_A_FILE, sitemap, type SitePage } from '#domain/exchange/sitemap.ts';
import { sitePages } from '#domain/exchange/sitemap-queries.ts';
import { spoken } from '#ui/languages.tsx';

const standing: readonly SitePage[] = ['/', '/predictions', '/predictions?show=decided', '/forecasters', '/leaderboard', '/calibration', '/checkability', '/articles', '/topics', '/outlets', '/decided', '/methodology', '/record', '/trail'].map((path) => ({ path, changedAt: null }));

/** One file of the sitemap, the first with the pages that are always there; null where there is no such file. */
export function sitemapFile(file: number, site: string): string | null {
  const pages = sitePages(store().read, (file - 1) * PAGES_A_FILE, PAGES_A_FILE);
  if (file > 1 && pages.length === 0) return null;
  return sitemap(file === 1 ? [...standing, ...pages] : pages, site, spoken);
}
