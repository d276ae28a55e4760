import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Report } from '#domain/extraction/report.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hindcast-extract-'));
// All units share one process, in which an `after` of the root may come before its last test.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, words: string | Uint8Array): string => { const file = join(folder, name); writeFileSync(file, words); return file; };
const english = write('port.txt', 'Port Ellery waits\n\nThe bridge will open within two years. The quay is old. Will tolls rise in 2028?\n');
const simplified = write('港口.md', '# 港口\n\n陈若梅教授认为，过路费明年会上涨5%以上。码头很旧。\n');
const traditional = write('tide.html', `<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>港口</title></head><body><article><h1>港口</h1><p>${'碼頭很舊，石頭是灰的，船長們在那裡等風，也等下一班渡輪。'.repeat(8)}</p><p>大橋將在2027年&nbsp;7月之前通車。</p></article></body></html>`);
const empty = write('empty.txt', ' \n');
const binary = write('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 0]));
const missing = join(folder, 'nowhere.txt');

function extract(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/hindcast.ts', 'extract', ...args], { cwd: root, input, encoding: 'utf8', env: { ...process.env, DATABASE_URL: join(folder, 'none.db') } });
  return { code: status, out: stdout, err: stderr };
}
const lines = (out: string) => out.trim().split('\n').map((line) => JSON.parse(line) as Report);

test('--json prints a line for each file, in the order given, and nothing else', () => {
  const { code, out, err } = extract([english, simplified, traditional, '--json', '--published', '2026-10-01', '--author', 'Ada Reyes', '--outlet', 'The Harbour Post']);
  assert.deepEqual([code, err], [0, '']);
  const reports = lines(out);
  assert.deepEqual(reports.map(({ file, article }) => [file, article.language, article.author, article.outlet, article.publishedOn, article.publishedBasis]), [[english, 'en'], [simplified, 'zh-Hans'], [traditional, 'zh-Hant']].map((each) => [...each, 'Ada Reyes', 'The Harbour Post', '2026-10-01', 'told']));
  assert.deepEqual(reports.flatMap(({ drafts }) => drafts.map(({ quote, speaker, window }) => [quote, speaker.name, window.to])), [
    ['The bridge will open within two years.', 'Ada Reyes', '2028-10-01'], ['陈若梅教授认为，过路费明年会上涨5%以上。', '陈若梅', '2027-12-31'], ['大橋將在2027年 7月之前通車。', 'Ada Reyes', '2027-06-30'],
  ]);
  assert.ok(!existsSync(join(folder, 'none.db')), 'nothing is stored');
});

test('without a day durations stay words, and the plain answer says so', () => {
  assert.equal(lines(extract([english, '--json']).out)[0]?.drafts[0]?.window.to, null);
  const { out } = extract([english]);
  assert.match(out, /day not known: durations stay words; tell it with --published/);
  assert.match(out, /“within two years”/);
});

test('--explain says of every sentence what became of it', () => {
  const { code, out, err } = extract([english, '--explain', '--published', '2026-10-01']);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual([...out.matchAll(/^ {2}([+-]) {2}(.*)$/gm)].map(([, mark, words]) => `${mark} ${words}`), ['- Port Ellery waits', '+ The bridge will open within two years.', '- The quay is old.', '- Will tolls rise in 2028?']);
  assert.match(out, /question: It asks and does not say\./);
  assert.match(out, /en\/call; .*unknown author/);
});

test('standard input is read for a dash', () => {
  assert.equal(lines(extract(['-', '--json'], 'The bridge will open by June 2027.').out)[0]?.drafts[0]?.window.to, '2027-06-30');
});

test('a file that is missing, empty or no text says so in a sentence; the others are still read', () => {
  const { code, out, err } = extract([missing, empty, english, binary, '--json']);
  assert.equal(code, 1);
  assert.deepEqual(lines(out).map(({ file }) => file), [english]);
  assert.deepEqual(err.trim().split('\n').map((line) => [missing, empty, binary].findIndex((file) => line.startsWith(file))), [0, 1, 2]);
  assert.match(err, /nowhere\.txt could not be read \(ENOENT\)/);
  assert.match(err, /empty\.txt: There is no text in it\./);
  assert.match(err, /picture\.png: It is not text: it looks like/);
  assert.doesNotMatch(err, /\bat .*\.ts:|undefined/);
});

test('a call that cannot be meant is refused with how it is called', () => {
  for (const [args, words] of [[[], 'A file or - is missing.'], [[english, '--published', '2026-13-40'], '“2026-13-40” is not a day.'], [[english, '--colour'], '--colour']] as const) {
    const { code, out, err } = extract([...args]);
    assert.deepEqual([code, out], [1, '']);
    assert.ok(err.includes(words), err);
  }
});
