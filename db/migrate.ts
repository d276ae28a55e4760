import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openStore, type Store } from './connection.ts';
import type { Inspector } from './inspect.ts';
import { installSealTriggers } from './seal-triggers.ts';

const migrationsFolder = resolve(import.meta.dirname, '..', 'drizzle');

/**
 * Brings a database file to the present schema. Two starters at once are harmless: the loser of the race finds the
 * work done and has nothing left to do.
 */
export function migrateStore(file: string): Store {
  const store = openStore(file);
  try {
    run(store.file);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    if (!/already exists|locked|busy/i.test(cause)) throw error;
    run(store.file);
  }
  return store;
}

/** How many migrations a file has not seen yet. */
export function pendingMigrations(db: Inspector): number {
  const known = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
  const [[isOurs = 0] = []] = db.all<[number]>("select count(*) from sqlite_master where name = '__drizzle_migrations'");
  return isOurs === 0 ? known : known - db.all<[number]>('select count(*) from __drizzle_migrations')[0]![0];
}

/** What a file of the present version has in it: the SQL of each table, index and trigger, by kind and name (`table articles`). */
export function presentSchema(): Map<string, string> {
  const client = new Database(':memory:');
  try {
    bringUp(client);
    return new Map((client.prepare("select type || ' ' || name as name, sql from sqlite_master where sql is not null").all() as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]));
  } finally {
    client.close();
  }
}

function bringUp(client: Database.Database): void {
  migrate(drizzle({ client }), { migrationsFolder });
  installSealTriggers(client);
}

function run(file: string): void {
  const client = new Database(file);
  try {
    client.pragma('busy_timeout = 15000');
    bringUp(client);
  } finally {
    client.close();
  }
}
