import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articleFacts, articles, candidates } from '#db/schema.ts';
import type { Known, Published } from './article.ts';
import type { Day } from './day.ts';

export type ArticleFacts = {
  title: Known<string> | null;
  author: Known<string> | null;
  outlet: Known<string> | null;
  published: Known<Published> | null;
};

/** What is known of each article, the latest of every field. One statement for any number of articles. */
export async function factsOf(db: Reader, articleIds: readonly string[]): Promise<Map<string, ArticleFacts>> {
  const known = new Map<string, ArticleFacts>(articleIds.map((id) => [id, { title: null, author: null, outlet: null, published: null }]));
  if (articleIds.length === 0) return known;
  const rows = await db.select().from(articleFacts).where(inArray(articleFacts.articleId, [...articleIds])).orderBy(articleFacts.id);
  for (const { articleId, field, value, precision, basis, confirm } of rows) {
    const facts = known.get(articleId)!;
    if (field === 'published') facts.published = { value: { day: value as Day, precision: precision ?? 'day' }, basis, confirm };
    else facts[field] = { value, basis, confirm };
  }
  return known;
}

/** One article with its text and what is known of it. */
export async function articleById(db: Reader, id: string) {
  const [article] = await db.select({
    id: articles.id, text: articles.text, mediaType: articles.mediaType, language: articles.language, url: articles.url,
    originalUrl: articles.originalUrl, quality: articles.quality, hash: articles.hash, addedAt: articles.addedAt, addedBy: articles.addedBy,
  }).from(articles).where(eq(articles.id, id));
  if (!article) return null;
  return { ...article, facts: (await factsOf(db, [id])).get(id)! };
}

/** Where a page of articles ended. */
export type AfterArticle = { at: string; id: string };

/** One page of the articles whose text is kept, the one taken in last first, with how it begins, how many candidates each has, how many wait and how many were published. Two statements. */
export async function articlePage(db: Reader, { after, limit }: { after?: AfterArticle | undefined; limit: number }) {
  // Named in full: in a query of one table, Drizzle names columns without it.
  const of = (...statuses: (typeof candidates.$inferSelect)['status'][]) => sql<number>`(select count(*) from ${candidates} c where c.status in (${sql.join(statuses.map((one) => sql`${one}`), sql`, `)}) and c.article_id = "articles"."id")`.mapWith(Number);
  const found = await db.select({
    id: articles.id, language: articles.language, url: articles.url, addedAt: articles.addedAt, opening: sql<string>`substr(${articles.text}, 1, 240)`,
    found: of('pending', 'rejected', 'published', 'merged'), pending: of('pending'), published: of('published', 'merged'),
  }).from(articles).where(and(isNotNull(articles.text), after && sql`(${articles.addedAt}, ${articles.id}) < (${after.at}, ${after.id})`))
    .orderBy(desc(articles.addedAt), desc(articles.id)).limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)! : null;
  const facts = await factsOf(db, rows.map((row) => row.id));
  return { rows: rows.map((row) => ({ ...row, facts: facts.get(row.id)! })), next: last && { at: last.addedAt, id: last.id } };
}

/** The articles that were taken in last. */
export async function articleList(db: Reader, limit = 100) {
  return (await articlePage(db, { limit })).rows;
}
