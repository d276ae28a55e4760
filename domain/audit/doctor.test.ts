import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from '#db/inspect.ts';
import { tampered, tamperer, type Attacker } from '#db/testing.ts';
import { dice } from '#domain/scoring/testing.ts';
import { newWorld } from '../../e2e/world.ts';
import { SEALED_TABLES, TABLES, UNSEALED_COLUMNS } from './tables.ts';
import { findings, fullWorld } from './testing.ts';

const world = newWorld();
await fullWorld(world);
const { file } = world.store;
const columnsOf = (table: string) => world.store.read.all<{ name: string; pk: number }>(`select name, pk from pragma_table_info('${table}')`);
const pkOf = (table: string) => columnsOf(table).filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk).map(({ name }) => name);
const keySql = (table: string) => `json_array(${pkOf(table).map((name) => `"${name}"`).join(', ')})`;
const keysOf = (table: string) => world.store.read.values<[string]>(`select ${keySql(table)} from "${table}" where ${table === 'settings' ? "key not in ('standings', 'standings reached', 'tallies')" : 'true'} order by 1`).map(([key]) => key);
const at = (table: string, key: string) => `${keySql(table)} = '${key}'`;
const alter = tamperer(file);
const named = (path: string, table: string, key: string) => findings(path).some((one) => one.table === table && one.row === key);

test('every table of the database is in the list of what tables hold', () => {
  const there = world.store.read.values<[string]>("select name from sqlite_master where type = 'table' order by name").map(([name]) => name);
  assert.deepEqual(there, Object.keys(TABLES).sort());
  for (const table of SEALED_TABLES) assert.ok(keysOf(table).length > 0, `the world of this test has no row in ${table}`);
  for (const [table, columns] of Object.entries(UNSEALED_COLUMNS)) for (const column of columns) assert.ok(columnsOf(table).some(({ name }) => name === column), `${table} has no ${column}`);
});

test('what nobody altered is whole', () => {
  assert.deepEqual(findings(file), []);
});

/** One bit of a value, as SQL; of nothing, something. */
function flipped(column: string): string {
  const first = `unicode(substr("${column}", 1, 1))`;
  return `case typeof("${column}") when 'integer' then "${column}" + 1 when 'text' then case when "${column}" = '' then 'x' else char(case when ${first} % 2 = 0 then ${first} + 1 else ${first} - 1 end) || substr("${column}", 2) end else 'x' end`;
}

test('one altered value in any column of any row of facts is found, by table and row', (t) => {
  let [tried, found] = [0, 0];
  for (const table of SEALED_TABLES) {
    for (const { name } of columnsOf(table)) {
      if (UNSEALED_COLUMNS[table]?.includes(name)) continue;
      const key = keysOf(table).at(-1)!;
      tried += 1;
      if (named(alter((client) => client.exec(`update "${table}" set "${name}" = ${flipped(name)} where ${at(table, key)}`)), table, key)) found += 1;
      else assert.fail(`${table}.${name} was altered unseen`);
    }
  }
  t.diagnostic(`${tried} alterations, ${found} found`);
});

test('a row that is deleted, added, or changed places with another is found in every table of facts', () => {
  for (const table of SEALED_TABLES) {
    const keys = keysOf(table);
    const key = keys[0]!;
    assert.ok(named(tampered(file, (client) => client.exec(`delete from "${table}" where ${at(table, key)}`)), table, key), `deleted from ${table}`);
    const copied = tampered(file, (client) => { copyRow(client, table, key); });
    assert.ok(findings(copied).some((one) => one.table === table && /added/.test(one.what)), `added to ${table}`);
    const other = keys.find((one) => valuesOf(table, one) !== valuesOf(table, key));
    if (other) assert.ok(named(tampered(file, (client) => { swap(client, table, key, other); }), table, key), `swapped in ${table}`);
  }
});

/** The same row once more under another key; what must be unique gets a letter more. */
function copyRow(client: Attacker, table: string, key: string): void {
  const columns = columnsOf(table);
  const unique = new Set([...columns.filter(({ pk }) => pk > 0).map(({ name }) => name), 'external_id', 'hash', 'email', 'url', 'name_key', 'supersedes', 'start']);
  client.exec(`insert into "${table}" select ${columns.map(({ name }) => (unique.has(name) ? `case typeof("${name}") when 'integer' then "${name}" + 1000 when 'text' then "${name}" || 'z' end` : `"${name}"`)).join(', ')} from "${table}" where ${at(table, key)}`);
}

const valuesOf = (table: string, key: string) => JSON.stringify(world.store.read.values(`select ${columnsOf(table).filter(({ pk }) => pk === 0).map(({ name }) => `"${name}"`).join(', ') || 'null'} from "${table}" where ${at(table, key)}`));

