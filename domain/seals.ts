import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { auditEvents, sealLog, sealTouched } from '#db/schema.ts';
import { rowHash, SEAL_VERSION, SealDigest, versionOf, type SealLine } from '#domain/audit/seal.ts';
import { changedRows, keySql, rowsByKey, sealShapes, touchedTables, type Changed, type SealShape } from '#domain/audit/seal-queries.ts';
import { DERIVED_SETTINGS } from '#domain/audit/tables.ts';
import { RuleBroken } from './errors.ts';

/** Rows that are read and sealed at once. */
const BATCH = 2000;

/** Marks that writers outside the frame left are thrown away unsealed: so what they changed is found. */
export function forgetMarks(tx: Writer): void {
  tx.run(sql`delete from ${sealTouched}`);
}

/** Why every row is to be sealed now: the file is from before seals, or its seals are of an older shape; null when it is not. */
export function sealingDue(tx: Reader): { from: string | null } | null {
  const last = tx.values<[string | null]>(sql`select state from ${auditEvents} order by seq desc limit 1`)[0];
  if (!last) return null;
  const from = last[0] === null ? null : versionOf(last[0]);
  return from === SEAL_VERSION ? null : { from };
}

/** Marks every row of facts, as if it were new. */
export function markAll(tx: Writer): number {
  for (const shape of sealShapes(tx)) {
    tx.run(sql`insert into ${sealTouched} (table_name, row_key, fresh) select ${shape.table}, ${sql.raw(keySql(shape, 'x'))}, 1 from ${sql.identifier(shape.table)} x
      ${shape.table === 'settings' ? sql`where x.key not in (select value from json_each(${JSON.stringify(DERIVED_SETTINGS)}))` : sql``}`);
  }
  return tx.values<[number]>(sql`select count(*) from ${sealTouched}`)[0]![0];
}

export function anyMarks(tx: Reader): boolean {
  return tx.values(sql`select 1 from ${sealTouched} limit 1`).length > 0;
}

/**
 * Seals every marked row as it is now, under the event `seq`, and returns what that event's `state` says of it. `before` still sees the rows as
 * they were when the transaction began: one that differs from its seal was changed by other means, and sealing it again would hide that, so
 * nothing is kept (RuleBroken). Rows of the tables in `adopts` are taken as they are; with `all`, every one.
 */
export function sealChanges(tx: Writer, before: Reader, seq: number, adopts: readonly string[] | 'all'): string {
  const digest = new SealDigest();
  for (const shape of sealShapes(tx, touchedTables(tx))) {
    for (let after = ''; ;) {
      const rows = changedRows(tx, shape, after, BATCH);
      if (adopts !== 'all' && !adopts.includes(shape.table)) checkSeals(before, shape, rows);
      const lines = rows.flatMap(({ key, sealed, values }) => {
        const hash = values && rowHash(shape.table, key, shape.columns, values);
        return hash === sealed ? [] : [{ table: shape.table, key, hash }];
      });
      for (const line of lines) digest.add(line);
      keep(tx, seq, lines);
      if (rows.length < BATCH) break;
      after = rows.at(-1)!.key;
    }
  }
  forgetMarks(tx);
  return digest.state();
}

function keep(tx: Writer, seq: number, lines: readonly SealLine[]): void {
  if (lines.length === 0) return;
  tx.run(sql`insert into ${sealLog} (seq, table_name, row_key, hash) select ${seq}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(lines.map(({ table, key, hash }) => [table, key, hash]))})`);
}

function checkSeals(before: Reader, shape: SealShape, rows: readonly Changed[]): void {
  // A row that is new, and was never sealed, has no past to check.
  const known = rows.filter(({ fresh, sealed }) => !fresh || sealed !== null);
  const was = rowsByKey(before, shape, known.map(({ key }) => key));
  for (const { key, sealed } of known) {
    const values = was.get(key);
    if ((values ? rowHash(shape.table, key, shape.columns, values) : null) === sealed) continue;
    throw new RuleBroken(`The row ${key} of “${shape.table}” was changed by other means than Hindcast, and is not what its seal says. Nothing was changed. “hindcast doctor” tells more, and what to do.`);
  }
}
