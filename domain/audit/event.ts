import { createHash } from 'node:crypto';

/** One thing that happened, as a command declares it. */
export type Happening = {
  action: string;
  subject: { kind: string; id: string };
  /** `why` in the words of whoever did it; of a change, `before` and `after` hold the fields that differ. */
  detail?: { why?: string | null; before?: Record<string, unknown>; after?: Record<string, unknown> } & Record<string, unknown>;
};

/** Of two states of the same thing, what differs, for `before` and `after`; what is missing counts as nothing. */
export function differing(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null));
  const of = (state: Readonly<Record<string, unknown>>) => Object.fromEntries(names.map((name) => [name, state[name] ?? null]));
  return { before: of(was), after: of(is) };
}

export type AuditRow = {
  at: string;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  command: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
  previousHash: string;
  state: string | null;
};

export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the row and the hash of the row before, so that a row cannot be changed or taken out unseen. */
export function hashOf(row: AuditRow): string {
  const parts = [row.previousHash, row.at, row.actorKind, row.actorId, row.actorName, row.command, row.action, row.subjectKind, row.subjectId, row.detail, ...(row.state === null ? [] : [row.state])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The sequence number of the first row that does not follow from the one before, or null when the chain holds. */
export function brokenLink(rows: readonly (AuditRow & { seq: number; hash: string })[]): number | null {
  let previous = FIRST_HASH;
  for (const row of rows) {
    if (row.previousHash !== previous || hashOf(row) !== row.hash) return row.seq;
    previous = row.hash;
  }
  return null;
}
