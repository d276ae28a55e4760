import { and, asc, count, eq, min, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';

const words = {
  claim: questionVersions.claim, claimZh: questionVersions.claimZh, criteria: questionVersions.criteria, topic: questionVersions.topic, condition: questionVersions.condition,
  windowFrom: questionVersions.windowFrom, windowTo: questionVersions.windowTo, windowBasis: questionVersions.windowBasis, zone: questionVersions.zone, statusQuo: questionVersions.statusQuo,
};
const version = { version: questionVersions.version, language: questionVersions.language, why: questionVersions.why, at: questionVersions.at, by: questionVersions.by };

/** Every version of a question, the first first: what it asked, who worded it so, when and why. */
export async function questionVersionsOf(db: Reader, questionId: string) {
  return db.select({ ...version, ...words }).from(questionVersions).where(eq(questionVersions.questionId, questionId)).orderBy(asc(questionVersions.version));
}
export type QuestionVersion = Awaited<ReturnType<typeof questionVersionsOf>>[number];

/** A question as it is worded now, or null. */
export async function questionNow(db: Reader, questionId: string): Promise<QuestionVersion | null> {
  const [row] = await db.select({ ...version, ...words }).from(questionVersions)
    .innerJoin(questions, and(eq(questions.id, questionVersions.questionId), eq(questions.version, questionVersions.version))).where(eq(questions.id, questionId));
  return row ?? null;
}

/** What stands on a question: how many calls, since when, and the outcome that stands with the version it was decided by. */
export async function standingOn(db: Reader, questionId: string): Promise<{ calls: number; firstMade: string | null; outcome: string | null; decidedBy: number | null }> {
  const stands = sql`not exists (select 1 from ${withdrawals} where ${withdrawals.forecastId} = ${forecasts.id})`;
  const [calls] = await db.select({ n: count(), first: min(forecasts.madeOn) }).from(forecasts).where(and(eq(forecasts.questionId, questionId), stands));
  const [decided] = await db.select({ outcome: resolutions.outcome, version: resolutions.questionVersion }).from(resolutions)
    .where(and(eq(resolutions.questionId, questionId), sql`not exists (select 1 from ${resolutions} later where later.supersedes = ${resolutions.id})`));
  const open = !decided || decided.outcome === 'reopened';
  return { calls: calls?.n ?? 0, firstMade: calls?.first ?? null, outcome: open ? null : decided.outcome, decidedBy: open ? null : decided.version };
}
