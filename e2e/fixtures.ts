import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startApp, type App } from './app.ts';

export { expect, type App };

/** The person who makes the first account and edits. */
export const person = { name: 'Ines Editor', email: 'ines@example.org', password: 'correct horse battery' };

/** Every test has a Hindcast of its own, started afresh on an empty database, so that none sees what another did. */
export const test = base.extend<{ app: App; signedIn: Page }>({
  app: async ({}, use) => {
    const app = await startApp();
    await use(app);
    await app.stop();
    rmSync(resolve(app.database, '..'), { recursive: true, force: true });
  },
  signedIn: async ({ page, app }, use) => {
    await makeAccount(page, app);
    await use(page);
  },
});

/** Follows the link that the server printed, as a newcomer would. */
export async function makeAccount(page: Page, app: App): Promise<void> {
  // The link is printed after the server says that it is ready.
  await expect.poll(app.setupLink).not.toBe('');
  await page.goto(app.setupLink());
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL('**/review');
}
