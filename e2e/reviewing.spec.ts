import type { Page } from '@playwright/test';
import { z } from 'zod';
import { openStore } from '#db/connection.ts';
import { command } from '#domain/command.ts';
import { expect, test, type App } from './fixtures.ts';

const harbour = 'The quay is old and Pier Seven leaks. The harbour bridge will open to traffic before July 2027. Will the tolls rise in 2027? Ships come and go.';

/** Takes a text in by the command line, with its author and day told; a long one is read apart, and listed. */
function ingest(app: App, text: string, author = 'Ada Reyes'): string {
  const { out, err } = app.cli(['ingest', '-', '--author', author, '--published', '2026-10-01'], text);
  const [id] = /(?<=Article )\S+(?=:)|^\S+(?= {2}\d+ candidate)/.exec(out) ?? [];
  expect(id, out + err).toBeDefined();
  return id!;
}

/** Marks words in the article as a reader does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('.article-text').evaluate((article, wanted) => {
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0 || node.parentElement!.closest('[data-aside], .visually-hidden')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
      return;
    }
    throw new Error(`“${wanted}” is not in the article`);
  }, words);
}

const candidate = (page: Page) => page.getByRole('region', { name: 'The candidate' });
const waiting = (app: App, id: string) => (JSON.parse(app.cli(['review', id, '--json']).out) as { id: string; status: string; madeBy: string; presence: string; draft: { quote: string } }[]);

test('selected words become a candidate of exactly these words; words of another candidate do not', async ({ signedIn: page, app }) => {
  const id = ingest(app, harbour);
  await page.goto(`${app.url}/review/${id}`);
  await select(page, 'Pier Seven leaks');
  await page.getByRole('button', { name: 'Make a candidate of this' }).click();
  await expect(page.getByRole('status')).toContainText('A candidate of the words you chose');
  await expect(candidate(page).getByRole('blockquote')).toHaveText('Pier Seven leaks');
  await expect(candidate(page)).toContainText('chosen by a person');
  expect(waiting(app, id).map((row) => [row.draft.quote, row.madeBy])).toContainEqual(['Pier Seven leaks', 'person']);
  await select(page, 'bridge will open');
  await page.getByRole('button', { name: 'Make a candidate of this' }).click();
  await expect(page.getByRole('alert').first()).toContainText('overlap with a candidate that is pending');
  expect(waiting(app, id)).toHaveLength(2);
});

test('each field shows the words it came from, leads to them, and says when it is guessed', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/review/${ingest(app, harbour)}`);
  const read = candidate(page).getByRole('region', { name: 'What was read, and where' });
  await expect(read.locator('.guess', { hasText: 'Who said it' })).toContainText('guessed');
  await expect(read).toContainText('“before” + month');
  await read.getByRole('link', { name: 'before July 2027' }).click();
  const words = page.locator('.article-text .source:target');
  await expect(words).toHaveText('before July 2027');
  await expect(words).toBeInViewport();
});

test('a sentence that was left alone says why, by name, on the page as on the command line', async ({ signedIn: page, app }) => {
  const id = ingest(app, harbour);
  const [name, words] = /Ships come and go\.\n\s+([\w-]+): (.+)/.exec(app.cli(['review', 'why', id]).out)!.slice(1) as [string, string];
  await page.goto(`${app.url}/review/${id}`);
  const why = page.getByRole('group').filter({ hasText: 'Why not “Ships come and go.”?' });
  await expect(why.getByText(words)).toBeHidden();
  await page.locator('summary', { hasText: 'Why not “Ships come and go.”?' }).click();
  await expect(why.getByText(words)).toBeVisible();
  await expect(why.getByText(`(${name})`)).toBeVisible();
  expect(app.cli(['review', 'make', id, '--words', 'Ships come and go.']).out).toContain('waits');
  expect(app.cli(['review', 'why', id]).out).not.toContain('Ships come and go.');
  expect(app.cli(['review', 'make', id, '--words', 'hips come and g']).err).toContain('Nothing was changed');
});

test('an article that other rules read is read again: decisions stay, what is new and gone is marked', async ({ signedIn: page, app }) => {
  const id = ingest(app, `${harbour} Bo Lind expects the ferry to stop by the end of 2028. The lock will close by 2029.`);
  const rejected = waiting(app, id).find((row) => row.draft.quote.includes('bridge'))!;
  expect(app.cli(['review', 'reject', rejected.id, '--reason', 'not-checkable']).code).toBe(0);
  await asOtherRulesLeftIt(app, id);
  await page.goto(`${app.url}/review/${id}`);
  await expect(page.getByRole('main')).toContainText('The rules have changed since this article was read');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByRole('status')).toContainText('Read again: 1 new, 0 brought up to date, 1 no longer found.');
  await expect(page.getByRole('main')).toContainText('New since the last reading');
  await expect(page.getByRole('button', { name: 'Read it again' })).toHaveCount(0);
  expect(waiting(app, id).find((row) => row.id === rejected.id)).toEqual({ ...rejected, status: 'rejected', reason: 'not-checkable', version: 2, decidedBy: expect.any(String), decidedAt: expect.any(String) });
  await page.getByRole('button', { name: 'Reject it' }).click();
  await expect(page.getByRole('status')).toContainText('no longer find');
  expect(waiting(app, id).filter((row) => row.status === 'pending').map((row) => row.presence).sort()).toEqual(['new', 'there']);
  expect(app.cli(['reread', '--all']).out).toContain('Nothing was changed');
});

/** As if an older version had read it: it missed the lock, and took the ships for a prediction. */
async function asOtherRulesLeftIt(app: App, id: string): Promise<void> {
  await olderReading(app, id, waiting(app, id).find((row) => row.draft.quote.includes('The lock'))!.id);
}

