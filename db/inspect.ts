import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';

/** Reads a database file as it is at one moment, row by row, and changes nothing; others may write to it meanwhile. */
export type Inspector = {
  all: <Row extends unknown[]>(sql: string, ...parameters: unknown[]) => Row[];
  each: <Row extends unknown[]>(sql: string, ...parameters: unknown[]) => IterableIterator<Row>;
  close: () => void;
};

/** Opens a file for reading only. Throws where there is none, or it is no database. */
export function inspect(file: string): Inspector {
  const path = resolve(file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const client = new Database(path, { readonly: true });
  try {
    client.pragma('busy_timeout = 5000');
    client.pragma('cell_size_check = ON');
    client.exec('BEGIN');
    client.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    client.close();
    throw error;
  }
  const compiled = new Map<string, Database.Statement<unknown[], unknown>>();
  const prepare = (sql: string) => {
    let statement = compiled.get(sql);
    if (!statement) compiled.set(sql, statement = client.prepare(sql).raw(true));
    return statement;
  };
  return {
    all: <Row extends unknown[]>(sql: string, ...parameters: unknown[]) => prepare(sql).all(...parameters) as Row[],
    // Compiled each time: a statement that is being read must not begin again.
    each: <Row extends unknown[]>(sql: string, ...parameters: unknown[]) => client.prepare(sql).raw(true).iterate(...parameters) as IterableIterator<Row>,
    close: () => { client.close(); },
  };
}

/** Copies a database, open or not, to a folder of its own; `remove` deletes both. */
export function copyDatabase(file: string): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-copy-'));
  const copy = join(folder, 'copy.db');
  const client = new Database(resolve(file), { readonly: true });
  try {
    client.prepare('VACUUM INTO ?').run(copy);
  } finally {
    client.close();
  }
  return { file: copy, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

/** How many rows of each table are in one file and not in the other, of those tables that differ. */
export function differences(one: string, other: string, tables: readonly string[]): { table: string; rows: number }[] {
  const client = new Database(resolve(one), { readonly: true });
  try {
    client.prepare('ATTACH ? AS other').run(resolve(other));
    const count = (a: string, b: string, table: string) => client.prepare(`select count(*) from (select * from ${a}."${table}" except select * from ${b}."${table}")`).pluck().get() as number;
    return tables.map((table) => ({ table, rows: count('main', 'other', table) + count('other', 'main', table) })).filter(({ rows }) => rows > 0);
  } finally {
    client.close();
  }
}