function swap(client: Attacker, table: string, one: string, other: string): void {
  const columns = columnsOf(table).filter(({ pk }) => pk === 0).map(({ name }) => name);
  for (const { name } of client.prepare(`select name from sqlite_master where type = 'index' and tbl_name = '${table}' and sql is not null`).all() as { name: string }[]) client.exec(`drop index "${name}"`);
  const row = (key: string) => client.prepare(`select ${columns.map((name) => `"${name}"`).join(', ')} from "${table}" where ${at(table, key)}`).raw().get() as unknown[];
  const [a, b] = [row(one), row(other)];
  const set = (key: string, values: readonly unknown[]) => client.prepare(`update or ignore "${table}" set ${columns.map((name) => `"${name}" = ?`).join(', ')} where ${at(table, key)}`).run(...values);
  // What is unique stands in the way of a plain swap; so the one row goes through nothing.
  set(one, a.map((value) => (typeof value === 'string' ? `${value}~` : value)));
  set(other, a);
  set(one, b);
}

test('seals that are changed with the row, or by themselves, are found', () => {
  const key = keysOf('question_versions')[0]!;
  const edit = `update question_versions set claim = 'Another claim.' where ${at('question_versions', key)};`;
  const seal = `update seal_log set hash = 'AAAA' where table_name = 'question_versions' and row_key = '${key}';`;
  const about = (change: string) => findings(tampered(file, (client) => client.exec(change)));
  assert.ok(about(edit + seal).some(({ table, what }) => table === 'audit_events' && /other seals/.test(what)));
  assert.ok(about(`delete from seal_log where n = (select max(n) from seal_log)`).length >= 2);
  assert.ok(about(`insert into seal_log (seq, table_name, row_key, hash) select seq, table_name, row_key, 'AAAA' from seal_log where n = 5`).length >= 2);
  const last = (state: string) => about(`${edit}${seal} update audit_events set state = ${state} where seq = (select max(seq) from audit_events);`);
  assert.ok(last("'1:AAAA'").some(({ table, what }) => table === 'audit_events' && /was changed/.test(what)));
  assert.ok(last('null').some(({ table }) => table === 'audit_events'));
});

test('an event that is altered in any column, taken out, or cut off the end is found', () => {
  const { length } = world.store.read.values('select seq from audit_events');
  for (const { name } of columnsOf('audit_events')) {
    for (const seq of [3, length]) {
      const found = findings(tampered(file, (client) => client.exec(`update audit_events set "${name}" = ${name === 'seq' ? 'seq + 10000' : flipped(name)} where seq = ${seq}`)));
      assert.ok(found.some(({ table }) => table === 'audit_events'), `${name} of event ${seq}`);
    }
  }
  for (const { name } of columnsOf('seal_log')) assert.ok(findings(tampered(file, (client) => client.exec(`update seal_log set "${name}" = ${name === 'n' ? 'n + 10000' : flipped(name)} where n = (select max(n) - 2 from seal_log)`))).length > 0, `seal_log.${name}`);
  assert.ok(findings(tampered(file, (client) => client.exec('delete from audit_events where seq = 4'))).some(({ what }) => /event 4 is missing/.test(what)));
  const cut = (client: Attacker) => {
    const tables = client.prepare('select distinct table_name, row_key from seal_log where seq = (select max(seq) from audit_events)').all() as { table_name: string; row_key: string }[];
    for (const { table_name: table, row_key: key } of tables) client.prepare(`delete from "${table}" where ${columnsOf(table).filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk).map(({ name }, i) => `"${name}" = ? ->> ${i}`).join(' and ')}`).run(...columnsOf(table).filter(({ pk }) => pk > 0).map(() => key));
    client.exec('delete from seal_log where seq = (select max(seq) from audit_events); delete from audit_events where seq = (select max(seq) from audit_events)');
  };
  assert.ok(findings(tampered(file, cut)).some(({ what }) => /the end was cut off/.test(what)));
});

test('whoever rewrites everything is found by a hash that was noted down', () => {
  const [head] = world.store.read.values<[string]>('select hash from audit_events order by seq desc limit 1')[0]!;
  assert.deepEqual(findings(file, head), []);
  const rewritten = tampered(file, (client) => {
    client.exec(`delete from seal_log where seq = (select max(seq) from audit_events); delete from audit_events where seq = (select max(seq) from audit_events);
      update sqlite_sequence set seq = (select max(seq) from audit_events) where name = 'audit_events'; update sqlite_sequence set seq = (select max(n) from seal_log) where name = 'seal_log'`);
  });
  assert.ok(findings(rewritten, head).some(({ what }) => what.includes(head)));
});

