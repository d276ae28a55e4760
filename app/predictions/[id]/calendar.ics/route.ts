import { calendar } from '#domain/exchange/calendar.ts';
import { predictionFeed } from '#app/_server/feed.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('text/calendar; charset=utf-8', async (asked) => {
  const feed = await predictionFeed(asked, 'calendar.ics');
  return feed && calendar(feed.head, feed.entries);
});
