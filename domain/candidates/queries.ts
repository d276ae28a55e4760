import { asc, count, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { candidates } from '#db/schema.ts';

/** Every candidate of one article in the order of its text. */
export async function candidatesOf(db: Reader, articleId: string) {
  return db.select().from(candidates).where(eq(candidates.articleId, articleId)).orderBy(asc(candidates.start), asc(candidates.id));
}
export type Candidate = Awaited<ReturnType<typeof candidatesOf>>[number];

export async function candidateById(db: Reader, id: string): Promise<Candidate | null> {
  const [row] = await db.select().from(candidates).where(eq(candidates.id, id));
  return row ?? null;
}

/** How many candidates wait for a person, and how many there are. */
export async function queueSize(db: Reader): Promise<{ pending: number; all: number }> {
  const [row] = await db.select({ all: count(), pending: sql<number>`coalesce(sum(${candidates.status} = 'pending'), 0)`.mapWith(Number) }).from(candidates);
  return row ?? { pending: 0, all: 0 };
}
