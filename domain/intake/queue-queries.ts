import { and, asc, count, desc, eq, inArray, lt, lte, max, min, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { queuedJobs } from '#db/intake-schema.ts';
import { user } from '#db/schema.ts';
import type { Actor } from '#domain/auth/actor.ts';

/** Who queued a job, as their account stands now: one that is gone or closed may do what a visitor may. */
export async function queuerOf(db: Reader, { userId, queuedBy }: { userId: string | null; queuedBy: string }): Promise<Actor> {
  if (userId === null) return { kind: 'operator', name: queuedBy };
  const [found] = await db.select({ id: user.id, name: user.name, role: user.role, disabledAt: user.disabledAt }).from(user).where(eq(user.id, userId));
  return found && !found.disabledAt ? { kind: 'user', id: found.id, name: found.name, role: found.role } : { kind: 'visitor' };
}

/** What may be taken now: it waits and its time has come, or whoever held it is gone. */
export const isReady = (at: string) => or(and(eq(queuedJobs.status, 'waiting'), lte(queuedJobs.runAt, at)), and(eq(queuedJobs.status, 'working'), lt(queuedJobs.leaseUntil, at)))!;

/** True when a job could be taken now. */
export async function workWaits(db: Reader, at: string): Promise<boolean> {
  return (await db.select({ id: queuedJobs.id }).from(queuedJobs).where(isReady(at)).limit(1)).length > 0;
}

const of = (status: 'waiting' | 'working' | 'done' | 'failed') => sql<number>`sum(${queuedJobs.status} = ${status})`.mapWith(Number);
const counts = {
  batchId: queuedJobs.batchId, all: count(), waiting: of('waiting'), working: of('working'), done: of('done'), failed: of('failed'),
  found: sql<number>`coalesce(sum(case when ${queuedJobs.isNew} then ${queuedJobs.found} end), 0)`.mapWith(Number),
  known: sql<number>`coalesce(sum(${queuedJobs.status} = 'done' and not ${queuedJobs.isNew}), 0)`.mapWith(Number),
  queuedAt: min(queuedJobs.queuedAt), queuedBy: max(queuedJobs.queuedBy), kind: max(queuedJobs.kind),
  feedTitle: sql<string | null>`max(json_extract(${queuedJobs.payload}, '$.feedTitle'))`,
};

/** What was brought together, newest first: how much of it is read, and what came of it. */
export async function batchList(db: Reader, limit = 30) {
  return db.select(counts).from(queuedJobs).groupBy(queuedJobs.batchId).orderBy(desc(min(queuedJobs.queuedAt)), desc(queuedJobs.batchId)).limit(limit);
}

export type Batch = Awaited<ReturnType<typeof batchList>>[number];

export async function batchById(db: Reader, batchId: string): Promise<Batch | null> {
  const [batch] = await db.select(counts).from(queuedJobs).where(eq(queuedJobs.batchId, batchId)).groupBy(queuedJobs.batchId);
  return batch ?? null;
}

/** The jobs of a batch in the order in which they are read; those that failed first. */
export async function jobsOf(db: Reader, batchId: string, limit = 500) {
  return db.select({
    id: queuedJobs.id, title: queuedJobs.title, status: queuedJobs.status, error: queuedJobs.error, articleId: queuedJobs.articleId,
    found: queuedJobs.found, isNew: queuedJobs.isNew, runAt: queuedJobs.runAt, tries: queuedJobs.tries,
  }).from(queuedJobs).where(eq(queuedJobs.batchId, batchId)).orderBy(sql`${queuedJobs.status} <> 'failed'`, asc(queuedJobs.id)).limit(limit);
}

/** How many texts wait or are being read, in all batches. */
export async function queueLength(db: Reader): Promise<number> {
  const [row] = await db.select({ n: count() }).from(queuedJobs).where(inArray(queuedJobs.status, ['waiting', 'working']));
  return row?.n ?? 0;
}
