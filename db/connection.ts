import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { env } from '#env';

type Db = BetterSQLite3Database;
/** Reads. What is written stays unseen here until it is committed. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | '$count' | 'with' | 'all' | 'get' | 'values'>;
/** Reads and writes; exists only inside `transaction()`, so that a write outside one does not compile. */
export type Writer = Reader & Pick<Db, 'insert' | 'update' | 'delete' | 'run'>;

export type Store = {
  read: Reader;
  /** Changes whenever any connection, here or in another process, commits. */
  dataVersion: () => number;
  /** The sign-in library writes its sessions by itself, outside the frame. Nothing else may use this. */
  forSignIn: Db;
  transaction: <T>(work: (tx: Writer) => Promise<T>) => Promise<T>;
  close: () => void;
  file: string;
};

const APPLICATION_ID = 0x48636173; // "Hcas": a file with another id is not ours.

/** Opens a database file. `BEGIN IMMEDIATE` for every write, one writer at a time, `synchronous=FULL`. */
export function openStore(file: string): Store {
  const path = resolve(file);
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const writer = connect(path);
  writer.pragma('busy_timeout = 0');
  const reader = connect(path);
  const signIn = connect(path);
  const version = reader.prepare('PRAGMA data_version').pluck();
  const write = drizzle({ client: writer });
  const opened = statSync(path).ino;
  let tail: Promise<unknown> = Promise.resolve();
  return {
    file: path,
    read: drizzle({ client: reader }),
    forSignIn: drizzle({ client: signIn }),
    dataVersion: () => version.get() as number,
    // A command awaits nothing but this database, which answers at once: so its whole transaction runs before any
    // other request's turn, and the sign-in library's connection never meets its lock.
    transaction(work) {
      const job = tail.then(async () => {
        // A file that was deleted or replaced under us would take the write and lose it.
        if (!existsSync(path) || statSync(path).ino !== opened) throw new Error(`${path} was moved or replaced while it was in use. Nothing was written. Put it back, or start again.`);
        await begin(writer);
        try {
          const result = await work(write);
          writer.exec('COMMIT');
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw error;
        }
      });
      tail = job.catch(() => undefined);
      return job;
    },
    close() {
      reader.close();
      signIn.close();
      writer.close();
    },
  };
}

/** How long to wait for another process or thread that writes, in milliseconds: longer than the largest article takes to store. */
const LONGEST_WAIT = 60_000;

// Waits between tries, not inside one: pages are answered meanwhile.
async function begin(writer: Database.Database): Promise<void> {
  for (const since = Date.now(); ;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) || Date.now() - since > LONGEST_WAIT) throw error;
      await setTimeout(5);
    }
  }
}

// Next bundles this file more than once; two writers in one process would wait for each other for ever.
const shared = globalThis as typeof globalThis & { hindcastStore?: Store };

/** The one store of this process, opened when first asked for: never while Next builds. */
export const store = (): Store => (shared.hindcastStore ??= openStore(env().DATABASE_URL));

function connect(path: string): Database.Database {
  const client = new Database(path);
  const owner = client.pragma('application_id', { simple: true });
  const empty = client.pragma('schema_version', { simple: true }) === 0;
  if (owner !== APPLICATION_ID && !empty) {
    client.close();
    throw new Error(`${path} is a SQLite file of another program. Nothing in it was touched. Name another file in DATABASE_URL.`);
  }
  client.pragma('busy_timeout = 5000');
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // Else REPLACE deletes a row past the triggers that refuse or mark it.
  client.pragma('recursive_triggers = ON');
  client.pragma('trusted_schema = OFF');
  client.pragma('cell_size_check = ON');
  client.pragma('journal_size_limit = 67108864');
  client.pragma('cache_size = -65536');
  if (owner !== APPLICATION_ID) client.pragma(`application_id = ${APPLICATION_ID}`);
  rememberStatements(client);
  return client;
}

const REMEMBERED = 400;

/** Compiling a statement costs more than running a small one: those asked for last are kept. Each is run as soon as it is asked for, so two never meet. */
function rememberStatements(client: Database.Database): void {
  const compile = client.prepare.bind(client) as (source: string) => Database.Statement;
  const kept = new Map<string, Database.Statement>();
  client.prepare = ((source: string) => {
    const statement = kept.get(source) ?? compile(source);
    kept.delete(source);
    kept.set(source, statement);
    if (kept.size > REMEMBERED) kept.delete(kept.keys().next().value!);
    return statement.reader ? statement.raw(false) : statement;
  }) as typeof client.prepare;
}
