import { expect, test } from './fixtures.ts';
import { callAddress } from './build.ts';
import { bearer, password } from './people.ts';

test.use({ javaScriptEnabled: false });

test('invitation, account, token and new password with JavaScript switched off', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/settings/people`);
  await page.getByLabel('For whom').fill('林，港口组');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const invitation = await page.getByLabel('Invitation link').inputValue();
  await expect(page.getByRole('listitem').filter({ hasText: '林，港口组' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.goto(invitation);
  await page.getByLabel('Your name').fill('林晚晴');
  await page.getByLabel('E-mail address').fill('lin@example.org');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Your name')).toHaveValue('林晚晴');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL('**/review');

  await page.goto(`${app.url}/settings/tokens`);
  await page.getByLabel('What it is for').fill('每周导入');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  expect((await callAddress(app, 'GET /api/v1/me', bearer(token))).status).toBe(200);
  await page.getByRole('button', { name: 'Take back 每周导入' }).click();
  await expect(page.getByText('No program has a token of yours.')).toBeVisible();
  expect((await callAddress(app, 'GET /api/v1/me', bearer(token))).status).toBe(401);

  await page.goto(`${app.url}/settings`);
  await page.getByLabel('Old password').fill(password);
  await page.getByLabel('New password', { exact: true }).fill('another long one');
  await page.getByLabel('New password again').fill('another long two');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('main')).toContainText('The two new passwords differ');
  await page.getByLabel('Old password').fill(password);
  await page.getByLabel('New password', { exact: true }).fill('another long one');
  await page.getByLabel('New password again').fill('another long one');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.waitForURL('**/settings?done=password');
  await expect(page.getByRole('link', { name: 'Settings of 林晚晴' })).toBeVisible();
});
