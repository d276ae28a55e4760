import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { testStore } from './testing.ts';

test('who writes waits for another that writes, without keeping anybody else from their turn', async (t) => {
  const store = testStore();
  const other = new Database(store.file);
  t.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  const order: string[] = [];
  const written = store.transaction(async (tx) => {
    tx.run(sql`insert into settings (key, value) values ('waited', 'yes')`);
    order.push('written');
  });
  for (let turn = 0; turn < 3; turn += 1) {
    await setTimeout(10);
    order.push('another turn');
  }
  other.exec('COMMIT');
  await written;
  assert.deepEqual(order, ['another turn', 'another turn', 'another turn', 'written']);
});
