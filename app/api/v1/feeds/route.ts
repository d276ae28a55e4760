import { z } from 'zod';
import { addFeedFrom } from '#domain/intake/feed-jobs.ts';
import { feedList } from '#domain/intake/feed-queries.ts';
import { RuleBroken } from '#domain/errors.ts';
import { readInput } from '#domain/input.ts';
import { env } from '#env';
import { change, look } from '#app/_server/route.ts';

/** Every feed, and how its asking stands. */
export const GET = look('read', async ({ store }) => ({ feeds: await feedList(store.read) }));

const body = z.strictObject({ url: z.string(), title: z.string().optional(), outlet: z.string().nullish(), minutes: z.number().optional() });

/** Looks at an address and adds the feed that is there: `{ url, title?, outlet?, minutes? }`. */
export const POST = change(async (context, raw) => {
  const { minutes, title, outlet = null, url } = readInput(body, raw);
  const added = await addFeedFrom(context, { url, outlet, ...(title ? { title } : {}), ...(minutes === undefined ? {} : { minutes }) }, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  if (!added.ok) throw new RuleBroken(added.message, { url: 'leads to no feed' });
  return added;
}, 'ingest');
