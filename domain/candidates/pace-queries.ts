import { and, desc, eq, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { auditEvents } from '#db/schema.ts';
import { accountOf, nameOf, type Actor } from '#domain/auth/actor.ts';

/** How far back in the trail one looks: who is not in it lately has no pace. */
const EVENTS = 3_000;

/** When an actor last decided on candidates, latest first, out of the trail. */
export async function recentDecisions(db: Reader, actor: Actor, most = 41): Promise<string[]> {
  const [last] = await db.select({ seq: max(auditEvents.seq) }).from(auditEvents);
  const account = accountOf(actor);
  const theirs = account === null ? and(isNull(auditEvents.actorId), eq(auditEvents.actorName, nameOf(actor))) : eq(auditEvents.actorId, account);
  const rows = await db.select({ at: auditEvents.at }).from(auditEvents)
    .where(and(gt(auditEvents.seq, (last?.seq ?? 0) - EVENTS), theirs, eq(auditEvents.subjectKind, 'candidate'), inArray(auditEvents.action, ['published', 'merged', 'rejected'])))
    .orderBy(desc(auditEvents.seq)).limit(most);
  return rows.map((row) => row.at);
}
