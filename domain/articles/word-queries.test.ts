import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchCandidates } from '#domain/candidates/queue-queries.ts';
import { takeInArticle } from '#domain/candidates/commands.ts';
import { questionsNamed } from '#domain/resolutions/condition-queries.ts';
import { sql } from 'drizzle-orm';
import { editor, harbourArticle, harbourDraft, newWorld, withPrediction } from '../../e2e/world.ts';
import { says, wordsOf } from './word-queries.ts';

const { read } = newWorld().store;
const has = (text: string, word: string) => read.values<[number]>(sql`select ${says(sql`${text}`, word)}`)[0]![0] === 1;

test('a word is found in either Chinese script, a character with several Traditional forms in each', () => {
  for (const [text, word] of [['油價', '油价'], ['油价', '油價'], ['臺灣', '台湾'], ['台灣', '臺灣'], ['頭髮', '头发'], ['發展', '发展'], ['AI概念股將漲', 'ai概念股将']] as const) assert.ok(has(text, word), `${word} in ${text}`);
  for (const [text, word] of [['油門', '油价'], ['價油', '油价'], ['臺北', '台湾']] as const) assert.ok(!has(text, word), `${word} in ${text}`);
});

test('signs of both search languages are plain text', () => {
  for (const word of ['50%', 'a_b', String.raw`a\b`, '价*', '价?', '[价]', '价^-]', '[^价']) {
    assert.ok(has(`so ${word} it is`, word), word);
    assert.ok(!has('so 50x axb ab 价x 价 it is', word), word);
  }
});

test('eight words of a search are asked for', () => {
  assert.deepEqual(wordsOf('  油价  a b c d e f g h i'), ['油价', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  assert.deepEqual(wordsOf('  '), []);
});

test('what waits for review, and a question to choose as a condition, are found in either script', async () => {
  const world = newWorld();
  const text = '油價將在明年下跌。';
  await takeInArticle(world.as(editor), { article: { ...harbourArticle(text), title: { value: '台灣的油價', basis: 'first line', confirm: false } }, drafts: [harbourDraft(text, text)] });
  for (const [q, n] of [['油价', 1], ['台湾 下跌', 1], ['臺灣', 1], ['油门', 0]] as const) assert.equal((await searchCandidates(world.store.read, q)).length, n, q);
  await withPrediction(world, { claim: '央行将降息两次' });
  for (const [q, n] of [['將降息', 1], ['降息兩次', 1], ['將加息', 0]] as const) assert.equal((await questionsNamed(world.store.read, q, '')).length, n, q);
});
