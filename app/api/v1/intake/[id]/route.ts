import { batchById, jobsOf } from '#domain/intake/queue-queries.ts';
import { NotFound } from '#domain/errors.ts';
import { look } from '#app/_server/route.ts';

/** How far a batch is, and what became of each of its texts. */
export const GET = look('read', async ({ store }, { id = '' }) => {
  const batch = await batchById(store.read, id);
  if (!batch) throw new NotFound('There is no such batch. It may have been cleared away: what was taken in stands under Articles.');
  return { ...batch, jobs: await jobsOf(store.read, id) };
});
