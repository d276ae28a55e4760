import type Database from 'better-sqlite3';
import { DERIVED_SETTINGS, SEALED_TABLES, UNSEALED_COLUMNS } from '#domain/audit/tables.ts';

type Column = { name: string; pk: number };

/** Makes the triggers that mark every changed row of facts, wherever they are missing or of another form. Idempotent. */
export function installSealTriggers(client: Database.Database): void {
  if (missing(client).length === 0) return;
  client.transaction(() => {
    for (const { name, sql } of missing(client)) client.exec(`DROP TRIGGER IF EXISTS "${name}"; ${sql}`);
  }).immediate();
}

function missing(client: Database.Database) {
  const rows = client.prepare(`select name, sql from sqlite_master where type = 'trigger' and name like 'seal~_%' escape '~'`).all() as { name: string; sql: string }[];
  const kept = new Map(rows.map(({ name, sql }) => [name, sql]));
  return SEALED_TABLES.flatMap((table) => triggersOf(table, client.pragma(`table_info("${table}")`) as Column[])).filter(({ name, sql }) => kept.get(name) !== sql);
}

// Upserts, not OR IGNORE: a trigger's own conflict clause would give way to the outer statement's.
function triggersOf(table: string, columns: readonly Column[]): { name: string; sql: string }[] {
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const mark = (row: 'NEW' | 'OLD', fresh: 0 | 1) => `INSERT INTO seal_touched (table_name, row_key, fresh) VALUES ('${table}', json_array(${key.map(({ name }) => `${row}."${name}"`).join(', ')}), ${fresh}) ON CONFLICT DO NOTHING;`;
  const facts = columns.filter(({ name }) => !UNSEALED_COLUMNS[table]?.includes(name)).map(({ name }) => `"${name}"`).join(', ');
  const when = (row: 'NEW' | 'OLD') => (table === 'settings' ? `WHEN ${row}."key" NOT IN (${DERIVED_SETTINGS.map((name) => `'${name}'`).join(', ')}) ` : '');
  return [
    { name: `seal_${table}_insert`, sql: `CREATE TRIGGER "seal_${table}_insert" AFTER INSERT ON "${table}" ${when('NEW')}BEGIN ${mark('NEW', 1)} END` },
    { name: `seal_${table}_update`, sql: `CREATE TRIGGER "seal_${table}_update" AFTER UPDATE OF ${facts} ON "${table}" ${when('NEW')}BEGIN ${mark('OLD', 0)} ${mark('NEW', 0)} END` },
    { name: `seal_${table}_delete`, sql: `CREATE TRIGGER "seal_${table}_delete" AFTER DELETE ON "${table}" ${when('OLD')}BEGIN ${mark('OLD', 0)} END` },
  ];
}
