import { expect, test } from './fixtures.ts';

type Row = { id: string; draft: { quote: string; checkable: boolean }; status: string };
const articles = new URL('./articles/', import.meta.url).pathname;
const evidence = ['--evidence', 'https://exchange.example/notice', '--publisher', 'The exchange', '--day', '2026-11-20', '--note', 'The notice says so.'];

test('the whole loop by the command line', async ({ app }) => {
  const taken = app.cli(['ingest', `${articles}ipo-season.en.md`]);
  expect(taken.code, taken.err).toBe(0);
  const articleId = /Article (\S+):/.exec(taken.out)![1]!;
  expect(app.cli(['ingest', `${articles}ipo-season.en.md`]).out).toContain('here already');

  const waiting = () => JSON.parse(app.cli(['review', articleId, '--json']).out) as Row[];
  const withWords = (words: string) => waiting().find((row) => row.draft.quote.includes(words))!;
  const accept = (words: string, ...rest: string[]) => {
    const { code, out, err } = app.cli(['review', 'accept', withWords(words).id, '--topic', 'AI business / IPO', ...rest]);
    expect(code, err).toBe(0);
    return /prediction (\S+)/.exec(out)![1]!;
  };
  const delay = accept('will not list its shares');
  const audience = accept('Gemini will have more weekly users', '--forecaster', 'Harriet Vance');
  const rejected = withWords('slip by at least 12 months').id;
  expect(app.cli(['review', 'reject', rejected, '--reason', 'not-checkable', '--note', 'no start is named']).code).toBe(0);
  expect(app.cli(['review', 'undo', rejected]).code).toBe(0);
  expect(waiting().find((row) => row.id === rejected)!.status).toBe('pending');

  expect(app.cli(['predictions', '--q', 'weekly users']).out).toContain(audience);
  const board = () => (JSON.parse(app.cli(['leaderboard', '--json']).out) as { forecasterId: string; n: number }[]).reduce((sum, row) => sum + row.n, 0);
  const before = board();
  expect(app.cli(['resolve', delay, 'yes', ...evidence]).err).toContain('--known is missing');
  const today = new Date().toISOString().slice(0, 10);
  expect(app.cli(['resolve', delay, 'yes', ...evidence, '--known', today]).err).toContain('This is early');
  const certain = ['--known', today, '--remark', 'The exchange says it is final.'];
  for (const [id, outcome] of [[delay, 'yes'], [audience, 'no']] as const) {
    const { code, err } = app.cli(['resolve', id, outcome, ...evidence, ...certain]);
    expect(code, err).toBe(0);
  }
  expect(board()).toBe(before + 2);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const then = JSON.parse(app.cli(['leaderboard', '--as-of', yesterday, '--json']).out) as { n: number }[];
  expect(then.reduce((sum, row) => sum + row.n, 0)).toBe(before);
  expect(app.cli(['reopen', delay, '--reason', 'the notice was withdrawn']).code).toBe(0);
  expect(board()).toBe(before + 1);
  expect(app.cli(['doctor']).out).toContain('All is as it was written.');
});

test('a text on standard input, a day that is told, and what cannot be read', async ({ app }) => {
  const taken = app.cli(['ingest', '-'], 'The ferry company will order two electric ships within 18 months.');
  const articleId = /Article (\S+):/.exec(taken.out)![1]!;
  expect(app.cli(['review', articleId]).out).toContain('no day yet');
  expect(app.cli(['tell', articleId, '--published', '2026-10-01']).code).toBe(0);
  expect(app.cli(['review', articleId]).out).toContain('2028-04-01');
  for (const bad of ['', '   \n', '\u0000\u0001\u0002binary']) {
    const refused = app.cli(['ingest', '-'], bad);
    expect(refused.code).toBe(1);
    expect(refused.err).not.toMatch(/\bat .*\.ts:/);
    expect(refused.err.length).toBeGreaterThan(20);
  }
  expect(app.cli(['ingest', 'no-such-file.txt']).err).toContain('Nothing was stored');
  expect(app.cli(['frobnicate']).err).toContain('There is no command');
});

test('the record is taken out in one step and brought back', async ({ app }) => {
  const count = () => (JSON.parse(app.cli(['predictions', '--show', 'all', '--json']).out) as unknown[]).length;
  const before = count();
  expect(app.cli(['record', 'remove']).out).toContain('125 predictions');
  expect(count()).toBe(before - 125);
  expect(app.cli(['record', 'load']).code).toBe(0);
  expect(count()).toBe(before);
});
