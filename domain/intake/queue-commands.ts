import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { queuedJobs } from '#db/intake-schema.ts';
import type { Writer } from '#db/connection.ts';
import { accountOf } from '#domain/auth/actor.ts';
import { MAX_PDF_BYTES } from '#domain/articles/pdf-limits.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { isReady } from './queue-queries.ts';
import { fileWork, keyIn, MOST_BEGUN, MOST_IN_A_BATCH, MOST_WAITING, pageWork, type Work } from './queued.ts';
import { inEnglish, say, wholeNumber } from '#words/say.ts';

const item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), payload: pageWork }),
  z.strictObject({ kind: z.literal('file'), payload: fileWork, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
]);
const batchId = z.string().regex(/^[\w-]{8,64}$/, { error: () => say('must be 8 to 64 letters, digits or hyphens') });

/** Puts pages and files into the queue, to be read one after the other. The same batch sent twice is one: `queued` counts what was new. */
export const queueWork = command({
  name: 'queueWork',
  permission: 'ingest',
  input: z.strictObject({ batchId: batchId.optional(), items: z.array(item).min(1, { error: () => say('must name something to read') }).max(MOST_IN_A_BATCH, { error: () => say('must be {n} at most', { n: MOST_IN_A_BATCH }) }) }),
  async run(tools) {
    const batch = tools.input.batchId ?? tools.newId();
    const large = tools.input.items.find((one) => one.kind === 'file' && one.bytes.length > MAX_PDF_BYTES);
    if (large?.kind === 'file') throw new RuleBroken(tooLarge(large.payload.filename));
    let queued = 0;
    for (const one of tools.input.items) {
      const title = one.kind === 'page' ? one.payload.url : one.payload.filename ?? one.payload.url ?? inEnglish(() => say('A text'));
      const isNew = await addJob(tools, { ...one, key: keyIn(batch, one.kind === 'page' ? one.payload.url : one.bytes), batchId: batch, title, bytes: one.kind === 'file' ? Buffer.from(one.bytes) : null });
      if (isNew) queued++;
    }
    await mustHaveRoom(tools.tx);
    return { result: { batchId: batch, queued }, happened: queued === 0 ? 'nothing' : [{ action: 'queued', subject: { kind: 'batch', id: batch }, detail: { queued } }] };
  },
});

function tooLarge(name: string | null): string {
  return name ? say('{name} is too large: the limit is 20 MB for a PDF and 5 MB for any other text. Nothing was queued.', { name })
    : say('A file is too large: the limit is 20 MB for a PDF and 5 MB for any other text. Nothing was queued.');
}

type NewJob = Work & { key: string; batchId: string; title: string; bytes: Buffer | null };

/** False when a job of this key is there already, done or not. */
export async function addJob({ tx, actor, at, by, newId }: Tools, { key, kind, batchId, title, payload, bytes }: NewJob): Promise<boolean> {
  const added = await tx.insert(queuedJobs).values({
    id: newId(), key, kind, batchId, title: title.slice(0, 500), payload, bytes, status: 'waiting', runAt: at, userId: accountOf(actor), queuedBy: by, queuedAt: at,
  }).onConflictDoNothing().returning({ id: queuedJobs.id });
  return added.length > 0;
}

async function mustHaveRoom(tx: Writer): Promise<void> {
  const [{ waiting = 0 } = {}] = await tx.select({ waiting: count() }).from(queuedJobs).where(eq(queuedJobs.status, 'waiting'));
  if (waiting > MOST_WAITING) throw new RuleBroken(say('More than {n} texts wait to be read. Nothing was queued: bring these when some of them are done.', { n: wholeNumber(MOST_WAITING) }));
}

export type LeasedJob = Pick<typeof queuedJobs.$inferSelect, 'id' | 'tries' | 'kind' | 'payload' | 'bytes' | 'userId' | 'queuedBy'>;

const holder = z.string().min(1).max(200);

/** Takes the next job, or one whose holder is gone. Null when nothing is to be done now. */
export const leaseJob = command({
  name: 'leaseJob',
  permission: 'ingest',
  input: z.strictObject({ holder, seconds: z.number().positive(), batchId: z.string().optional() }),
  async run({ tx, now, at, input }): Promise<{ result: LeasedJob | 'given up' | null; happened: 'nothing' }> {
    const [next] = await tx.select({ id: queuedJobs.id, tries: queuedJobs.tries, kind: queuedJobs.kind, payload: queuedJobs.payload, bytes: queuedJobs.bytes, userId: queuedJobs.userId, queuedBy: queuedJobs.queuedBy })
      .from(queuedJobs).where(and(isReady(at), input.batchId ? eq(queuedJobs.batchId, input.batchId) : undefined)).orderBy(asc(queuedJobs.runAt), asc(queuedJobs.id)).limit(1);
    if (!next) return { result: null, happened: 'nothing' };
    if (next.tries >= MOST_BEGUN) {
      await tx.update(queuedJobs).set({ status: 'failed', error: inEnglish(() => say('It was begun several times and never ended. Nothing was kept. Save the article as plain text and bring that.')), leaseBy: null, leaseUntil: null, endedAt: at }).where(eq(queuedJobs.id, next.id));
      return { result: 'given up', happened: 'nothing' };
    }
    await tx.update(queuedJobs).set({ status: 'working', tries: next.tries + 1, leaseBy: input.holder, leaseUntil: until(now, input.seconds) }).where(eq(queuedJobs.id, next.id));
    return { result: { ...next, tries: next.tries + 1 }, happened: 'nothing' };
  },
});

