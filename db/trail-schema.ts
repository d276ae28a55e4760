import { choice, count, index, instant, json, primaryKey, serial, table, words, yesNo } from './columns.ts';

/** Append-only; each row carries the hash of the one before. */
export const auditEvents = table('audit_events', {
  seq: serial(),
  at: instant().notNull(),
  actorKind: choice(['user', 'token', 'operator', 'visitor']).notNull(),
  actorId: words(),
  actorName: words().notNull(),
  command: words().notNull(),
  action: words().notNull(),
  subjectKind: words().notNull(),
  subjectId: words().notNull(),
  detail: json<Record<string, unknown>>().notNull(),
  previousHash: words().notNull(),
  /** The version of the seals and the digest of the lines that it added to `seal_log` (`domain/audit/seal.ts`); null in all but the last event of a change, and in those from before seals. */
  state: words(),
  hash: words().notNull().unique(),
}, (t) => [index('audit_subject').on(t.subjectKind, t.subjectId, t.seq)]);

/**
 * Append-only: the hash of a row of facts each time the frame changed it, null where it was deleted; the last of a row is its seal. The audit
 * event `seq` holds the digest of its lines, in their order: what differs from its seal was changed by other means.
 */
export const sealLog = table('seal_log', {
  n: serial(),
  seq: count().notNull(),
  tableName: words().notNull(),
  rowKey: words().notNull(),
  hash: words(),
}, (t) => [index('seal_log_row').on(t.tableName, t.rowKey, t.n)]);

/** Rows that changed in this transaction, marked by triggers so that no writer can forget; empty whenever the frame is done. `fresh`: it was not there before. */
export const sealTouched = table('seal_touched', { tableName: words().notNull(), rowKey: words().notNull(), fresh: yesNo().notNull() }, (t) => [primaryKey({ columns: [t.tableName, t.rowKey] })]);
