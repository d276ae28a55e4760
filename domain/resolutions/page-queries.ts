import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { evidencePages } from '#db/resolution-schema.ts';
import { evidence } from '#db/schema.ts';
import type { PageState } from './page.ts';

export async function evidenceById(db: Reader, id: string) {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id));
  return row ?? null;
}

/** The text of the page behind a piece of evidence, each time that it was kept, the last first. */
export async function keptPages(db: Reader, evidenceId: string) {
  return db.select().from(evidencePages).where(sql`${evidencePages.evidenceId} = ${evidenceId} and ${evidencePages.status} = 'kept'`).orderBy(desc(evidencePages.id));
}

/** By evidence of one question, whether its page is kept; what nobody tried has no entry. A page once kept stays kept. One statement. */
export async function pagesOf(db: Reader, questionId: string): Promise<Map<string, PageState>> {
  const rows = await db.select({ evidenceId: evidencePages.evidenceId, status: evidencePages.status, at: evidencePages.at, failure: evidencePages.failure }).from(evidencePages)
    .innerJoin(evidence, eq(evidence.id, evidencePages.evidenceId)).where(eq(evidence.questionId, questionId)).orderBy(evidencePages.id);
  const states = new Map<string, PageState>();
  for (const { evidenceId, status, at, failure } of rows) if (status === 'kept' || !states.get(evidenceId!)?.kept) states.set(evidenceId!, { evidenceId: evidenceId!, kept: status === 'kept', at, failure });
  return states;
}

/** The last try to keep the page, whether it went well or not. */
export async function lastTry(db: Reader, evidenceId: string) {
  const [row] = await db.select({ status: evidencePages.status, failure: evidencePages.failure, at: evidencePages.at }).from(evidencePages).where(eq(evidencePages.evidenceId, evidenceId)).orderBy(desc(evidencePages.id)).limit(1);
  return row ?? null;
}
