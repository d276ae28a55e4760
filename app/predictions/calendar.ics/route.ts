import { calendar } from '#domain/exchange/calendar.ts';
import { listCalendar } from '#app/_server/feed.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('text/calendar; charset=utf-8', async (asked) => {
  const { head, days } = await listCalendar(asked, 'calendar.ics');
  return calendar(head, days);
});
