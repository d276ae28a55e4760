import { sql } from 'drizzle-orm';
import type { Writer } from './connection.ts';

/** Does some work on tables while they have no indexes but those of their keys, and makes the indexes again: writing all of a table in no order is several times as fast so. */
export async function withoutIndexes(tx: Writer, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const indexes = tx.values<[string, string]>(sql`select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (select value from json_each(${JSON.stringify(tables)}))`);
  for (const [name] of indexes) tx.run(sql.raw(`drop index "${name}"`));
  await work();
  for (const [, made] of indexes) tx.run(sql.raw(made));
}
