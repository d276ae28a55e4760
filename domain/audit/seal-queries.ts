import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { sealLog } from '#db/schema.ts';
import { SEALED_TABLES, UNSEALED_COLUMNS } from './tables.ts';

/** How a sealed table is read: its key, and the columns that its seals are of, by name. */
export type SealShape = { table: string; key: readonly string[]; columns: readonly string[] };

/** The shapes of these tables, or of all sealed ones. */
export function sealShapes(db: Reader, tables: readonly string[] = SEALED_TABLES): SealShape[] {
  const rows = db.values<[string, string, number]>(sql`select t.value, c.name, c.pk from json_each(${JSON.stringify(tables)}) t join pragma_table_info(t.value) c order by t.value, c.name`);
  return [...Map.groupBy(rows, ([table]) => table)].map(([table, columns]) => shapeOf(table, columns.map(([, name, pk]) => [name, pk])));
}

/** The shape of a table from its columns by name, each with its place in the key; 0 where it has none. */
export function shapeOf(table: string, columns: readonly (readonly [name: string, pk: number])[]): SealShape {
  return {
    table,
    key: columns.filter(([, pk]) => pk > 0).sort((a, b) => a[1] - b[1]).map(([name]) => name),
    columns: columns.map(([name]) => name).filter((name) => !UNSEALED_COLUMNS[table]?.includes(name)),
  };
}

/** SQL of a row's key as its seal names it. */
export const keySql = ({ key }: SealShape, row: string): string => `json_array(${key.map((name) => `${row}."${name}"`).join(', ')})`;
/** SQL of a row's sealed columns, in their order. */
export const columnsSql = ({ columns }: SealShape, row: string): string => columns.map((name) => `${row}."${name}"`).join(', ');
/** SQL that finds the row that a key means. */
export const matchSql = ({ key }: SealShape, row: string, rowKey: string): string => key.map((name, i) => `${row}."${name}" = ${rowKey} ->> ${i}`).join(' and ');

/** A row that changed in this transaction: whether it was not there before, its seal so far, and its columns; null where it is gone. */
export type Changed = { key: string; fresh: boolean; sealed: string | null; values: unknown[] | null };

/** The marked rows of a table after a key, in the order of keys. */
export function changedRows(db: Reader, shape: SealShape, after: string, most: number): Changed[] {
  const rows = db.values<[string, number, string | null, string | null, ...unknown[]]>(sql`select m.row_key, m.fresh,
      (select l.hash from ${sealLog} l where l.table_name = m.table_name and l.row_key = m.row_key order by l.n desc limit 1), x.${sql.identifier(shape.key[0]!)}, ${sql.raw(columnsSql(shape, 'x'))}
    from seal_touched m left join ${sql.identifier(shape.table)} x on ${sql.raw(matchSql(shape, 'x', 'm.row_key'))}
    where m.table_name = ${shape.table} and m.row_key > ${after} order by m.row_key limit ${most}`);
  return rows.map(([key, fresh, sealed, there, ...values]) => ({ key, fresh: fresh === 1, sealed, values: there === null ? null : values }));
}

/** The columns of the rows that these keys name, as this reader sees them. */
export function rowsByKey(db: Reader, shape: SealShape, keys: readonly string[]): Map<string, unknown[]> {
  if (keys.length === 0) return new Map();
  const rows = db.values<[string, ...unknown[]]>(sql`select k.value, ${sql.raw(columnsSql(shape, 'x'))} from json_each(${JSON.stringify(keys)}) k join ${sql.identifier(shape.table)} x on ${sql.raw(matchSql(shape, 'x', 'k.value'))}`);
  return new Map(rows.map(([key, ...values]) => [key, values]));
}

export function touchedTables(db: Reader): string[] {
  return db.values<[string]>(sql`select distinct table_name from seal_touched order by table_name`).map(([name]) => name);
}