test('a missing trigger, a dropped index and an added trigger are found', () => {
  const about = (change: string) => findings(tampered(file, (client) => client.unsafeMode().exec(change)));
  assert.match(about('create table seal_more (a)')[0]!.what, /seal_more.*added/);
  // A name that is there already, of another kind, hides nothing.
  const ghost = (name: string) => `create trigger "${name}" after insert on snoozes begin delete from leases; end`;
  assert.match(about(ghost('__drizzle_migrations'))[0]!.what, /trigger __drizzle_migrations.*added/);
  assert.match(about(ghost('forecasts_question'))[0]!.what, /trigger forecasts_question.*added/);
  assert.match(about(`${ghost('other')}; pragma writable_schema = on; update sqlite_master set name = 'sqlite_x', sql = replace(sql, '"other"', 'sqlite_x') where name = 'other'; pragma writable_schema = reset`)[0]!.what, /sqlite_x.*added/);
  assert.match(about('alter table __drizzle_migrations add column evil text')[0]!.what, /__drizzle_migrations.*not as/);
  assert.deepEqual(about('analyze'), []);
  assert.match(about('drop index forecasts_question')[0]!.what, /forecasts_question.*missing/);
});

test('text of an article that is altered is found as such, with the quotes that stood in it', () => {
  const found = findings(tampered(file, (client) => client.exec("update articles set text = replace(text, 'The bridge', 'The tunnel')")));
  for (const table of ['articles', 'candidates', 'forecasts']) assert.ok(found.some((one) => one.table === table && /hash does not fit|does not quote/.test(one.what)), table);
});

test('random alterations, several seeds: all are found', (t) => {
  const random = dice(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const tries = 120;
  for (let i = 0; i < tries; i += 1) {
    const table = pick(SEALED_TABLES);
    const column = pick(columnsOf(table).filter(({ name }) => !UNSEALED_COLUMNS[table]?.includes(name))).name;
    const key = pick(keysOf(table));
    assert.ok(named(alter((client) => client.exec(`update or replace "${table}" set "${column}" = ${flipped(column)} where ${at(table, key)}`)), table, key), `${table}.${column} of ${key}`);
  }
  t.diagnostic(`${tries} alterations, ${tries} found`);
});

test('one bit of the file itself, anywhere in the tables of facts: found, or refused at opening, wherever it changes anything', (t) => {
  const random = dice(11);
  const whole = tampered(file, () => undefined);
  const pages = pagesOf(whole, [...SEALED_TABLES, 'audit_events', 'seal_log']);
  const [before, bytes] = [contents(whole), readFileSync(whole)];
  let [changed, blank] = [0, 0];
  for (let i = 0; i < 400; i += 1) {
    const { page, size } = pages[Math.floor(random() * pages.length)]!;
    let place = (page - 1) * size;
    do place = (page - 1) * size + Math.floor(random() * size); while (bytes[place] === 0); // Zeros are unused space, mostly.
    const path = withBit(`${whole}.flipped`, bytes, place, Math.floor(random() * 8));
    if (findings(path).length > 0) changed += 1;
    else if (contents(path) === before) blank += 1; // Unused space of a page: nothing that is read is different.
    else assert.fail(`bit ${i} in page ${page} changed something unseen`);
    rmSync(path);
  }
  t.diagnostic(`400 bits: ${changed} changed something and were found, ${blank} hit unused space`);
  assert.ok(changed > 300, String(changed));
});

function pagesOf(path: string, tables: readonly string[]): { page: number; size: number }[] {
  const db = inspect(path);
  const pages = db.all<[number, number]>(`select pageno, pgsize from dbstat where name in (select value from json_each(?))`, JSON.stringify(tables)).map(([page, size]) => ({ page, size }));
  db.close();
  return pages;
}

function withBit(path: string, bytes: Buffer, place: number, bit: number): string {
  const flip = Buffer.from(bytes);
  flip[place]! ^= 1 << bit;
  writeFileSync(path, flip);
  return path;
}

function contents(path: string): string {
  const db = inspect(path);
  const rows = [...SEALED_TABLES, 'audit_events', 'seal_log'].map((table) => db.all(`select ${columnsOf(table).filter(({ name }) => !UNSEALED_COLUMNS[table]?.includes(name)).map(({ name }) => `"${name}"`).join(', ')} from "${table}" not indexed ${table === 'settings' ? "where key not in ('standings', 'standings reached', 'tallies')" : ''}`));
  db.close();
  return JSON.stringify(rows);
}
