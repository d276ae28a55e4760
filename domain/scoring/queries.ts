import { and, asc, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { forecastReferences } from '#db/scoring-schema.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Facts, Statement, Verdict } from './facts.ts';
import { vaguenessOf } from './vagueness.ts';

/** Every statement and every verdict, superseded ones included: what standings of any day can be computed from. Two statements. */
export async function standingsFacts(db: Reader): Promise<Facts> {
  return factsWhere(db);
}

/** The statements that answer a condition on forecasts, questions and their current versions, and every verdict. Two statements. */
export async function factsWhere(db: Reader, where?: SQL): Promise<Facts> {
  return { statements: await statementsWhere(db, where), verdicts: await verdictsWhere(db) };
}

/** How many forecasts there are, withdrawn ones included. */
export async function statementCount(db: Reader): Promise<number> {
  return db.$count(forecasts);
}

/** What was said about the questions of these events, and what was decided. Two statements. */
export async function factsOfEvents(db: Reader, clusterIds: readonly string[]): Promise<Facts> {
  const clusters = JSON.stringify(clusterIds);
  const asked = sql`in (select id from ${questions} where cluster_id in (select value from json_each(${clusters})))`;
  return { statements: await statementsWhere(db, sql`${forecasts.questionId} ${asked}`), verdicts: await verdictsWhere(db, sql`${resolutions.questionId} ${asked}`) };
}

/** What one forecaster said, and what was decided about it. Two statements. */
export async function factsOfForecaster(db: Reader, forecasterId: string): Promise<Facts> {
  return {
    statements: await statementsWhere(db, eq(forecasts.forecasterId, forecasterId)),
    verdicts: await verdictsWhere(db, sql`${resolutions.questionId} in (select question_id from ${forecasts} where forecaster_id = ${forecasterId})`),
  };
}

/** Statements that nothing was frozen for yet, by the day they were made: references of the later ones may rest on the earlier. */
export async function statementsWithoutReference(db: Reader): Promise<Statement[]> {
  return statementsWhere(db, isNull(forecastReferences.forecastId));
}

/** The last UTC day on which a forecast or a decision was recorded, withdrawn ones included; null when there is none. */
export async function lastRecordedDay(db: Reader): Promise<Day | null> {
  return db.get<{ day: Day | null }>(sql`select substr(max(at), 1, 10) as day from (select max(recorded_at) as at from ${forecasts} union all select max(recorded_at) from ${resolutions})`)!.day;
}

/** Questions after this one, by id: their topics, of those with a statement that stands, and everything decided about them. */
export async function claimsAfter(db: Reader, after: string, limit: number): Promise<{ ids: string[]; topics: Map<string, string>; verdicts: Verdict[] }> {
  const rows = await db.select({
    id: questions.id, topic: questionVersions.topic,
    stands: sql<number>`exists (select 1 from ${forecasts} f where f.question_id = ${questions.id} and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id))`,
  }).from(questions).innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .where(gt(questions.id, after)).orderBy(asc(questions.id)).limit(limit);
  const ids = rows.map((row) => row.id);
  return { ids, topics: new Map(rows.flatMap(({ id, topic, stands }) => (stands ? [[id, topic]] : []))), verdicts: await verdictsWhere(db, inArray(resolutions.questionId, ids)) };
}

async function statementsWhere(db: Reader, where?: SQL): Promise<Statement[]> {
  const rows = await db.select({
    id: forecasts.id, forecasterId: forecasts.forecasterId, questionId: forecasts.questionId, madeOn: forecasts.madeOn,
    madeOnPrecision: forecasts.madeOnPrecision, recordedAt: forecasts.recordedAt, basis: forecasts.basis, ppm: forecasts.ppm, hedge: forecasts.hedge, phrase: forecasts.phrase,
    hedgeOnly: forecasts.hedgeOnly, direction: forecasts.direction, topic: questionVersions.topic, clusterId: questions.clusterId,
    windowTo: questionVersions.windowTo, withdrawn: sql<number>`${withdrawals.forecastId} is not null`.mapWith(Boolean),
    tier: forecastReferences.tier, referencePpm: forecastReferences.ppm, rates: forecastReferences.rates, source: forecastReferences.source,
  }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .leftJoin(withdrawals, eq(withdrawals.forecastId, forecasts.id)).leftJoin(forecastReferences, eq(forecastReferences.forecastId, forecasts.id))
    .where(where).orderBy(asc(forecasts.madeOn), asc(forecasts.id));
  return rows.map(({ basis, ppm, hedge, phrase, hedgeOnly, tier, referencePpm, rates, source, ...row }) => ({
    ...row, probability: { basis, ppm, hedge, hedgeOnly, vagueness: basis === 'implied' && phrase ? vaguenessOf(phrase) : 0 },
    ...(tier === null ? {} : { reference: { tier, ppm: referencePpm!, rates: rates ?? [], source } }),
  }));
}

async function verdictsWhere(db: Reader, where?: SQL): Promise<Verdict[]> {
  return db.select({
    id: resolutions.id, questionId: resolutions.questionId, outcome: resolutions.outcome, share: resolutions.share, knownOn: resolutions.knownOn,
    knownOnPrecision: resolutions.knownOnPrecision, recordedAt: resolutions.recordedAt, supersedes: resolutions.supersedes,
  }).from(resolutions).where(where).orderBy(asc(resolutions.recordedAt), asc(resolutions.id));
}
