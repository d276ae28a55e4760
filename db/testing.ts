import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
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
