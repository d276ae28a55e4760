import { z } from 'zod';
import { bringMany } from '#domain/intake/bring-jobs.ts';
import { batchList } from '#domain/intake/queue-queries.ts';
import { readInput } from '#domain/input.ts';
import { change, look } from '#app/_server/route.ts';

/** What was brought together lately, newest first, and how far each is. */
export const GET = look('read', async ({ store }) => ({ batches: await batchList(store.read) }));

const body = z.strictObject({
  urls: z.array(z.string().max(4_000)).max(500).default([]),
  /** Texts as they are; `base64` for a PDF or a text in an old encoding. */
  files: z.array(z.strictObject({ filename: z.string().max(500), text: z.string().optional(), base64: z.base64().optional() })).max(500).default([]),
  outlet: z.string().max(500).optional(),
  /** The same batch sent twice is one. */
  batchId: z.string().optional(),
});

/** Queues several texts: `{ urls?, files?, outlet?, batchId? }`. Answers the batch, whose progress GET /api/v1/intake/{batchId} tells. */
export const POST = change(async (context, raw) => {
  const { urls, files, outlet, batchId } = readInput(body, raw);
  return bringMany(context, {
    files: files.map(({ filename, text, base64 }) => ({ filename, bytes: base64 === undefined ? new TextEncoder().encode(text ?? '') : Buffer.from(base64, 'base64') })),
    addresses: urls.join('\n'), told: outlet ? { outlet } : {}, ...(batchId ? { batchId } : {}),
  });
}, 'ingest');
