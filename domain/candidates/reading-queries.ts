import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { modelReadings } from '#db/reading-schema.ts';
import type { Day } from '#domain/articles/day.ts';

/** The last time a model was asked about an article, or null. */
export async function lastReading(db: Reader, articleId: string) {
  const [row] = await db.select().from(modelReadings).where(eq(modelReadings.articleId, articleId)).orderBy(desc(modelReadings.id)).limit(1);
  return row ?? null;
}
export type ModelReading = NonNullable<Awaited<ReturnType<typeof lastReading>>>;

/** What the same model answered to the same words about the same text, when nothing failed. */
export async function cachedReading(db: Reader, key: { textHash: string; promptVersion: string; model: string }): Promise<Pick<ModelReading, 'id' | 'found' | 'dropped'> | null> {
  const [row] = await db.select({ id: modelReadings.id, found: modelReadings.found, dropped: modelReadings.dropped }).from(modelReadings)
    .where(and(eq(modelReadings.textHash, key.textHash), eq(modelReadings.promptVersion, key.promptVersion), eq(modelReadings.model, key.model), inArray(modelReadings.status, ['done', 'partial']), isNull(modelReadings.failure), isNull(modelReadings.cachedFrom)))
    .orderBy(desc(modelReadings.id)).limit(1);
  return row ?? null;
}

/** Tokens used, or set aside, on a day (UTC). */
export async function tokensUsedOn(db: Reader, day: Day): Promise<number> {
  const [row] = await db.select({ sum: sql<number>`coalesce(sum(${modelReadings.tokensIn} + ${modelReadings.tokensOut}), 0)`.mapWith(Number) }).from(modelReadings).where(eq(modelReadings.day, day));
  return row?.sum ?? 0;
}

/** A reading of the article that was begun after an instant and has not ended. */
export async function runningReading(db: Reader, articleId: string, since: string): Promise<{ startedBy: string } | null> {
  const [row] = await db.select({ startedBy: modelReadings.startedBy }).from(modelReadings)
    .where(and(eq(modelReadings.articleId, articleId), eq(modelReadings.status, 'running'), gt(modelReadings.startedAt, since))).limit(1);
  return row ?? null;
}
