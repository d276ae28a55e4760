import type { Page } from '@playwright/test';
import { startApp } from './app.ts';
import { rows } from './file.ts';
import { expect, test as base, type App } from './fixtures.ts';
import { send } from './http.ts';
import { startProvider, type Lie, type Provider } from './oidc-provider.ts';
import { addPerson, addressOf, cookiesOf } from './people.ts';

const ines = { sub: 'subject-1', email: addressOf('Ines'), email_verified: true, name: 'Ines of the Harbour' };

const test = base.extend<{ provider: Provider }>({
  provider: async ({}, use) => {
    const provider = await startProvider(ines);
    await use(provider);
    await provider.stop();
  },
  app: async ({ provider }, use) => {
    const app = await startApp({ settings: provider.settings });
    addPerson(app, 'Ines', 'editor');
    await use(app);
    await app.stop();
  },
});

async function enter(page: Page, app: App, next = '/articles/new'): Promise<void> {
  await page.goto(`${app.url}${next}`);
  await page.getByRole('link', { name: 'Sign in with Harbour ID' }).click();
}

const accounts = (app: App) => rows<{ provider_id: string; access_token: string | null; id_token: string | null }>(app, 'select provider_id, access_token, id_token from account order by provider_id');

test('who has an account signs in with the provider, lands where they were going, and the trail stays whole', async ({ app, provider, page }) => {
  for (let i = 0; i < 2; i++) {
    await enter(page, app);
    await expect(page).toHaveURL(`${app.url}/articles/new`);
    await expect(page.getByRole('link', { name: 'Settings of Ines' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
  }
  const asked = provider.asked.at(-1)!;
  expect([asked.get('response_type'), asked.get('code_challenge_method'), asked.get('scope')]).toEqual(['code', 'S256', expect.stringContaining('openid')]);
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)!.length, name).toBeGreaterThan(20);
  expect(new Set(provider.asked.map((one) => one.get('state'))).size).toBe(2);
  // What the provider gave to read with is not kept.
  expect(accounts(app)).toEqual([{ provider_id: 'credential', access_token: null, id_token: null }, { provider_id: 'oidc', access_token: null, id_token: null }]);
  expect(rows(app, "select 1 from audit_events where action = 'joined with a provider of sign-in'")).toHaveLength(1);
  expect(app.cli(['doctor']).code).toBe(0);
});

test('unknown people, unconfirmed addresses and switched-off accounts are refused in words, and no account is made', async ({ app, provider, page }) => {
  for (const [subject, words] of [
    [{ ...ines, sub: 'subject-2', email: 'stranger@example.org' }, 'An administrator invites you first'],
    [{ ...ines, email_verified: false }, 'does not say that your e-mail address is yours'],
    [{ ...ines, email_verified: 'true' as never }, 'does not say that your e-mail address is yours'],
  ] as const) {
    provider.subject = subject;
    await enter(page, app);
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.getByRole('link', { name: 'Settings of' })).toHaveCount(0);
  }
  expect(accounts(app)).toHaveLength(1);
  provider.subject = ines;
  addPerson(app, 'Kim', 'administrator');
  app.cli(['user', 'disable', addressOf('Ines')]);
  await enter(page, app);
  await expect(page.getByRole('main')).toContainText('switched off');
  await expect(page.getByRole('link', { name: 'Settings of' })).toHaveCount(0);
});

test('a proof that is forged, old, or meant for another sign-in or site opens nothing', async ({ app, provider, page }) => {
  for (const lie of ['another key', 'another nonce', 'another audience', 'another issuer', 'too old', 'no signature'] satisfies Lie[]) {
    provider.lie = lie;
    await enter(page, app);
    await expect(page.getByRole('main'), lie).toContainText('did not work');
    await expect(page.getByRole('link', { name: 'Settings of' }), lie).toHaveCount(0);
  }
  expect(accounts(app)).toHaveLength(1);
  provider.lie = 'none';
  await enter(page, app);
  await expect(page.getByRole('link', { name: 'Settings of Ines' })).toBeVisible();
});

test('a sign-in that was begun elsewhere, a made-up state and a code that was used open nothing', async ({ app }) => {
  const begin = async () => {
    const begun = await send(`${app.url}/sign-in/oidc`);
    const back = String((await send(String(begun.headers['location']))).headers['location']);
    return { cookie: cookiesOf(begun), back };
  };
  const [mine, theirs] = [await begin(), await begin()];
  const forged = new URL(mine.back);
  forged.searchParams.set('state', 'made-up-by-somebody-who-knows-no-better');
  for (const [back, cookie] of [[forged.href, mine.cookie], [mine.back, ''], [theirs.back, mine.cookie], [forged.href, '']] as const) {
    const answer = await send(back, { headers: { cookie } });
    expect(cookiesOf(answer), back).not.toContain('session_token');
    expect(String(answer.headers['location']), back).toContain('/sign-in?error=');
  }
  const fresh = await begin();
  expect(cookiesOf(await send(fresh.back, { headers: { cookie: fresh.cookie } }))).toContain('session_token');
  expect(cookiesOf(await send(fresh.back, { headers: { cookie: fresh.cookie } }))).not.toContain('session_token');
  expect((await send(`${app.url}/sign-in?error=state_mismatch`)).text).toContain('was not begun in this browser');
});

test('of the sign-in library only the way back is open, and a provider that is away is said to be', async ({ app, provider, page }) => {
  for (const path of ['sign-up/email', 'sign-in/email', 'sign-in/social', 'get-session', 'list-sessions', 'update-user', 'change-password', 'callback/github', 'callback/credential', 'oauth2/callback/oidc', 'link-social', 'error', 'ok']) {
    for (const method of ['GET', 'POST']) expect((await send(`${app.url}/api/auth/${path}`, { method, headers: { origin: app.url, 'content-type': 'application/json' }, body: method === 'POST' ? '{}' : '' })).status, `${method} ${path}`).toBe(404);
  }
  expect((await send(`${app.url}/api/auth/callback/oidc`, { method: 'POST', headers: { origin: app.url } })).status).toBe(405);
  await provider.stop();
  await enter(page, app);
  await expect(page.getByRole('main')).toContainText('Harbour ID could not be reached');
});

base('without a provider nothing of it is shown or open', async ({ app, page }) => {
  await page.goto(`${app.url}/sign-in`);
  await expect(page.getByRole('link', { name: /Sign in with/ })).toHaveCount(0);
  for (const path of ['/sign-in/oidc', '/api/auth/callback/oidc']) expect((await send(app.url + path)).status, path).toBe(404);
});
