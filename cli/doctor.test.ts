import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { tampered } from '#db/testing.ts';
import { TABLES } from '#domain/audit/tables.ts';
import { fullWorld } from '#domain/audit/testing.ts';
import { newWorld } from '../e2e/world.ts';

const root = resolve(import.meta.dirname, '..');
const hindcast = (file: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['cli/hindcast.ts', ...args], { cwd: root, env: { ...process.env, DATABASE_URL: file }, encoding: 'utf8' });
  return { code: status, out: stdout + stderr };
};

async function fullFile(): Promise<string> {
  const world = newWorld();
  await fullWorld(world);
  return world.store.file;
}

const derived = Object.keys(TABLES).filter((name) => TABLES[name] === 'derived');

test('what is made from facts is compared with what the facts give, and made anew by a rebuild', async () => {
  const altered = tampered(await fullFile(), (client) => {
    for (const table of derived.filter((name) => name !== 'tally_touched' && name !== 'tally_listed')) {
      assert.ok(client.prepare(`select 1 from "${table}"`).all().length > 0, `the world of this test has no row in ${table}`);
      const keys = (client.prepare('select name from pragma_table_info(?) where pk > 0').pluck().all(table) as string[]);
      const key = keys.length === 0 ? 'rowid' : keys.map((name) => `"${name}"`).join(', ');
      client.exec(`delete from "${table}" where (${key}) = (select ${key} from "${table}" limit 1)`);
    }
    client.exec("insert into tally_touched (question_id, said) values ('nothing', 1)");
    client.exec("insert into tally_listed (kind, subject_id) values ('said', 'nothing')");
  });
  assert.equal(hindcast(altered, 'doctor').code, 0);
  const { code, out } = hindcast(altered, 'doctor', '--deep');
  assert.equal(code, 1);
  for (const table of derived) assert.match(out, new RegExp(`^${table}: \\d+ rows? differs? from what the facts give`, 'm'));
  assert.equal(hindcast(altered, 'rebuild').code, 0);
  assert.match(hindcast(altered, 'doctor', '--deep').out, /Sketches, standings and lists: as the facts give them.*All is as it was written/s);
});

test('what is no database, and what is missing, is said in a sentence', async () => {
  const file = `${tampered(await fullFile(), () => undefined)}.txt`;
  writeFileSync(file, 'no database '.repeat(100));
  for (const path of [file, `${file}.none`]) {
    const { code, out } = hindcast(path, 'doctor');
    assert.equal(code, 1);
    assert.match(out, /cannot be opened as a database/);
    assert.doesNotMatch(out, /\n\s+at /);
  }
});

test('what doctor found is kept on purpose, with a reason that the trail tells', async () => {
  const altered = tampered(await fullFile(), (client) => client.exec("update question_versions set topic = 'Ports' where claim = 'The lock is repaired.'"));
  const { code, out } = hindcast(altered, 'doctor');
  const [, row] = /question_versions (\[.*?\]): was changed/.exec(out)!;
  assert.equal(code, 1);
  assert.match(out, /It is: The lock is repaired\./);
  assert.equal(hindcast(altered, 'accept', 'question_versions', row!).code, 1);
  assert.equal(hindcast(altered, 'accept', 'question_versions', row!, '--why', 'Mended by hand on a Sunday.').code, 0);
  assert.equal(hindcast(altered, 'doctor').code, 0);
  assert.match(hindcast(altered, 'trail', '--most', '1').out, /kept a row as it was found, though it was changed by other means than Hindcast.*Why: Mended by hand on a Sunday\./s);
});
