import { and, asc, count, desc, eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articleFacts, candidates } from '#db/schema.ts';
import { factsOf } from '#domain/articles/queries.ts';
import { says, wordsOf } from '#domain/articles/word-queries.ts';

/** The article where the most recently taken in candidates wait, other than this one; null where none waits. */
export async function nextArticle(db: Reader, exceptId: string): Promise<{ id: string; title: string | null; waiting: number } | null> {
  const [row] = await db.select({ id: candidates.articleId, waiting: count() }).from(candidates).where(and(eq(candidates.status, 'pending'), ne(candidates.articleId, exceptId)))
    .groupBy(candidates.articleId).orderBy(desc(candidates.articleId)).limit(1);
  return row ? { ...row, title: (await factsOf(db, [row.id])).get(row.id)!.title?.value ?? null } : null;
}

/** Candidates with these words in their quote, or in an article with them in its title, outlet or author; what waits comes first. */
export async function searchCandidates(db: Reader, words: string, limit = 50) {
  const quote = sql`json_extract(${candidates.draft}, '$.quote')`;
  const told = (word: string) => sql`exists (select 1 from ${articleFacts} f where f.article_id = ${candidates.articleId} and f.field <> 'published' and ${says(sql`f.value`, word)})`;
  const rows = await db.select({ id: candidates.id, articleId: candidates.articleId, status: candidates.status, draft: candidates.draft }).from(candidates)
    .where(and(...wordsOf(words).map((word) => sql`(${says(quote, word)} or ${told(word)})`)))
    .orderBy(sql`${candidates.status} <> 'pending'`, desc(candidates.articleId), asc(candidates.start)).limit(limit);
  const facts = await factsOf(db, [...new Set(rows.map((row) => row.articleId))]);
  return rows.map(({ draft: { quote: said, language }, ...row }) => ({ ...row, quote: said, language, title: facts.get(row.articleId)!.title?.value ?? null }));
}
