import { spawnSync } from 'node:child_process';
import { eq } from 'drizzle-orm';
import { openStore } from '#db/connection.ts';
import { queuedJobs } from '#db/intake-schema.ts';
import { articles, auditEvents, candidates } from '#db/schema.ts';
import { firstBrokenLink } from '#domain/audit/queries.ts';
import { pageOf } from '#domain/intake/testing.ts';
import { startApp } from './app.ts';
import { expect, makeAccount, test } from './fixtures.ts';
import { linesOf, makePdf } from './pdf.ts';
import { startSite } from './site.ts';

const KILLS = 8;
const FILES = 100;
const note = (n: number) => `Note ${n}. ${`The pilots of Port Ellery spoke of quay ${n}, of the lights and of the winter. `.repeat(40)}The harbour bridge ${n} will open before July 2027.`;

test('eight kills in the middle of a batch lose and repeat nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const app = await startApp();
  await makeAccount(page, app);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const port = Number(new URL(app.url).port);
  const site = await startSite((path, response) => response.setHeader('content-type', 'text/html').end(pageOf(path.slice(1))));
  const body = {
    batchId: 'batch-under-fire',
    files: Array.from({ length: FILES }, (_, n) => ({ filename: `note-${n}.txt`, text: note(n) })),
    urls: Array.from({ length: 20 }, (_, n) => site.at(`/${n}`)),
  };
  const queue = () => fetch(`${app.url}/api/v1/intake`, { method: 'POST', headers: { cookie, origin: app.url, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const store = openStore(app.database);
  const shipped = (await store.read.select({ id: articles.id }).from(articles)).length;
  const done = async () => (await store.read.select({ id: queuedJobs.id }).from(queuedJobs).where(eq(queuedJobs.status, 'done'))).length;
  expect((await queue()).status).toBe(201);
  const read: number[] = [0];
  let running = app;
  for (let kill = 0; kill < KILLS; kill++) {
    await expect.poll(done, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(read.at(-1)!);
    await new Promise((wait) => { setTimeout(wait, (kill * 97) % 230); });
    await running.stop('SIGKILL');
    read.push(await done());
    running = await startApp({ database: app.database, port });
    // Whoever is not sure whether it went through sends it again: it is one batch still.
    if (kill % 3 === 0) expect(await (await queue()).json()).toMatchObject({ batchId: body.batchId, queued: 0 });
  }
  const all = FILES + 20;
  await expect.poll(done, { timeout: 120_000, intervals: [500] }).toBe(all);
  await running.stop();
  console.log(`${KILLS} kills, read at each: ${read.slice(1).join(' ')}`);
  // Each kill came while something was being read, and what was read before it stayed.
  expect(read.slice(1).every((n) => n < all)).toBe(true);

  const jobs = await store.read.select({ articleId: queuedJobs.articleId, isNew: queuedJobs.isNew, found: queuedJobs.found }).from(queuedJobs);
  expect(new Set(jobs.map(({ articleId }) => articleId)).size).toBe(all);
  expect(jobs.filter(({ isNew, found }) => !isNew || found !== 1)).toEqual([]);
  expect(await store.read.select({ id: articles.id }).from(articles)).toHaveLength(shipped + all);
  const ours = new Set(jobs.map(({ articleId }) => articleId));
  const perArticle = Object.values(Object.groupBy((await store.read.select({ articleId: candidates.articleId }).from(candidates)).filter(({ articleId }) => ours.has(articleId)), ({ articleId }) => articleId));
  expect([perArticle.length, ...new Set(perArticle.map((rows) => rows?.length))]).toEqual([all, 1]);
  expect(await store.read.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.command, 'keepRead'))).toHaveLength(all);
  expect(await firstBrokenLink(store.read)).toBe(null);
  store.close();
  expect(app.cli(['doctor'])).toMatchObject({ code: 0 });
  site.close();
});

test('many files at once: the page shows how far they are, says why one failed, and tries it again', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('or choose a file').setInputFiles([
    ...[1, 2, 3].map((n) => ({ name: `note-${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from(note(n)) })),
    { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: Buffer.from(makePdf([linesOf(['The harbour met. The ferry will', 'sail before May 2027, the board said.'])])) },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and nothing more') },
  ]);
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/intake\/[\w-]+$/);
  await expect(page.getByText(/^4 of 5 read, \d+ candidates found; 1 failed\. Nothing waits\.$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'broken.pdf' })).toContainText('Failed');
  await page.getByRole('button', { name: 'Try again broken.pdf' }).click();
  await expect(page.getByText('What failed waits to be read again.')).toBeVisible();
  await expect(page.getByText(/^4 of 5 read, .*1 failed\. Nothing waits\.$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'minutes.pdf' }).click();
  await expect(page.getByText('The ferry will sail before May 2027').first()).toBeVisible();
});

test('several addresses, one a line, without JavaScript; what waits is stopped', async ({ browser, page, app }) => {
  await makeAccount(page, app);
  const site = await startSite((path, response) => {
    if (path === '/busy') response.writeHead(503, { 'retry-after': '600' }).end();
    else response.setHeader('content-type', 'text/html').end(pageOf(path.slice(1)));
  });
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(`${app.url}/articles/new`);
  await plain.getByLabel('or give its address').fill('127.0.0.1:1/x\n127.0.0.1:1/y');
  await plain.getByRole('button', { name: 'Find the predictions' }).click();
  await expect(plain.getByText('What is written here has a line that is no address.')).toBeVisible();
  await plain.getByLabel('or give its address').fill(['/1', '/busy', '/2'].map(site.at).join('\n'));
  await plain.getByRole('button', { name: 'Find the predictions' }).click();
  await expect(async () => {
    await plain.getByRole('link', { name: 'Refresh' }).click();
    await expect(plain.getByText('2 of 3 read, 2 candidates found.')).toBeVisible({ timeout: 500 });
    await expect(plain.getByText(/503.*It is tried again after/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await plain.getByRole('button', { name: 'Stop what waits' }).click();
  await expect(plain.getByText('2 of 3 read, 2 candidates found; 1 failed. Nothing waits.')).toBeVisible();
  await expect(plain.getByText('Ines Editor stopped this before it was read.')).toBeVisible();
  await context.close();
  site.close();
});

test('a bookmark on any page leads to the form, filled; nothing is fetched before the button is pressed', async ({ page, app }) => {
  await makeAccount(page, app);
  const site = await startSite((path, response) => response.setHeader('content-type', 'text/html').end(pageOf(path.includes('?') ? '9' : '1')));
  await page.goto(`${app.url}/sources`);
  const code = await page.getByRole('link', { name: 'Take into Hindcast' }).getAttribute('href');
  await expect(page.getByLabel('or copy this')).toHaveValue(code!);
  const address = site.at('/read?a=1&b=%20"<x>#part');
  await page.goto(address);
  const asked = site.asked.filter(({ path }) => path.startsWith('/read')).length;
  await page.evaluate(decodeURIComponent(code!.slice('javascript:'.length)));
  await page.waitForURL(`${app.url}/articles/new?url=*`);
  await expect(page.getByLabel('or give its address')).toHaveValue(new URL(address).href.replace('#part', ''));
  expect(site.asked.filter(({ path }) => path.startsWith('/read'))).toHaveLength(asked);
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/review\/[\w-]+/);
  await page.goto(`${app.url}/articles/new?url=javascript:alert(1)`);
  await expect(page.getByLabel('or give its address')).toHaveValue('');
  site.close();
});

const hasChinese = spawnSync('fc-list', [':lang=zh-cn']).stdout?.toString().trim().length > 0;

test('a PDF that a browser printed, with an embedded Chinese font, is read like its page', async ({ signedIn: page, app }) => {
  test.skip(!hasChinese, 'no Chinese font on this machine');
  const printed = await page.context().newPage();
  await printed.setContent(`<html lang="zh-Hans"><body><h1>港口的冬天</h1><p>${'埃勒里港的引水员再次在码头会面，谈到灯塔与漫长的冬天。'.repeat(12)}</p><p>港务局表示，新大桥将在2027年6月底前通车。</p></body></html>`);
  const buffer = await printed.pdf({ format: 'A4', displayHeaderFooter: true, headerTemplate: '<span style="font-size:8px">港口邮报</span>', footerTemplate: '<span style="font-size:8px" class="pageNumber"></span>' });
  await printed.close();
  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('or choose a file').setInputFiles({ name: 'winter.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await expect(page.getByText(/^1 of 1 read, 1 candidate found\. Nothing waits\.$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'winter.pdf' }).click();
  await expect(page.getByLabel('Claim')).toHaveValue(/新大桥将在2027年6月底前通车/);
  await expect(page.getByRole('heading', { level: 1, name: '港口的冬天' })).toBeVisible();
});
