import { z } from 'zod';
import { bringFile, bringPage } from '#domain/intake/bring-jobs.ts';
import { RuleBroken } from '#domain/errors.ts';
import { readInput } from '#domain/input.ts';
import { env } from '#env';
import { change } from '#app/_server/route.ts';

const body = z.strictObject({
  text: z.string().optional(),
  url: z.string().optional(),
  filename: z.string().optional(),
  told: z.strictObject({ published: z.string().optional(), author: z.string().optional(), outlet: z.string().optional() }).default({}),
}).refine((given) => (given.text === undefined) !== (given.url === undefined), 'must hold either text or url');

/** Takes an article in: `{ text, filename? }` or `{ url }`, and what is known of it. A PDF or a text of more than 100 kB (a page: 400 kB) is queued: then the answer names its batch. */
export const POST = change(async (context, raw) => {
  const { text, url, filename, told } = readInput(body, raw);
  const taken = url === undefined ? await bringFile(context, { bytes: new TextEncoder().encode(text), filename: filename ?? null }, { told }) : await bringPage(context, url, { told }, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  if (!taken.ok) throw new RuleBroken(taken.message);
  return taken;
}, 'ingest');
