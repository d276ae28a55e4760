import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { candidates } from '#db/schema.ts';
import { accountOf, nameOf, type Actor } from '#domain/auth/actor.ts';
import type { Candidate } from './queries.ts';

/** The latest decision of an actor that stands, or null. Who has no account, such as the command line, is known by name. */
export async function lastDecision(db: Reader, actor: Actor): Promise<Candidate | null> {
  const account = accountOf(actor);
  const theirs = account === null ? and(isNull(candidates.deciderId), eq(candidates.decidedBy, nameOf(actor))) : eq(candidates.deciderId, account);
  const [row] = await db.select().from(candidates).where(and(theirs, ne(candidates.status, 'pending'))).orderBy(desc(candidates.decidedAt), desc(candidates.id)).limit(1);
  return row ?? null;
}