async function olderReading(app: App, articleId: string, lock: string | null): Promise<void> {
  const store = openStore(app.database);
  await readByOthers({ store, actor: { kind: 'operator', name: 'older rules' }, now: new Date() }, { articleId, lock });
  store.close();
}

const readByOthers = command({
  name: 'readByOthers', permission: 'administer', input: z.strictObject({ articleId: z.string(), lock: z.string().nullable() }),
  async run({ tx, input: { articleId: id, lock } }) {
    if (lock !== null) {
      const quote = 'Ships come and go.';
      const [start, end] = [harbour.indexOf(quote), harbour.indexOf(quote) + quote.length];
      tx.run(`insert into candidates (id, article_id, start, "end", draft, status, version, created_at)
        select 'zz-ships', article_id, ${start}, ${end}, json_set(draft, '$.quote', '${quote}', '$.start', ${start}, '$.end', ${end}), 'pending', 1, created_at from candidates where id = '${lock}'`);
      tx.run(`delete from candidates where id = '${lock}'`);
    }
    tx.run(`insert into rule_readings (id, article_id, version, found, at, by) select id || 'z', article_id, '0', 3, at, by from rule_readings where article_id = '${id}'`);
    return { result: null, happened: [{ action: 'read', subject: { kind: 'article', id } }] };
  },
});

