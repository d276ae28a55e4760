import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasts, questions, questionVersions, resolutions } from '#db/schema.ts';

/** When predictions were entered here, and when anything of them last changed: their wording, or what was decided. One statement. */
export async function changesOf(db: Reader, ids: readonly string[]): Promise<Map<string, { enteredAt: string; changedAt: string }>> {
  const rows = await db.select({
    id: forecasts.id, enteredAt: forecasts.recordedAt, wordedAt: questionVersions.at,
    decidedAt: sql<string | null>`(select max(r.recorded_at) from ${resolutions} r where r.question_id = ${questions.id})`,
  }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .where(sql`${forecasts.id} in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map(({ id, enteredAt, wordedAt, decidedAt }) => [id, { enteredAt, changedAt: [enteredAt, wordedAt, decidedAt ?? ''].sort().at(-1)! }]));
}
