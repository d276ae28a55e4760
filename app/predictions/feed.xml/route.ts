import { atom } from '#domain/exchange/feed.ts';
import { listFeed } from '#app/_server/feed.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('application/atom+xml; charset=utf-8', async (asked) => atom(await listFeed(asked, 'feed.xml')));
