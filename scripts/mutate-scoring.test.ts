import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mutations, prove } from './mutate-scoring.mjs';

const [late] = mutations;

test('each of the six wrong rules that no test may miss turns a test red', async () => {
  const named = mutations.filter(({ name }) => name.startsWith('named: '));
  assert.deepEqual((await prove(named)).map(({ result }) => result), ['red', 'red', 'red', 'red', 'red', 'red']);
});

test('a change that no test can see is called green, and one that does not even run is called broken', async () => {
  const to = (text: string) => ({ ...late!, name: text, change: [['return lastDayMade(s) >= known.knownFrom;', text]] });
  const results = await prove([to('return known.knownFrom <= lastDayMade(s);'), to('return nobody.knows;')]);
  assert.deepEqual(results.map(({ result }) => result), ['green', 'broken']);
});

test('a text that is not found exactly once is refused, and the copy is taken away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-test-'));
  const refused = (text: string) => prove([{ ...late!, change: [[text, '']] }], () => {}, folder);
  await assert.rejects(refused('not in the file'), /stands 0 times/);
  await assert.rejects(refused('known'), /not once/);
  assert.deepEqual(readdirSync(folder), []);
  rmSync(folder, { recursive: true });
});
