import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasters, forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { isStanding, lastNoted } from './queries.ts';
import type { QuestionAsked, Rule } from './question.ts';

/** A question as it stands: its words, its rule, and the decision that no later one supersedes; null where there is none. */
export async function questionById(db: Reader, id: string): Promise<QuestionAsked | null> {
  const [row] = await db.select({
    id: questions.id, form: questions.form, version: questions.version, claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language,
    criteria: questionVersions.criteria, topic: questionVersions.topic, condition: questionVersions.condition, windowFrom: questionVersions.windowFrom, windowTo: questionVersions.windowTo,
    windowBasis: questionVersions.windowBasis, zone: questionVersions.zone, statusQuo: questionVersions.statusQuo, outcome: resolutions.outcome, resolutionId: resolutions.id,
    noted: lastNoted(sql`${questions.id}`),
  }).from(questions).innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .leftJoin(resolutions, and(eq(resolutions.questionId, questions.id), isStanding()))
    .where(eq(questions.id, id));
  return row ?? null;
}

/** By version, what a question asked then: what a decision of that version was judged by. */
export async function rulesOf(db: Reader, questionId: string): Promise<Map<number, Rule>> {
  const rows = await db.select({ version: questionVersions.version, claim: questionVersions.claim, criteria: questionVersions.criteria, windowTo: questionVersions.windowTo, condition: questionVersions.condition })
    .from(questionVersions).where(eq(questionVersions.questionId, questionId)).orderBy(asc(questionVersions.version));
  return new Map(rows.map((row) => [row.version, row]));
}

/** The calls that stand on a question, with whose they are and the amount that each named. */
export async function callsOn(db: Reader, questionId: string) {
  return db.select({ id: forecasts.id, forecasterId: forecasters.id, forecaster: forecasters.name, quantity: forecasts.quantity, content: forecasts.content }).from(forecasts).innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId))
    .where(sql`${forecasts.questionId} = ${questionId} and not exists (select 1 from ${withdrawals} w where w.forecast_id = ${forecasts.id})`).orderBy(asc(forecasts.madeOn), asc(forecasts.id));
}
