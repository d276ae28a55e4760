import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import type { Statement, Verdict } from './facts.ts';

/** Every statement and every verdict, superseded ones included: what standings of any day are computed from. Two statements. */
export async function standingsFacts(db: Reader): Promise<{ statements: Statement[]; verdicts: Verdict[] }> {
  const rows = await db.select({
    id: forecasts.id, forecasterId: forecasts.forecasterId, questionId: forecasts.questionId, madeOn: forecasts.madeOn,
    madeOnPrecision: forecasts.madeOnPrecision, recordedAt: forecasts.recordedAt, basis: forecasts.basis, ppm: forecasts.ppm, hedge: forecasts.hedge,
    hedgeOnly: forecasts.hedgeOnly, direction: forecasts.direction, topic: questionVersions.topic, clusterId: questions.clusterId,
    windowTo: questionVersions.windowTo, withdrawn: sql<number>`${withdrawals.forecastId} is not null`.mapWith(Boolean),
  }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .leftJoin(withdrawals, eq(withdrawals.forecastId, forecasts.id)).orderBy(asc(forecasts.madeOn), asc(forecasts.id));
  const verdicts = await db.select({
    id: resolutions.id, questionId: resolutions.questionId, outcome: resolutions.outcome, knownOn: resolutions.knownOn,
    knownOnPrecision: resolutions.knownOnPrecision, recordedAt: resolutions.recordedAt, supersedes: resolutions.supersedes,
  }).from(resolutions).orderBy(asc(resolutions.recordedAt), asc(resolutions.id));
  return {
    statements: rows.map(({ basis, ppm, hedge, hedgeOnly, ...row }) => ({ ...row, probability: { basis, ppm, hedge, hedgeOnly } })),
    verdicts,
  };
}
