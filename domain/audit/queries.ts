import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { auditEvents } from '#db/schema.ts';
import { brokenLink } from './event.ts';

/** Everything that happened to one subject, oldest first. */
export async function historyOf(db: Reader, kind: string, id: string) {
  return db.select({ seq: auditEvents.seq, at: auditEvents.at, actor: auditEvents.actorName, action: auditEvents.action, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectKind, kind), eq(auditEvents.subjectId, id)))
    .orderBy(asc(auditEvents.seq));
}

/** The hash that the next event must name. */
export async function lastHash(db: Reader): Promise<string | null> {
  const [row] = await db.select({ hash: auditEvents.hash }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  return row?.hash ?? null;
}

/** The number of the next event. Numbers are never used again, so that a cut-off tail shows. */
export function nextSeq(db: Reader): number {
  return (db.values<[number]>(sql`select seq from sqlite_sequence where name = 'audit_events'`)[0]?.[0] ?? 0) + 1;
}

/** The first broken link of the audit trail, or null when the whole chain holds. */
export async function firstBrokenLink(db: Reader): Promise<number | null> {
  return brokenLink(await db.select().from(auditEvents).orderBy(asc(auditEvents.seq)));
}
