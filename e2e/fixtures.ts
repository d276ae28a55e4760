import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startApp, type App } from './app.ts';

export { expect, type App };

/** The person who makes the first account and edits. */
export const person = { name: 'Ines Editor', email: 'ines@example.org', password: 'correct horse battery' };

export const test = base.extend<{ signedIn: Page }, { app: App }>({
  app: [async ({}, use) => {
    const app = await startApp();
    await use(app);
    await app.stop();
    rmSync(resolve(app.database, '..'), { recursive: true, force: true });
  }, { scope: 'worker', timeout: 60_000 }],
  // The first test of a worker makes the administrator from the printed link; the others sign in.
  signedIn: async ({ page, app }, use) => {
    if (accounts.has(app.url)) await signIn(page, app);
    else await makeAccount(page, app);
    accounts.add(app.url);
    await use(page);
  },
});
const accounts = new Set<string>();

/** Follows the link that the server printed, as a newcomer would. */
export async function makeAccount(page: Page, app: App): Promise<void> {
  await page.goto(app.setupLink());
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL('**/review');
}

export async function signIn(page: Page, app: App, password = person.password): Promise<void> {
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/review');
}
