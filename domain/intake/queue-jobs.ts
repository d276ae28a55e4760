import type { Brought } from '#domain/candidates/jobs.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { mayDo, type Actor } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { Forbidden, isHouseError } from '#domain/errors.ts';
import { fetchGuarded } from '#net/http.ts';
import { articleTypes } from './bring-jobs.ts';
import { MAX_PDF_BYTES } from '#domain/articles/pdf-limits.ts';
import { pageOfEntry } from './entry-page.ts';
import { keepRead } from './keep-commands.ts';
import { failJob, leaseJob, renewJob, type LeasedJob } from './queue-commands.ts';
import { queuerOf } from './queue-queries.ts';
import { entryWork, fileWork, MOST_TRIES, pageWork } from './queued.ts';
import type { Read } from './reading.ts';
import type { Reader } from './reader-jobs.ts';
import { nextTry } from './schedule.ts';
import { say } from '#words/say.ts';

/** How long a job is held before another may take it over; whoever works on it holds on in time. */
const LEASE_SECONDS = 20;
export type Working = { context: () => Context; reader: Reader; holder: string; allowLoopback: boolean; batchId?: string };

/** Takes one job and does it to its end. False when nothing is to be done now. Never throws for what the job itself does wrong. */
export async function workOnce(working: Working): Promise<boolean> {
  const { context, holder, batchId } = working;
  const job = await leaseJob(context(), { holder, seconds: LEASE_SECONDS, ...(batchId ? { batchId } : {}) });
  if (job === null) return false;
  if (job === 'given up') return true;
  const holdOn = setInterval(() => void renewJob(context(), { jobId: job.id, holder, seconds: LEASE_SECONDS }).catch(() => undefined), LEASE_SECONDS * 250);
  try {
    await doJob(working, job);
  } catch (error) {
    if (!isHouseError(error)) console.error(error);
    const message = isHouseError(error) ? error.message : say('Something went wrong here while it was read. Nothing was kept. Try it again; if it fails again, the log of the server says why.');
    await failJob(context(), { jobId: job.id, holder, error: message, again: null });
  } finally {
    clearInterval(holdOn);
  }
  return true;
}

async function doJob(working: Working, job: LeasedJob): Promise<void> {
  const { context, holder } = working;
  await actorOf(working, job);
  const got = await gather(working, job);
  if (!got.ok) {
    const again = got.mayPass && job.tries < MOST_TRIES ? nextTry(context().now, job.tries, got.retryAfter) : null;
    await failJob(context(), { jobId: job.id, holder, error: got.message, again });
    return;
  }
  const { article, drafts } = got.read;
  await keepRead({ ...context(), actor: await actorOf(working, job) }, { jobId: job.id, holder, taken: { article, drafts, told: got.told, toldBy: got.toldBy } });
}

// Asked before any work is done in their name, and again after it: a text may take minutes.
async function actorOf({ context }: Working, job: LeasedJob): Promise<Actor> {
  const actor = await queuerOf(context().store.read, job);
  if (!mayDo(actor, keepRead.permission)) throw new Forbidden(say('The account of {name} may no longer take articles in. Nothing was kept. Somebody who may can try it again.', { name: job.queuedBy }));
  return actor;
}

type Gathered =
  | { ok: true; read: Extract<Read, { ok: true }>; told: Told; toldBy: 'person' | 'feed' }
  | { ok: false; message: string; mayPass: boolean; retryAfter: string | null };

async function gather(working: Working, job: LeasedJob): Promise<Gathered> {
  switch (job.kind) {
    case 'page': {
      const { url, told } = pageWork.parse(job.payload);
      return fromAddress(working, url, { told, toldBy: 'person' });
    }
    case 'file': {
      const { told, ...file } = fileWork.parse(job.payload);
      return fromBytes(working, { ...file, bytes: job.bytes ?? new Uint8Array() }, { told, toldBy: 'person' });
    }
    case 'feed-entry': return fromEntry(working, job);
  }
}

type Known = { told: Told; toldBy: 'person' | 'feed' };

async function fromBytes({ reader }: Working, brought: Brought, known: Known): Promise<Gathered> {
  const read = await reader.read(brought, known.told);
  return read.ok ? { ok: true, read, ...known } : { ok: false, message: read.message, mayPass: false, retryAfter: null };
}

async function fromAddress(working: Working, url: string, known: Known): Promise<Gathered> {
  const page = await fetchGuarded(url, { allowLoopback: working.allowLoopback, types: articleTypes, limits: { maxBytes: MAX_PDF_BYTES } });
  if (page.ok) return fromBytes(working, { bytes: page.bytes, contentType: page.contentType, url: page.url }, known);
  const mayPass = page.reason === 'timeout' || page.reason === 'unreachable' || page.status === 429 || (page.status ?? 0) >= 500;
  return { ok: false, message: page.message, mayPass, retryAfter: page.retryAfter };
}

/** The page of an entry where it can be had; what the feed itself carries where it cannot. */
async function fromEntry(working: Working, job: LeasedJob): Promise<Gathered> {
  const entry = entryWork.parse(job.payload);
  const told: Told = { ...(entry.outlet ? { outlet: entry.outlet } : {}), ...(entry.day ? { published: entry.day } : {}) };
  const fromPage = entry.url ? await fromAddress(working, entry.url, { told, toldBy: 'feed' }) : null;
  const carried = pageOfEntry(entry);
  if (fromPage?.ok || !carried || (fromPage?.mayPass && job.tries < 3)) return fromPage ?? { ok: false, message: say('The feed names no page for this entry, and carries too little of its text. Nothing was kept.'), mayPass: false, retryAfter: null };
  const fromFeed = await fromBytes(working, { bytes: new TextEncoder().encode(carried), contentType: 'text/html; charset=utf-8', url: entry.url }, { told: { ...told, ...(entry.author ? { author: entry.author } : {}) }, toldBy: 'feed' });
  return fromFeed.ok ? fromFeed : fromPage ?? fromFeed;
}
