import { choice, count, index, instant, json, primaryKey, serial, table, words } from './columns.ts';

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
  /** The sum of all row seals after it (`domain/audit/seal.ts`); null in events from before seals. */
  state: words(),
  hash: words().notNull().unique(),
}, (t) => [index('audit_subject').on(t.subjectKind, t.subjectId, t.seq)]);

/** The hash of each row of the tables that hold facts, as the frame last wrote it. What differs was changed by other means. */
export const rowSeals = table('row_seals', {
  tableName: words().notNull(),
  rowKey: words().notNull(),
  hash: words().notNull(),
  /** The audit event that tells of the change. */
  seq: count().notNull(),
}, (t) => [primaryKey({ columns: [t.tableName, t.rowKey] })]);

/** Rows that changed in this transaction, marked by triggers so that no writer can forget; empty whenever the frame is done. */
export const sealTouched = table('seal_touched', { tableName: words().notNull(), rowKey: words().notNull() }, (t) => [primaryKey({ columns: [t.tableName, t.rowKey] })]);
