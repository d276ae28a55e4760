import { annul } from './decide.ts';
import { expect, makeAccount, person, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('with JavaScript switched off a reader browses, filters, searches, changes the language, signs in and decides', async ({ page, app, browser }) => {
  // The account is another browser's doing.
  const first = await browser.newContext({ javaScriptEnabled: false });
  await makeAccount(await first.newPage(), app);
  await first.close();

  // Browse: from the first page to a list, a prediction, who said it, and their calls.
  await page.goto(app.url);
  await page.getByRole('link', { name: 'All open predictions' }).click();
  const claims = page.locator('.prediction .claim');
  const all = await claims.count();
  expect(all).toBeGreaterThan(3);
  const claim = (await claims.first().textContent())!.trim();
  await claims.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(claim);
  await page.getByRole('main').locator('a[href*="/forecasters/"]:visible').first().click();
  await expect(page).toHaveURL(/\/forecasters\//);

  // Filter and search: both are forms that ask by address.
  await page.goto(`${app.url}/predictions`);
  await page.getByRole('searchbox').last().fill('OpenAI');
  await page.getByRole('searchbox').last().press('Enter');
  await expect(page).toHaveURL(/q=OpenAI/);
  const found = await claims.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await page.getByRole('navigation', { name: 'Which predictions' }).getByRole('link', { name: 'Decided', exact: true }).click();
  await expect(page).toHaveURL(/show=decided/);
  await expect(page).toHaveURL(/q=OpenAI/);
  await expect(page.locator('.pill').first()).toBeVisible();

  // The other language, of the same page.
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/\/zh\/predictions\?.*q=OpenAI/);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  await page.getByRole('link', { name: 'English' }).click();

  // Sign in, and decide what is open.
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: /^Sign out/ })).toBeVisible();
  const { questionId } = (JSON.parse(app.cli(['predictions', '--json']).out) as { questionId: string }[])[0]!;
  await page.goto(`${app.url}/en/questions/${questionId}/resolve`);
  await annul(page, 'It was called off for good.');
  await expect(page).toHaveURL(/\/en\/(?:predictions|questions)\//);
  await expect(page.getByRole('main')).toContainText('Annulled');
});
