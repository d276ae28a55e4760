import { pageOf, rss } from '#domain/intake/testing.ts';
import { startApp } from './app.ts';
import { expect, makeAccount, test } from './fixtures.ts';
import { startSite } from './site.ts';

/** An outlet with a page that names its feed, and an article that the feed names once `out` says so. */
async function outlet() {
  const told = { out: true };
  const site = await startSite((path, response, request) => {
    if (path === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Hello</body></html>');
    else if (path === '/feed.xml') {
      const etag = `"${told.out}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(rss(told.out ? [{ id: 'a1', link: site.at('/a1'), title: 'Harbour note 1', date: 'Tue, 24 Nov 2026 08:00:00 GMT' }] : []));
    } else if (path === '/a1') response.setHeader('content-type', 'text/html').end(pageOf('1'));
    else response.writeHead(404).end();
  });
  return { ...site, told };
}

test('from a feed to a published prediction: added, polled by the schedule, reviewed, published, open', async ({ signedIn: page, app }) => {
  const site = await outlet();
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
  const form = page.getByRole('form', { name: 'Add a feed' });
  await form.getByLabel('Address').fill(site.at('/'));
  await form.getByLabel('Outlet (optional)').fill('The Harbour Post');
  await form.getByRole('button', { name: 'Add the feed' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Added: The Harbour Post' })).toBeVisible();
  // Nobody presses anything: the schedule asks, the queue reads, the page brings itself up to date.
  await expect(page.getByText('1 entry seen')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/^Answered just now; asked again/)).toBeVisible();
  await page.getByRole('link', { name: 'What is being read' }).click();
  await page.getByRole('link', { name: 'From The Harbour Post' }).click();
  await expect(page.getByText('1 of 1 read, 1 candidate found. Nothing waits.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Harbour note 1' }).click();
  await expect(page.getByLabel('Claim')).toHaveValue(/The bridge number 1 will open/);
  await page.getByLabel('Claim').fill('The Port Ellery bridge opens.');
  await page.getByLabel('What counts as yes').fill('Yes if the port authority says that the bridge is open.');
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible();
  await page.goto(`${app.url}/predictions`);
  await expect(page.getByRole('link', { name: 'The Port Ellery bridge opens.' })).toBeVisible();
  await page.goto(`${app.url}/articles`);
  await expect(page.getByText('The Harbour Post')).toBeVisible();
  expect(site.asked.filter(({ path }) => path === '/a1')).toHaveLength(1);
  site.close();
});

test('without JavaScript feeds are added, asked, paused, edited and removed; their failure is said on the line', async ({ browser, page, app }) => {
  await makeAccount(page, app);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  const site = await outlet();
  await plain.goto(`${app.url}/sources`);
  await plain.getByLabel('Address').fill(site.at('/nowhere'));
  await plain.getByRole('button', { name: 'Add the feed' }).click();
  await expect(plain.getByRole('alert')).toContainText('there is no such page (404)');
  await expect(plain.getByLabel('Address')).toHaveValue(site.at('/nowhere'));
  await plain.getByLabel('Address').fill(site.at('/feed.xml'));
  await plain.getByRole('button', { name: 'Add the feed' }).click();
  await expect(plain.getByText('Added: The Harbour Post')).toBeVisible();
  await plain.getByRole('button', { name: 'Pause The Harbour Post' }).click();
  await expect(plain.getByText('The feed is paused')).toBeVisible();
  await plain.getByRole('link', { name: 'Edit The Harbour Post' }).click();
  await plain.getByLabel('Title').fill('港口邮报');
  await plain.getByLabel('Ask every').fill('2');
  await plain.getByRole('button', { name: 'Keep these changes' }).click();
  await expect(plain.getByText('The number of minutes must be 5 at least.')).toBeVisible();
  await plain.getByLabel('Ask every').fill('30');
  await plain.getByLabel('Address').fill(site.at('/gone.xml'));
  await plain.getByRole('button', { name: 'Keep these changes' }).click();
  await expect(plain.locator('span[lang=zh-Hans]', { hasText: '港口邮报' })).toBeVisible();
  await plain.getByRole('button', { name: 'Resume 港口邮报' }).click();
  await expect(async () => {
    await plain.goto(`${app.url}/sources`);
    await expect(plain.getByText(/there is no such page \(404\)\..* asked again/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await plain.getByRole('link', { name: 'Edit 港口邮报' }).click();
  await plain.getByRole('button', { name: 'Remove this feed' }).click();
  await expect(plain.getByText('No feed is followed yet.')).toBeVisible();
  await context.close();
  site.close();
});

test('two servers on one database ask each feed once; the first that goes leaves the work to the other', async ({ page }) => {
  test.setTimeout(120_000);
  const site = await startSite((path, response) => {
    // Slow enough that both would be at it.
    setTimeout(() => response.setHeader('content-type', 'application/rss+xml').end(rss([], `Feed ${path.slice(1)}`)), 300);
  });
  const one = await startApp();
  await makeAccount(page, one);
  const two = await startApp({ database: one.database });
  const outlines = Array.from({ length: 12 }, (_, n) => `<outline type="rss" text="Feed ${n}" xmlUrl="${site.at(`/${n}`)}"/>`).join('');
  await page.goto(`${one.url}/sources`);
  const opml = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(`<?xml version="1.0"?><opml version="2.0"><body><outline text="A folder">${outlines}</outline><outline text="x" xmlUrl="ftp://old.example/f"/></body></opml>`) };
  await page.locator('input[name=opml]').setInputFiles(opml);
  await page.getByRole('button', { name: 'Add its feeds' }).click();
  await expect(page.getByText('12 feeds added. 1 address could not be read: ftp://old.example/f.')).toBeVisible();
  await expect(page.getByText(/^Answered/)).toHaveCount(12, { timeout: 30_000 });
  expect(Object.values(Object.groupBy(site.asked, ({ path }) => path)).map((asked) => asked?.length)).toEqual(Array.from({ length: 12 }, () => 1));
  await page.locator('input[name=opml]').setInputFiles(opml);
  await page.getByRole('button', { name: 'Add its feeds' }).click();
  await expect(page.getByText('No feed was added. 12 feeds were here already.')).toBeVisible();
  // The file that comes out, read by another Hindcast, gives the same file.
  const out = await (await page.request.get(`${one.url}/sources/feeds.opml`)).text();
  expect(out.match(/xmlUrl=/g)).toHaveLength(12);
  await one.stop('SIGKILL');
  expect(two.cli(['feeds', 'ask', site.at('/3')]).code).toBe(0);
  await expect.poll(() => site.asked.filter(({ path }) => path === '/3').length, { timeout: 90_000 }).toBe(2);
  await two.stop();
  site.close();
});
