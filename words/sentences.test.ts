import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { browser } from './zh/browser.ts';
import { closureOf, files, isOfBrowser, literalsOf, root, sayingsOf } from './testing.ts';
import { zh } from './zh.ts';

const parts = await Promise.all(globSync('words/zh/*.ts', { cwd: root }).sort().map(async (file) => ({ file, said: Object.assign({}, ...Object.values(await import(`../${file}`))) as Record<string, string> })));
const names = (text: string) => [...text.matchAll(/\{(\w+)\}|<(\/?\w+)>/g)].map(([whole]) => whole).sort();

test('what is put into a sentence, and its tags, stand in its Chinese too, and nothing else does', () => {
  for (const [english, chinese] of Object.entries(zh)) assert.deepEqual([...new Set(names(chinese))], [...new Set(names(english))], english);
});

test('tags of the Chinese close where they were opened', () => {
  for (const chinese of Object.values<string>(zh)) {
    const rest = chinese.replace(/<(\w+)>[^<]*<\/\1>/g, '').replace(/<(\w+)>[^<]*<\/\1>/g, '');
    assert.doesNotMatch(rest, /<\/?\w+>/, chinese);
  }
});

test('a sentence stands in one file, and every file is part of the whole', () => {
  const where = new Map<string, string>();
  for (const { file, said } of parts) {
    for (const english of Object.keys(said)) {
      assert.equal(where.get(english), undefined, `“${english}” stands in ${where.get(english)} and in ${file}`);
      assert.ok(english in zh, `“${english}” of ${file} is not in words/zh.ts`);
      where.set(english, file);
    }
  }
});

test('no sentence is left that nobody says', () => {
  const written = new Set(files.flatMap(literalsOf));
  assert.deepEqual(Object.keys(zh).filter((english) => !written.has(english)), []);
});

test('every sentence has Chinese, written with Chinese marks', () => {
  for (const [english, chinese] of Object.entries<string>(zh)) {
    assert.notEqual(chinese.trim(), '', english);
    assert.doesNotMatch(chinese, /[\p{Script=Han}][,;:?!](?!\w)|[\p{Script=Han}]\.$|"[\p{Script=Han}]/u, chinese);
  }
});

test('what is said by scripts in the browser travels with the page, and nothing else does', () => {
  const said = new Set([...closureOf(files.filter(isOfBrowser))].flatMap((file) => (file.startsWith('words/') ? [] : sayingsOf(file))).flatMap(({ sentence }) => (sentence === null ? [] : [sentence])));
  const known = new Set<string>(Object.keys(browser));
  assert.deepEqual([...said].filter((sentence) => !known.has(sentence)), [], 'these are said in a browser and do not travel');
  assert.deepEqual([...known].filter((sentence) => !said.has(sentence)), [], 'these travel and are not said in a browser');
});

test('nothing is said while a file is loaded: it would be English for ever', () => {
  assert.deepEqual(files.filter((file) => file !== 'words/speech.ts').flatMap(sayingsOf).filter(({ atLoad }) => atLoad).map(({ file, sentence }) => `${file}: ${sentence}`), []);
});
