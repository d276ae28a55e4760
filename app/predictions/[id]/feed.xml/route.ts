import { atom } from '#domain/exchange/feed.ts';
import { predictionFeed } from '#app/_server/feed.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('application/atom+xml; charset=utf-8', async (asked) => {
  const feed = await predictionFeed(asked, 'feed.xml');
  return feed && atom({ ...feed.head, entries: feed.entries });
});
