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

/** How many rows of each table are in one file and not in the other, of those tables that differ. Of an index of words: under how many rows the words differ. */
export function differences(one: string, other: string, tables: readonly string[]): { table: string; rows: number }[] {
  const client = new Database(resolve(one), { readonly: true });
  try {
    client.prepare('ATTACH ? AS other').run(resolve(other));
    const count = (a: string, b: string, table: string) => client.prepare(`select count(*) from (select * from ${a}."${table}" except select * from ${b}."${table}")`).pluck().get() as number;
    const isOfWords = (table: string) => client.prepare("select 1 from main.sqlite_master where name = ? and sql like 'CREATE VIRTUAL TABLE%'").get(table) !== undefined;
    return tables.map((table) => ({ table, rows: isOfWords(table) ? unlikeWords(client, table) : count('main', 'other', table) + count('other', 'main', table) })).filter(({ rows }) => rows > 0);
  } finally {
    client.close();
  }
}

/** Two indexes may hold the same words in other pieces: so each is read word by word, in its order, side by side with the other. */
function unlikeWords(client: Database.Database, table: string): number {
  for (const file of ['main', 'other']) client.exec(`create virtual table temp."${file} words" using fts5vocab(${file}, ${table}, instance)`);
  const wordsOf = (file: string) => client.prepare(`select term, doc, col, "offset" from temp."${file} words"`).raw().iterate() as IterableIterator<WordPlace>;
  const [mine, theirs] = [wordsOf('main'), wordsOf('other')];
  const unlike = new Set<number>();
  let [a, b] = [mine.next(), theirs.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : inOrder(a.value, b.value);
    if (order !== 0) unlike.add(order < 0 ? a.value![1] : b.value![1]);
    if (order <= 0) a = mine.next();
    if (order >= 0) b = theirs.next();
  }
  for (const file of ['main', 'other']) client.exec(`drop table temp."${file} words"`);
  return unlike.size;
}

type WordPlace = [term: string, row: number, column: string, at: number];

// The index sorts words by their bytes, then by row, column and place.
function inOrder(a: WordPlace, b: WordPlace): number {
  return (a[0] === b[0] ? 0 : Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0]))) || a[1] - b[1] || COLUMNS.indexOf(a[2]) - COLUMNS.indexOf(b[2]) || a[3] - b[3];
}

const COLUMNS = ['claim', 'quote', 'who', 'name', 'title', 'place', 'marks'];
