import { exportOpml } from '#domain/intake/opml-jobs.ts';
import { lookAt } from '#app/_server/route.ts';

/** Every feed as an OPML file. */
export const GET = lookAt('ingest', async ({ store, now }) => new Response(await exportOpml(store.read, now.toISOString()), {
  headers: { 'content-type': 'text/x-opml; charset=utf-8', 'content-disposition': 'attachment; filename="hindcast-feeds.opml"', 'cache-control': 'private, no-store' },
}));
