import { z } from 'zod';
import { chainAfter, headOf } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { look } from '#app/_server/route.ts';

const PAGE = 500;
const number = z.coerce.number().int().min(0).catch(0);

/** The trail, oldest first, with all that its hashes are made of: `?after=` the number of an event; `next` goes on from there. Of what the caller may not see only the place in the chain. */
export const GET = look('anyone', async ({ store, actor }, _, query) => {
  const events = chainAfter(store.read, sightOf(actor), number.parse(query.get('after') ?? 0), PAGE);
  return { events, next: events.length === PAGE ? events.at(-1)!.seq : null, head: headOf(store.read) };
});
