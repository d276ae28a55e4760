import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';
import { claim, publishedCall, send } from './harbour.ts';

test('a condition is made a question of its own; what waits for it follows it, there and back', async ({ signedIn: page, app }) => {
  const { forecastId, questionId } = await publishedCall(page, app);
  await page.goto(`${app.url}/predictions/${forecastId}`);
  await expect(page.getByRole('main')).toContainText('waiting for evidence');
  await page.getByRole('link', { name: 'Add a condition' }).click();
  await page.getByLabel('Claim', { exact: true }).fill('桥面在 2026 年 10 月之前铺好。');
  await page.getByLabel('What counts as yes').fill('以港务局公告为准。');
  await page.getByLabel('Last day', { exact: true }).fill('2026-09-30');
  await page.getByRole('button', { name: 'Make it and set it' }).click();
  await expect(page.getByRole('status')).toContainText('The condition is set');
  await expect(page.getByRole('main')).toContainText('it is not overdue');

  await page.goto(`${app.url}/due?topic=Harbour`);
  const rows = page.locator('.due-list > li');
  await expect(rows.filter({ hasText: claim })).toContainText('Blocked by its condition');
  const condition = rows.filter({ hasText: 'a condition of others' });
  await expect(condition).toContainText('Overdue');
  await expect(condition.locator('[data-row]')).toHaveAttribute('lang', 'zh-Hans');
  await condition.locator('[data-row]').click();
  await page.waitForURL(/\/resolve/);
  const conditionId = new URL(page.url()).pathname.split('/')[2]!;
  await page.getByLabel('Outcome').selectOption('no');
  await page.getByLabel('Day it became known').fill('2026-10-01');
  await page.getByLabel('Address').first().fill('https://port.example/deck');
  await page.getByLabel('Published by').first().fill('港务局');
  await page.getByLabel('Published on').first().fill('2026-10-01');
  await page.getByLabel('What it says, in your own words').first().fill('桥面没有铺好。');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.locator('#effect')).toContainText('Ada Reyes: Annulled: 0 → 1');
  await page.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(page.getByRole('region', { name: 'What depends on this' })).toContainText('Annulled');

  await page.goto(`${app.url}/predictions/${forecastId}`);
  await expect(page.getByRole('main')).toContainText('Annulled: it counts for nobody');
  await expect(page.getByRole('main')).toContainText('its condition did not hold');
  const standing = JSON.parse(await (await page.request.get(`${app.url}/api/v1/due?topic=Harbour&days=3650`)).text()) as { questions: { id: string; reasons: string[] }[] };
  expect(standing.questions.map(({ id, reasons }) => [id, reasons]), 'only a page that nobody could fetch').toEqual([[conditionId, ['evidence']]]);

  await page.goto(`${app.url}/questions/${conditionId}/resolve`);
  await page.getByLabel('Why', { exact: true }).fill('The notice was about another bridge.');
  const again = page.getByRole('form', { name: 'Open again' });
  await again.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.locator('#effect')).toContainText('Annulled: 1 → 0');
  await again.getByRole('button', { name: 'Open again' }).click();
  await page.goto(`${app.url}/questions/${questionId}`);
  await expect(page.getByRole('main')).toContainText('Waits for its condition');

  // Another one instead, out of those that are there: what was chosen stays chosen while one looks.
  await page.getByRole('link', { name: 'Its condition' }).click();
  await page.getByRole('searchbox', { name: 'Words of its claim' }).fill('OpenAI');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/q=OpenAI/);
  await page.getByRole('radio').first().check();
  const other = (await page.locator('.choices label').first().innerText()).split('\n')[0]!;
  await page.getByRole('form', { name: 'Choose a condition' }).getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.getByRole('button', { name: 'Set this condition' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: other, exact: true }).first()).toBeVisible();
});

test('a page that could not be kept says why, and is kept when it is tried again; what is kept stays when the page is gone', async ({ signedIn: page, app }) => {
  let there = false;
  const port = createServer((_, response) => response.writeHead(there ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' }).end(there ? 'The bridge was opened on the twentieth of October, the port authority says.' : 'no'));
  await new Promise<void>((done) => { port.listen(0, '127.0.0.1', done); });
  const url = `http://127.0.0.1:${(port.address() as AddressInfo).port}/notice`;
  const { questionId } = await publishedCall(page, app);
  const { evidenceIds: [id] } = await send<{ evidenceIds: string[] }>(page, app, `questions/${questionId}/resolutions`, { standing: null, outcome: 'yes', knownOn: '2026-10-20', evidence: [{ url, publisher: 'The port', day: '2026-10-20', note: 'It opened.' }] });
  await page.goto(`${app.url}/evidence/${id}`);
  await expect(page.getByRole('main')).toContainText('Nobody has fetched this page yet');
  await page.getByRole('button', { name: 'Keep its text' }).click();
  await expect(page.getByRole('main')).toContainText('The page could not be kept');
  await page.goto(`${app.url}/due?reason=evidence`);
  await expect(page.getByRole('listitem').filter({ hasText: claim }).first()).toContainText('could not be kept');
  there = true;
  await page.goto(`${app.url}/evidence/${id}`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toContainText('The bridge was opened on the twentieth of October');
  port.closeAllConnections();
  port.close();
  await page.getByRole('button', { name: 'Fetch it again' }).click();
  await expect(page.getByRole('main')).toContainText('The last try failed; the text from before stays');
  await expect(page.getByRole('main')).toContainText('The bridge was opened on the twentieth of October');
});