test('what the same person said before is proposed, compared, and merged by a click only', async ({ signedIn: page, app }) => {
  const publish = (id: string) => app.cli(['review', 'accept', waiting(app, id)[0]!.id, '--topic', 'Harbour']);
  const first = publish(ingest(app, 'The harbour bridge will open to traffic before July 2027.'));
  expect(first.code, first.err).toBe(0);
  const second = ingest(app, 'I say it again: the harbour bridge will open to traffic before July 2027, whatever the mayor says.');
  await page.goto(`${app.url}/review/${second}`);
  const proposed = candidate(page).getByRole('group', { name: /^Looks like: The harbour bridge/ });
  await expect(proposed).toContainText('by Ada Reyes');
  await expect(proposed.getByRole('table')).toContainText('30 June 2027');
  expect(waiting(app, second)[0]!.status).toBe('pending');
  await proposed.getByRole('button', { name: 'Merge: it is the same question' }).click();
  await expect(page.getByRole('status')).toContainText('Published as another call on a question that was there.');
  expect(waiting(app, second)[0]!.status).toBe('merged');

  // Proposed again, with a note; the editor thinks otherwise and publishes it as a question of its own.
  const third = ingest(app, 'The harbour bridge will open to traffic before July 2029.');
  await page.goto(`${app.url}/review/${third}`);
  await expect(candidate(page).getByRole('group', { name: /^Looks like/ }).first()).toContainText('Here the last day is 30 June 2029, there 30 June 2027.');
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status')).toContainText('Published.');
  const rows = JSON.parse(app.cli(['predictions', '--q', 'harbour bridge', '--json']).out) as { questionId: string }[];
  expect([rows.length, new Set(rows.map((row) => row.questionId)).size]).toEqual([3, 2]);

  await page.goto(`${app.url}/review/${ingest(app, 'The harbour bridge will open to traffic before July 2027!', 'Bo Lind')}`);
  await expect(candidate(page).getByRole('group', { name: /^Looks like/ })).toHaveCount(0);
});

test('a copy of an article says which one it looks like', async ({ signedIn: page, app }) => {
  const text = Array.from({ length: 30 }, (_, i) => `Pier ${i} was rebuilt in ${1900 + i}, after the storm of that year, and ${['boats', 'ferries', 'colliers'][i % 3]} have used it since.`).join(' ');
  ingest(app, `The piers of the harbour\n\n${text} The bridge will open before July 2027.`);
  const { out } = app.cli(['ingest', '-'], `Share this story. Sign in to read more.\n\n${text} The bridge will open before July 2027. All rights reserved.`);
  expect(out).toContain('It looks like');
  await page.goto(`${app.url}/review/${/Article (\S+):/.exec(out)![1]}`);
  await expect(page.getByRole('main')).toContainText('This text looks like The piers of the harbour');
});

test('a table set with blanks is shown as a table, and a wide one scrolls in its own box on a narrow screen', async ({ signedIn: page, app }) => {
  const id = ingest(app, 'Ferry estimates\n\n                2024A     2025A     2026E     2027E     2028E     2029E     2030E\nPassengers      3,385     3,420     3,500     3,610     3,700     3,810     3,900\nFares            4.10      4.20      4.30      4.40      4.50      4.60      4.70\n\nThe quay is old.\n');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`${app.url}/review/${id}`);
  await expect(page.getByRole('columnheader', { name: '2027E' })).toHaveCount(1);
  await expect(page.getByRole('cell', { name: '3,610' })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('a text that would hold up every page is read again on the command line only, and the page says how', async ({ signedIn: page, app }) => {
  const ofLength = (length: number, first: string) => `${first} ${harbour}\n\n`.padEnd(length - 1, 'The quay is old and Pier Seven leaks.\n\n').replace(/\s+$/, (end) => 'x'.repeat(end.length)) + '.';
  const [long, shorter] = [ingest(app, ofLength(150_001, 'One.')), ingest(app, ofLength(150_000, 'Two.'))];
  for (const id of [long, shorter]) await olderReading(app, id, null);
  await page.goto(`${app.url}/review/${long}`);
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByRole('alert').first()).toContainText(`This text is so long that every page would wait while it is read. Nothing was changed. Read it on the command line: npx hindcast reread ${long}`);
  await page.goto(`${app.url}/review/${shorter}`);
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByRole('status')).toContainText('Read again');
  const { code, out, err } = app.cli(['reread', long]);
  expect(code, err).toBe(0);
  expect(out).toContain('Every decision stands.');
  await page.goto(`${app.url}/review/${long}`);
  await expect(page.getByRole('main')).not.toContainText('The rules have changed');
});
