import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { editedFields } from '#domain/predictions/question.ts';
import { stance } from '#domain/resolutions/aftermath.ts';
import { FIELDS } from './values.ts';
import { didWords, KIND_WORDS, verbOf, VERBS } from './verbs.ts';

const root = resolve(import.meta.dirname, '../..');
const source = globSync(['domain/**/*commands.ts', 'domain/command.ts'], { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8')).join('\n');

/** Every action that a command may tell of, with its kind, as the source has them. */
const told = [...source.matchAll(/action: (?<action>[^{}]*?(?:\$\{[^}]*\}[^{}]*?)*),\s*subject: \{ kind: '(?<kind>\w+)'/g)].flatMap(({ groups }) => [...groups!.action!.matchAll(/(?:\? |: |^)['`](?<words>[^'`$]+)/g)].map((found) => ({ kind: groups!.kind!, action: found.groups!.words! })));

test('every action that a command tells of has words', () => {
  assert.ok(told.length > 45, `only ${told.length} were found in the source`);
  for (const { kind, action } of told) assert.ok(verbOf(kind, action), `${kind}: “${action}” has no words`);
});

test('every kind has a name, and every verb says something without its details', () => {
  assert.deepEqual(Object.keys(VERBS), Object.keys(KIND_WORDS));
  for (const [kind, verbs] of Object.entries(VERBS)) {
    for (const { action } of verbs) assert.match(didWords(kind, action, {}), /^[a-z][^{}]*$/, `${kind} ${action}`);
  }
});

test('an action that goes on is told with what follows, and the longest fitting verb counts', () => {
  assert.equal(didWords('question', 'resolved partly', {}), 'decided the question: came true in part');
  assert.equal(didWords('question', 'dispute settled: no', {}), 'settled the dispute: did not come true');
  assert.equal(didWords('question', 'put off until 2026-12-24', {}), 'put the question off');
  assert.equal(didWords('batch', 'queued again', { again: 1 }), 'let 1 text be tried again');
  for (const one of stance.options) assert.doesNotMatch(didWords('prediction', `after the miss: ${one}`, {}), /-/);
  assert.equal(didWords('prediction', 'a later thing', {}), 'a later thing (prediction)');
});

test('counts have their plurals', () => {
  assert.equal(didWords('article', 'taken in', { candidates: 1 }), 'took the article in; 1 possible prediction found');
  assert.equal(didWords('article', 'taken in', { candidates: 1_200 }), 'took the article in; 1,200 possible predictions found');
  assert.equal(didWords('feed', 'brought', { queued: 2 }), 'found 2 new entries in the feed');
});

test('every field that an editor may change of a question is shown', () => {
  for (const field of editedFields) assert.ok(FIELDS[field], field);
});
