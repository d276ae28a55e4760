import { takeIn, type Brought, type TakenIn } from '#domain/candidates/jobs.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { askLeave } from '#domain/auth/actor.ts';
import { isPdf, MAX_PDF_BYTES } from '#domain/articles/pdf-limits.ts';
import { mediaTypeOf } from '#domain/articles/media-type.ts';
import { MAX_BYTES } from '#domain/articles/read.ts';
import type { Context } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { fetchGuarded, pageTypes } from '#net/http.ts';
import { queueWork } from './queue-commands.ts';
import { addressesIn, READ_APART } from './queued.ts';
import { say } from '#words/say.ts';

/** What an article may come as. */
export const articleTypes = [...pageTypes, 'application/pdf', 'application/x-pdf'] as const;

/** What came of one text: it is taken in, it waits in the queue, or neither, with the reason. */
export type Outcome = TakenIn | { ok: true; batchId: string };
type Bringing = { told: Told; batchId?: string };

/** Takes one text in at once; a PDF or a long text is read apart, by way of the queue. What is too large is refused at once. */
export async function bringFile(context: Context, brought: Brought, { told, batchId }: Bringing): Promise<Outcome> {
  if (!isPdf(brought) && (brought.bytes.length <= quickBytes(brought) || brought.bytes.length > MAX_BYTES)) return takeIn(context, brought, told);
  const { filename = null, contentType = null, url = null, bytes } = brought;
  return { ok: true, ...(await queueWork(context, { ...(batchId ? { batchId } : {}), items: [{ kind: 'file', payload: { filename, contentType, url, told }, bytes }] })) };
}

function quickBytes({ bytes, contentType = null, filename = null }: Brought): number {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000));
  return READ_APART[mediaTypeOf(start, contentType, filename) === 'text/html' ? 'page' : 'text'];
}

/** Fetches one address, and brings what is there. */
export async function bringPage(context: Context, url: string, bringing: Bringing, { allowLoopback }: { allowLoopback: boolean }): Promise<Outcome> {
  askLeave(context.actor, queueWork.permission);
  const page = await fetchGuarded(url, { allowLoopback, types: articleTypes, limits: { maxBytes: MAX_PDF_BYTES } });
  if (!page.ok) return { ok: false, message: page.message };
  return bringFile(context, { bytes: page.bytes, contentType: page.contentType, url: page.url }, bringing);
}

/** Several files, or several addresses one a line: all of them wait in the queue together. */
export async function bringMany(context: Context, { files, addresses, told, batchId }: Bringing & { files: readonly Brought[]; addresses: string }): Promise<{ batchId: string; queued: number }> {
  const { urls, wrong } = addressesIn(addresses);
  if (wrong.length > 0) throw new RuleBroken(say('This line is no address: {line}. An address begins with http:// or https://. Nothing was queued.', { line: wrong[0]!.slice(0, 100) }), { url: say('has a line that is no address') });
  // What holds for one text (its day, its author) can hardly hold for many; an outlet can.
  const shared: Told = told.outlet ? { outlet: told.outlet } : {};
  return queueWork(context, {
    ...(batchId ? { batchId } : {}),
    items: [
      ...files.map(({ bytes, filename = null, contentType = null }) => ({ kind: 'file' as const, payload: { filename, contentType, told: shared }, bytes })),
      ...urls.map((url) => ({ kind: 'page' as const, payload: { url, told: shared } })),
    ],
  });
}
