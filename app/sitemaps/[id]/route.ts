import { sitemapFile } from '#app/_server/sitemap.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('application/xml; charset=utf-8', async ({ id, site }) => (/^[1-9]\d{0,5}$/.test(id) ? sitemapFile(Number(id), site) : null));
