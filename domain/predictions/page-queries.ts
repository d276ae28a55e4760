import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articles, forecasts, questions, questionVersions, withdrawals } from '#db/schema.ts';
import { contentWords } from './forms.ts';
import type { Language } from '#domain/articles/article.ts';

const stands = sql`not exists (select 1 from ${withdrawals} where ${withdrawals.forecastId} = ${forecasts.id})`;

/** Where in an article's text the words of its standing predictions are, in the order of the text; offsets in UTF-16 units. */
export async function placesOf(db: Reader, articleId: string): Promise<{ id: string; start: number; end: number }[]> {
  const rows = await db.select({ id: forecasts.id, start: forecasts.quoteStart, end: forecasts.quoteEnd }).from(forecasts)
    .where(and(eq(forecasts.articleId, articleId), isNotNull(forecasts.quoteStart), isNotNull(forecasts.quoteEnd), stands))
    .orderBy(asc(forecasts.quoteStart), asc(forecasts.id));
  return rows.map(({ id, start, end }) => ({ id, start: start!, end: end! }));
}

/** When an article came in: since then its text is kept as it was. */
export function keptOn(db: Reader, articleId: string): string | null {
  return db.values<[string]>(sql`select added_at from ${articles} where id = ${articleId}`)[0]?.[0] ?? null;
}

/** The claim and the words behind forecasts, for pages that name many of them. */
export async function claimsOf(db: Reader, ids: readonly string[]): Promise<Map<string, { claim: string; claimZh: string | null; language: Language; quote: string | null; quoteLanguage: Language | null; said: string | null }>> {
  const rows = await db.select({ id: forecasts.id, claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language, quote: forecasts.quote, quoteLanguage: forecasts.quoteLanguage, content: forecasts.content, form: questions.form }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .where(sql`${forecasts.id} in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map(({ id, content, form, ...rest }) => [id, { ...rest, said: content && form ? contentWords(content, form) : null }]));
}
