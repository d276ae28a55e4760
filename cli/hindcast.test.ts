import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
// Colours, the title of the window with its bell, deleting, and the eight-bit forms, which some terminals obey too.
const obeyed = '\u001b[31m\u001b]0;x\u0007\b\u007f\u009b2J';

function hindcast(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/hindcast.ts', ...args], { cwd: root, input, encoding: 'utf8', env: { ...process.env, DATABASE_URL: join(tmpdir(), 'hindcast-none.db') } });
  return { code: status, out: stdout, err: stderr };
}
const codesIn = (printed: string) => printed.match(/(?!\n)\p{Cc}/gu) ?? [];

test('what a terminal would obey is not printed, in an answer or in a refusal; the words around it are', () => {
  const words = 'a note on the harbour and on everything that was said about it there that day. '.repeat(12);
  const { code, out } = hindcast(['extract', '-'], `${words}\n\nThe bridge ${obeyed}will open by June 2027.`);
  assert.equal(code, 0);
  assert.deepEqual(codesIn(out), []);
  assert.match(out, /will open by June 2027\./);
  assert.equal(out.match(/\ufffd/g)?.length, obeyed.match(/\p{Cc}/gu)!.length, out);
  for (const args of [[`look${obeyed}\r\u0085`], ['extract', `nowhere${obeyed}.txt`], ['extract', `--${obeyed}`, '-']]) {
    const refused = hindcast(args);
    assert.equal(refused.code, 1);
    assert.deepEqual(codesIn(refused.err), [], JSON.stringify(refused.err));
    assert.match(refused.err, /\ufffd/);
  }
});

test('lines stay lines and tabs stay tabs', () => {
  const { out } = hindcast(['help']);
  assert.ok(out.split('\n').length > 20);
  assert.doesNotMatch(out, /\ufffd/);
  assert.match(hindcast(['look\tup']).err, /look\tup/);
});
