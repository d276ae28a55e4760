import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import Database from 'better-sqlite3';
import { openStore, type Store } from './connection.ts';
import { migrateStore } from './migrate.ts';

let template: string | undefined;

/** A migrated database of its own for one test: a copy of a file that is migrated once. Removed when the tests end. */
export function testStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-test-'));
  const file = join(folder, 'test.db');
  if (!template) {
    template = join(mkdtempSync(join(tmpdir(), 'hindcast-template-')), 'template.db');
    migrateStore(template).close();
  }
  copyFileSync(template, file);
  const store = openStore(file);
  after(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

export type Attacker = Database.Database;

/** A copy of a database, changed as somebody would who has the file and a shell of SQLite: no trigger, check or reference stands in the way, and all triggers are back afterwards. */
export function tampered(file: string, change: (client: Attacker) => void): string {
  return changed(vacuumed(file), (client) => {
    const triggers = triggersOf(client);
    for (const { name } of triggers) client.exec(`drop trigger "${name}"`);
    change(client);
    for (const { sql } of triggers) client.exec(sql);
  });
}

/** The same for many changes, each of a fresh copy, which lacks its triggers. */
export function tamperer(file: string): (change: (client: Attacker) => void) => string {
  const bare = changed(vacuumed(file), (client) => { for (const { name } of triggersOf(client)) client.exec(`drop trigger "${name}"`); });
  const copy = `${bare}.changed`;
  return (change) => {
    copyFileSync(bare, copy);
    return changed(copy, change);
  };
}

function vacuumed(file: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'hindcast-tampered-')), 'copy.db');
  after(() => { rmSync(dirname(copy), { recursive: true, force: true }); });
  const from = new Database(file, { readonly: true });
  from.prepare('VACUUM INTO ?').run(copy);
  from.close();
  return copy;
}

function changed(file: string, change: (client: Attacker) => void): string {
  const client = new Database(file);
  client.pragma('foreign_keys = OFF');
  client.pragma('ignore_check_constraints = ON');
  client.pragma('synchronous = OFF');
  client.transaction(() => { change(client); })();
  client.close();
  return file;
}

const triggersOf = (client: Attacker) => client.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as { name: string; sql: string }[];

/** Every word that the index holds, with where it stands: what two indexes must share to be the same, however they were written. */
export function storedWords(file: string): unknown[] {
  const client = new Database(file);
  try {
    return ['tally_words', 'tally_name_words', 'tally_title_words'].flatMap((table) => {
      client.exec(`create virtual table temp.vocabulary using fts5vocab(main, ${table}, instance)`);
      const rows = client.prepare('select term, doc, col, "offset" from temp.vocabulary order by 1, 2, 3, 4').raw().all();
      client.exec('drop table temp.vocabulary');
      return [table, ...rows];
    });
  } finally {
    client.close();
  }
}
