import { dueCounts, dueQuestions, placeOf } from '#domain/resolutions/due-queries.ts';
import { look } from '#app/_server/route.ts';
import { readDue } from '#app/_server/due-params.ts';
import { needRead } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

const PAGE = 100;

/** What waits for an editor: `?reason=&topic=&by=&days=&after=`, the most pressing first; `next` goes on from there. */
export const GET = look('read', async ({ store }, _, query) => {
  const { filters, unread } = readDue(Object.fromEntries(query), today());
  needRead(unread);
  const rows = dueQuestions(store.read, { ...filters, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return { questions: shown, counts: dueCounts(store.read, filters), next: rows.length > PAGE ? placeOf(shown.at(-1)!) : null };
});
