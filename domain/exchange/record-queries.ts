import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { evidence, forecasts, resolutionEvidence, resolutions, withdrawals } from '#db/schema.ts';
import { isStanding } from '#domain/resolutions/queries.ts';
import type { Quality } from '#domain/resolutions/resolution.ts';
import { RECORD } from './entry.ts';

export type RecordCounts = {
  predictions: number; forecasters: number; stated: number; implied: number; none: number;
  yes: number; no: number; annulled: number; open: number;
  evidence: Record<Quality, number>;
};

/** What of the record that ships stands here now; all zero when it was taken out or never loaded. Two statements. */
export async function recordCounts(db: Reader): Promise<RecordCounts> {
  const standing = sql`exists (select 1 from ${forecasts} where ${forecasts.collection} = ${RECORD} and ${forecasts.questionId} = ${evidence.questionId}
    and not exists (select 1 from ${withdrawals} where ${withdrawals.forecastId} = ${forecasts.id}))`;
  const rows = await db.select({ forecaster: forecasts.forecasterId, basis: forecasts.basis, outcome: resolutions.outcome }).from(forecasts)
    .leftJoin(resolutions, and(eq(resolutions.questionId, forecasts.questionId), isStanding()))
    .leftJoin(withdrawals, eq(withdrawals.forecastId, forecasts.id))
    .where(sql`${forecasts.collection} = ${RECORD} and ${withdrawals.forecastId} is null`);
  const pages = await db.select({ quality: evidence.quality, n: sql<number>`count(distinct ${evidence.id})`.mapWith(Number) }).from(evidence)
    .innerJoin(resolutionEvidence, eq(resolutionEvidence.evidenceId, evidence.id)).where(standing).groupBy(evidence.quality);
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  return {
    predictions: rows.length, forecasters: new Set(rows.map((row) => row.forecaster)).size,
    stated: count((r) => r.basis === 'stated'), implied: count((r) => r.basis === 'implied'), none: count((r) => r.basis === 'none'),
    yes: count((r) => r.outcome === 'yes'), no: count((r) => r.outcome === 'no'), annulled: count((r) => r.outcome === 'annulled'),
    open: count((r) => r.outcome === null || r.outcome === 'reopened' || r.outcome === 'disputed'),
    evidence: { primary: 0, press: 0, copy: 0, secondary: 0, unrated: 0, ...Object.fromEntries(pages.map(({ quality, n }) => [quality, n])) },
  };
}
