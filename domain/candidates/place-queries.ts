import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { ruleReadings } from '#db/review-schema.ts';
import { articles, candidates } from '#db/schema.ts';
import { EXTRACTOR_VERSION } from '#domain/extraction/version.ts';

/** Where the candidates of an article stand and how they are, without their drafts: an article may have tens of thousands. */
export async function candidatePlaces(db: Reader, articleId: string) {
  return db.select({ id: candidates.id, start: candidates.start, end: candidates.end, status: candidates.status, presence: candidates.presence, madeBy: candidates.madeBy, readers: candidates.readers })
    .from(candidates).where(eq(candidates.articleId, articleId)).orderBy(asc(candidates.start), asc(candidates.end), asc(candidates.id));
}

/** True when the rules that read an article last are not the rules of today. */
export async function rulesChanged(db: Reader, articleId: string): Promise<boolean> {
  const [last] = await db.select({ version: ruleReadings.version }).from(ruleReadings).where(eq(ruleReadings.articleId, articleId)).orderBy(desc(ruleReadings.id)).limit(1);
  return last?.version !== EXTRACTOR_VERSION;
}

/** The articles whose text other rules read last, oldest first. */
export async function articlesToReread(db: Reader): Promise<string[]> {
  const last = sql`(select r.version from ${ruleReadings} r where r.article_id = ${articles.id} order by r.id desc limit 1)`;
  const rows = await db.select({ id: articles.id }).from(articles).where(and(isNotNull(articles.text), sql`${last} is not ${EXTRACTOR_VERSION}`)).orderBy(asc(articles.id));
  return rows.map((row) => row.id);
}
