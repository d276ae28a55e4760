import { jsonFeed } from '#domain/exchange/feed.ts';
import { listFeed } from '#app/_server/feed.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('application/feed+json; charset=utf-8', async (asked) => jsonFeed(await listFeed(asked, 'feed.json')));
