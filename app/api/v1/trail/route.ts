import { z } from 'zod';
import { chainAfter, headOf } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { look } from '#app/_server/route.ts';
import { needRead, readEach } from '#app/_server/search-params.ts';

const PAGE = 500;
const shapes = { after: z.coerce.number().int().min(0) };

/** The trail, oldest first, with all that its hashes are made of: `?after=` the number of an event; `next` goes on from there. Of what the caller may not see only the place in the chain. */
export const GET = look('anyone', async ({ store, actor }, _, query) => {
  const { values: { after = 0 }, unread } = readEach(Object.fromEntries(query), shapes);
  needRead(unread);
  const events = chainAfter(store.read, sightOf(actor), after, PAGE);
  return { events, next: events.length === PAGE ? events.at(-1)!.seq : null, head: headOf(store.read) };
});
