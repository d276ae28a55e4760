import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { candidates, forecasts, resolutions } from '#db/schema.ts';
import { accountOf, nameOf, type Actor } from '#domain/auth/actor.ts';
import type { Candidate } from './queries.ts';

/** How what a candidate published was decided after that, as it stands; null where it was not, or is open again. */
export async function decidedSince(db: Reader, { forecastId, decidedAt }: Pick<Candidate, 'forecastId' | 'decidedAt'>): Promise<string | null> {
  if (!forecastId) return null;
  const [row] = await db.select({ outcome: resolutions.outcome }).from(resolutions).innerJoin(forecasts, eq(forecasts.questionId, resolutions.questionId)).where(and(eq(forecasts.id, forecastId), sql`${resolutions.recordedAt} >= ${decidedAt}`, stands));
  return row?.outcome ?? null;
}
const stands = sql`${resolutions.outcome} <> 'reopened' and not exists (select 1 from ${resolutions} later where later.supersedes = ${resolutions.id})`;

/** A decision that stands and may be taken back: what it published may have been decided since. */
const undoable = and(ne(candidates.status, 'pending'), sql`not exists (select 1 from ${forecasts} f join ${resolutions} on ${resolutions.questionId} = f.question_id and ${stands} where f.id = ${candidates.forecastId} and ${resolutions.recordedAt} >= ${candidates.decidedAt})`);

/** The latest decision of an actor that may be taken back, or null. Who has no account, such as the command line, is known by name. */
export async function lastDecision(db: Reader, actor: Actor): Promise<Candidate | null> {
  const account = accountOf(actor);
  const theirs = account === null ? and(isNull(candidates.deciderId), eq(candidates.decidedBy, nameOf(actor))) : eq(candidates.deciderId, account);
  const [row] = await db.select().from(candidates).where(and(theirs, undoable)).orderBy(desc(candidates.decidedAt), desc(candidates.id)).limit(1);
  return row ?? null;
}

/** What was decided together with a candidate in one step, itself too, as far as it may be taken back. */
export async function decidedWith(db: Reader, one: Candidate): Promise<Candidate[]> {
  return one.batchId === null ? [one] : db.select().from(candidates).where(and(eq(candidates.batchId, one.batchId), undoable)).orderBy(candidates.articleId, candidates.start);
}
