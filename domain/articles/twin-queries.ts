import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyArticleBands, tallyArticles } from '#db/review-schema.ts';
import { factsOf } from './queries.ts';
import { bandsOf } from './minhash.ts';
import { twinsOf } from './twins.ts';

export type Twin = { articleId: string; title: string | null; outlet: string | null; share: number };

/** Articles that are so like one that they are probably the same text, the likest first. Four statements, however many articles there are. */
export async function twinsOfArticle(db: Reader, articleId: string, most = 3): Promise<Twin[]> {
  const [own] = await db.select().from(tallyArticles).where(eq(tallyArticles.articleId, articleId));
  if (!own) return [];
  const sketch = sketchIn(own.sketch);
  const shared = await db.select({ articleId: tallyArticleBands.articleId }).from(tallyArticleBands)
    .where(and(inArray(tallyArticleBands.key, bandsOf(sketch)), ne(tallyArticleBands.articleId, articleId)))
    .groupBy(tallyArticleBands.articleId).orderBy(desc(count()), tallyArticleBands.articleId).limit(50);
  if (shared.length === 0) return [];
  const others = await db.select().from(tallyArticles).where(inArray(tallyArticles.articleId, shared.map((row) => row.articleId)));
  const twins = twinsOf(sketch, others.map((row) => ({ articleId: row.articleId, sketch: sketchIn(row.sketch) }))).slice(0, most);
  const facts = await factsOf(db, twins.map((twin) => twin.articleId));
  return twins.map(({ articleId: id, share }) => ({ articleId: id, share, title: facts.get(id)!.title?.value ?? null, outlet: facts.get(id)!.outlet?.value ?? null }));
}

// A copy: the bytes of a Buffer need not begin where four of them may be read as one number.
function sketchIn(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
