import { z } from 'zod';
import { exportOpml, importOpml } from '#domain/intake/opml-jobs.ts';
import { readInput } from '#domain/input.ts';
import { change, look } from '#app/_server/route.ts';

/** Every feed as OPML, in JSON: `{ opml }`. */
export const GET = look('read', async ({ store, now }) => ({ opml: await exportOpml(store.read, now.toISOString()) }));

/** Adds the feeds of an OPML file that are not here yet: `{ opml }`. Answers what was added, what was here, and what could not be read. */
export const POST = change(async (context, raw) => {
  const { opml } = readInput(z.strictObject({ opml: z.string() }), raw);
  return importOpml(context, new TextEncoder().encode(opml));
}, 'ingest');
