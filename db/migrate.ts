import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openStore, type Store } from './connection.ts';
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

function run(file: string): void {
  const client = new Database(file);
  try {
    client.pragma('busy_timeout = 15000');
    migrate(drizzle({ client }), { migrationsFolder });
    installSealTriggers(client);
  } finally {
    client.close();
  }
}
