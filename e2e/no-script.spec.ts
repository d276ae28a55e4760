import { resolve } from 'node:path';
import { annul } from './decide.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('the whole loop with JavaScript switched off', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('or choose a file').setInputFiles(resolve(import.meta.dirname, 'articles/ipo-season.en.md'));
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await expect(page).toHaveURL(/\/review\/[\w-]+/);

  await page.locator('mark a', { hasText: 'OpenAI will not list its shares' }).first().click();
  await page.getByLabel('Claim').fill('OpenAI stays unlisted until 1 July 2027.');
  await page.getByLabel('Topic').fill('AI business / IPO');
  await page.getByLabel('Last day', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Nothing was changed');
  await expect(page.getByLabel('Claim')).toHaveValue('OpenAI stays unlisted until 1 July 2027.');
  await page.getByLabel('Last day', { exact: true }).fill('2027-06-30');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status')).toContainText('Published');

  await page.goto(`${app.url}/predictions?q=unlisted`);
  await page.getByRole('link', { name: 'OpenAI stays unlisted until 1 July 2027.', exact: true }).click();
  await page.getByRole('link', { name: 'Resolve' }).click();
  await annul(page, 'The listing was called off for good.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenAI stays unlisted until 1 July 2027.');
  await expect(page.getByRole('main')).toContainText('Annulled');

  await page.goto(`${app.url}/due?days=3650`);
  const first = page.getByRole('listitem').filter({ has: page.locator('[data-row]') }).first();
  const waiting = await first.locator('[data-row]').innerText();
  await first.locator('summary').click();
  await first.getByLabel('Until').fill('2099-01-01');
  await first.getByLabel('Why').fill('The yearly report comes then.');
  await first.getByRole('button', { name: 'Put off' }).click();
  await expect(page.getByRole('status')).toContainText('Put off');
  expect(new URL(page.url()).searchParams.get('days'), 'the filters that were in use stay').toBe('3650');
  await expect(page.getByRole('link', { name: waiting, exact: true })).toHaveCount(0);
  await page.goto(`${app.url}/due?reason=snoozed`);
  await expect(page.getByRole('main')).toContainText('The yearly report comes then.');
  await page.getByRole('button', { name: 'No longer put off' }).click();
  await expect(page.getByRole('status')).toContainText('stands among the others again');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${app.url}/review`);
  await expect(page).toHaveURL(/\/sign-in/);
});
