import { openStore } from '#db/connection.ts';
import type { App } from './app.ts';

/** Reads the database file beside the running server, as whoever holds the file can. */
export function rows<T extends Record<string, unknown>>(app: App, statement: string): T[] {
  const store = openStore(app.database);
  try {
    return store.read.all<T>(statement);
  } finally {
    store.close();
  }
}

/** The last event of the trail: it is another one after any change. */
export const lastEvent = (app: App) => JSON.stringify(rows(app, 'select seq, hash from audit_events order by seq desc limit 1'));
