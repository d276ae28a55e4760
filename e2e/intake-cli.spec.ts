import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const opml = (urls: readonly string[]) => `<?xml version="1.0"?><opml version="2.0"><body>${urls.map((url, n) => `<outline text="Feed ${n} &amp; 港口" xmlUrl="${url}"/>`).join('')}</body></opml>`;

test('the shell reads many files at once, says what became of each, and tries what failed again', async ({ app }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-cli-'));
  const files = [1, 2, 3].map((n) => {
    const file = join(folder, `note-${n}.txt`);
    writeFileSync(file, n === 3 ? '' : `Note ${n}. The harbour bridge ${n} will open before July 2027.`);
    return file;
  });
  const first = app.cli(['ingest', ...files]);
  expect(first).toMatchObject({ code: 1 });
  expect(first.out).toMatch(/1 candidate {2}note-1\.txt/);
  expect(first.out).toMatch(/failed {2}note-3\.txt: There is no text in it\./);
  expect(first.out).toContain('2 of 3 read, 2 candidates found; 1 failed');
  // The same again is here already: nothing is stored twice.
  expect(app.cli(['ingest', ...files.slice(0, 2)]).out).toContain('2 of 2 read, 0 candidates found; 2 were here already');
  const batch = app.cli(['intake']).out.trim().split('\n').find((line) => line.includes('1 failed'))!.split('  ')[0]!;
  expect(app.cli(['intake', 'retry', batch])).toMatchObject({ code: 1 });
  expect(app.cli(['ingest', files[0]!, 'file:///etc/passwd']).err).toContain('could not be read');
  expect(app.cli(['ingest', ...files, '--second-reading']).code).toBe(1);
  rmSync(folder, { recursive: true });
});

test('the shell brings feeds in and out as OPML, pauses and removes them, and says what it does not know', async ({ app }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-cli-'));
  const [given, out, again] = ['given.opml', 'out.opml', 'again.opml'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(given, opml(['https://tide.invalid/a?x=1&amp;y=2', 'https://tide.invalid/b', 'gopher://tide.invalid/']));
  expect(app.cli(['opml', 'import', given]).out.trim()).toBe('2 feeds added. 1 address could not be read: gopher://tide.invalid/.');
  expect(app.cli(['feeds', 'pause', 'https://tide.invalid/b']).out.trim()).toBe('Paused: Feed 1 & 港口');
  app.cli(['opml', 'export', out]);
  expect(app.cli(['feeds', 'remove', 'https://tide.invalid/a?x=1&y=2']).code).toBe(0);
  expect(app.cli(['feeds', 'remove', 'https://tide.invalid/b']).code).toBe(0);
  expect(app.cli(['feeds']).out).toContain('No feed is followed yet');
  // What was written is read back the same, what is paused too.
  expect(app.cli(['opml', 'import', out]).out.trim()).toBe('2 feeds added.');
  app.cli(['opml', 'export', again]);
  const body = (file: string) => readFileSync(file, 'utf8').replace(/<dateCreated>.*<\/dateCreated>/, '');
  expect(body(again)).toBe(body(out));
  expect(JSON.parse(app.cli(['feeds', 'list', '--json']).out).map(({ paused }: { paused: boolean }) => paused).sort()).toEqual([false, true]);
  expect(app.cli(['feeds', 'ask', 'https://nowhere.invalid/']).err).toContain('There is no feed https://nowhere.invalid/');
  expect(app.cli(['feeds', 'constructor']).code).toBe(1);
  rmSync(folder, { recursive: true });
});