const until = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1_000).toISOString();
/** The job, as long as nobody else has taken it over. */
export const held = (jobId: string, by: string) => and(eq(queuedJobs.id, jobId), eq(queuedJobs.status, 'working'), eq(queuedJobs.leaseBy, by));

/** Holds on to a job that takes long. */
export const renewJob = command({
  name: 'renewJob',
  permission: 'ingest',
  input: z.strictObject({ jobId: z.string(), holder, seconds: z.number().positive() }),
  async run({ tx, now, input }) {
    await tx.update(queuedJobs).set({ leaseUntil: until(now, input.seconds) }).where(held(input.jobId, input.holder));
    return { result: null, happened: 'nothing' };
  },
});

/** Gives back what a holder that stops had begun, as if it had not. */
export const releaseJobs = command({
  name: 'releaseJobs',
  permission: 'ingest',
  input: z.strictObject({ holder }),
  async run({ tx, input }) {
    await tx.update(queuedJobs).set({ status: 'waiting', tries: sql`${queuedJobs.tries} - 1`, leaseBy: null, leaseUntil: null }).where(and(eq(queuedJobs.status, 'working'), eq(queuedJobs.leaseBy, input.holder)));
    return { result: null, happened: 'nothing' };
  },
});

/** Ends a job that failed, or puts it off. The bytes stay, so that it can be tried again. */
export const failJob = command({
  name: 'failJob',
  permission: 'ingest',
  input: z.strictObject({ jobId: z.string(), holder, error: z.string().min(1), again: z.date().nullable() }),
  async run({ tx, at, input: { jobId, holder: by, error, again } }) {
    const rest = again ? { status: 'waiting' as const, runAt: again.toISOString() } : { status: 'failed' as const, endedAt: at };
    await tx.update(queuedJobs).set({ ...rest, error: error.slice(0, 1_000), leaseBy: null, leaseUntil: null }).where(held(jobId, by));
    return { result: null, happened: 'nothing' };
  },
});

/** Tries the failed ones of a batch again, or one of them, in the name of whoever asks. */
export const retryJobs = command({
  name: 'retryJobs',
  permission: 'ingest',
  input: z.strictObject({ batchId: z.string(), jobId: z.string().optional() }),
  async run({ tx, actor, at, by, input }) {
    await mustBeThere(tx, input.batchId);
    const again = await tx.update(queuedJobs).set({ status: 'waiting', tries: 0, runAt: at, error: null, endedAt: null, userId: accountOf(actor), queuedBy: by })
      .where(and(eq(queuedJobs.batchId, input.batchId), eq(queuedJobs.status, 'failed'), input.jobId ? eq(queuedJobs.id, input.jobId) : undefined)).returning({ id: queuedJobs.id });
    return { result: { again: again.length }, happened: again.length === 0 ? 'nothing' : [{ action: 'queued again', subject: { kind: 'batch', id: input.batchId }, detail: { again: again.length } }] };
  },
});

/** Stops what of a batch still waits. What is being read is read to its end; what is done stays. */
export const stopBatch = command({
  name: 'stopBatch',
  permission: 'ingest',
  input: z.strictObject({ batchId: z.string() }),
  async run({ tx, at, by, input }) {
    await mustBeThere(tx, input.batchId);
    const stopped = await tx.update(queuedJobs).set({ status: 'failed', error: inEnglish(() => say('{by} stopped this before it was read. Nothing was kept.', { by })), endedAt: at })
      .where(and(eq(queuedJobs.batchId, input.batchId), eq(queuedJobs.status, 'waiting'))).returning({ id: queuedJobs.id });
    return { result: { stopped: stopped.length }, happened: stopped.length === 0 ? 'nothing' : [{ action: 'stopped', subject: { kind: 'batch', id: input.batchId }, detail: { stopped: stopped.length } }] };
  },
});

async function mustBeThere(tx: Writer, id: string): Promise<void> {
  const found = await tx.select({ id: queuedJobs.id }).from(queuedJobs).where(eq(queuedJobs.batchId, id)).limit(1);
  if (found.length === 0) throw new NotFound(say('There is no such batch. It may have been cleared away: what was taken in stands under Articles.'));
}

/** Clears away what ended more than so many days ago. Of feeds' entries the key stays in `feed_entries`. */
export const forgetJobs = command({
  name: 'forgetJobs',
  permission: 'ingest',
  input: z.strictObject({ endedBefore: z.iso.datetime() }),
  async run({ tx, input }) {
    await tx.delete(queuedJobs).where(and(inArray(queuedJobs.status, ['done', 'failed']), lt(queuedJobs.endedAt, input.endedBefore)));
    return { result: null, happened: 'nothing' };
  },
});
