import { callAction, callAddress } from './build.ts';
import { rows } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { send } from './http.ts';
import { addPerson, addressOf, bearer, cookiesOf, makeToken, password, signedInAs, signIn } from './people.ts';

type Listed = { id: string; name: string; role: string; sessions: number };

const people = (app: App) => JSON.parse(app.cli(['user', 'list', '--json']).out) as Listed[];
const idOf = (app: App, name: string) => people(app).find((one) => one.name === name)!.id;
const linkIn = (text: string) => new URL(/http:\/\/\S+\?token=[\w-]+/.exec(text)![0]);
const tokenIn = (text: string) => linkIn(text).searchParams.get('token')!;

/** Whom the site takes a session for: the name in the header, or null. */
async function greeted(app: App, headers: Record<string, string>): Promise<string | null> {
  const { text } = await send(`${app.url}/methodology`, { headers });
  return /Settings of <\/span>([^<]+)</.exec(text)?.[1] ?? null;
}

test('fifty who follow the first link at once make one administrator; afterwards the link leads nowhere', async ({ app }) => {
  const token = tokenIn(app.setupLink());
  const tries = await Promise.all(Array.from({ length: 50 }, (_, i) => callAction(app, 'app/setup/actions.ts#setUp', { token, name: `First ${i}`, email: `first${i}@example.org`, password })));
  expect(tries.filter((answer) => cookiesOf(answer).includes('session_token'))).toHaveLength(1);
  expect(tries.filter(({ text }) => text.includes('has been made already'))).toHaveLength(49);
  expect(people(app).map(({ role }) => role)).toEqual(['administrator']);
  for (const query of [`?token=${token}`, '', '?token=x']) expect((await send(`${app.url}/setup${query}`)).status, query).toBe(404);
});

test('fifty who follow one invitation at once make one account', async ({ app }) => {
  addPerson(app, 'Kim', 'administrator');
  const token = tokenIn(app.cli(['user', 'invite', '--role', 'editor']).out);
  const tries = await Promise.all(Array.from({ length: 50 }, (_, i) => callAction(app, 'app/invitation/actions.ts#accept', { token, name: `New ${i}`, email: `new${i}@example.org`, password })));
  const inside = tries.filter((answer) => cookiesOf(answer).includes('session_token'));
  expect(inside).toHaveLength(1);
  expect(people(app).filter(({ name }) => name.startsWith('New')).map(({ role }) => role)).toEqual(['editor']);
  expect(await greeted(app, { cookie: cookiesOf(inside[0]!) })).toMatch(/^New \d+$/);
  expect((await send(`${app.url}/invitation?token=${token}`)).text).toContain('used already');
});

test('another role and a switched-off account work at once, on open sessions and on tokens', async ({ app }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const [kim, ines] = [{ cookie: await signedInAs(app, 'Kim') }, { cookie: await signedInAs(app, 'Ines') }];
  const token = bearer(await makeToken(app, ines.cookie, ['read', 'review']));
  const userId = idOf(app, 'Ines');
  const sees = async () => [(await callAddress(app, 'page /review', ines)).status, (await callAddress(app, 'GET /api/v1/me', token)).status];
  expect(await sees()).toEqual([200, 200]);
  await callAction(app, 'app/settings/people/actions.ts#setRole', { userId, role: 'reader', was: 'editor' }, kim);
  expect(await sees()).toEqual([307, 403]);
  expect((await makeToken(app, ines.cookie, ['read']).catch((error: Error) => error.message))).toContain('may not give this');
  await callAction(app, 'app/settings/people/actions.ts#setRole', { userId, role: 'editor', was: 'reader' }, kim);
  expect(await sees()).toEqual([200, 200]);
  await callAction(app, 'app/settings/people/actions.ts#switchOff', { userId }, kim);
  expect(await sees()).toEqual([307, 401]);
  expect((await signIn(app, 'Ines')).text).toContain('switched off');
  expect((await signIn(app, 'Ines', { secret: 'not this one at all' })).text).not.toContain('switched off');
  await callAction(app, 'app/settings/people/actions.ts#switchOn', { userId }, kim);
  // The session ended for good; the token was never taken back.
  expect(await sees()).toEqual([307, 200]);
  for (const [action, values] of [['setRole', { role: 'editor', was: 'administrator' }], ['switchOff', {}]] as const) {
    expect((await callAction(app, `app/settings/people/actions.ts#${action}`, { userId: idOf(app, 'Kim'), ...values }, kim)).text).toContain('last administrator');
  }
});

test('sessions: seen with their device, ended by their owner or an administrator, and gone on the server after signing out', async ({ app, page }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const phone = { cookie: await signedInAs(app, 'Ines', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1') };
  const kim = { cookie: await signedInAs(app, 'Kim') };
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(addressOf('Ines'));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/review');
  await page.getByRole('link', { name: 'Settings of Ines' }).click();
  const where = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(where.getByRole('listitem').filter({ hasText: 'this one' })).toHaveCount(1);
  await expect(where).toContainText('Safari on iPhone');
  await where.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await expect(where.getByRole('listitem')).toHaveCount(1);
  expect(await greeted(app, phone)).toBeNull();

  const [second] = [await signedInAs(app, 'Ines')];
  await callAction(app, 'app/sign-in/actions.ts#signOut', {}, { cookie: second });
  expect(await greeted(app, { cookie: second })).toBeNull();

  // A session of somebody else cannot be ended by its id; the administrator ends them all.
  const held = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const [kims] = rows<{ id: string }>(app, `select id from session where user_id = '${idOf(app, 'Kim')}'`);
  expect((await callAction(app, 'app/settings/actions.ts#endOneSession', { sessionId: kims!.id }, { cookie: held })).text).toContain('has ended already');
  expect(await greeted(app, kim)).toBe('Kim');
  await callAction(app, 'app/settings/people/actions.ts#signOutPerson', { userId: idOf(app, 'Ines') }, kim);
  await page.goto(`${app.url}/settings`);
  await expect(page).toHaveURL(/sign-in/);
});

test('a new password needs the old one and ends the other sessions; a link from the administrator sets one without it, once', async ({ app, page }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const [here, there] = [{ cookie: await signedInAs(app, 'Ines') }, { cookie: await signedInAs(app, 'Ines') }];
  const change = (old: string, next: string) => callAction(app, 'app/settings/actions.ts#changeOwnPassword', { old, password: next, again: next }, here);
  expect((await change('not the old one', 'another long one')).text).toContain('old password is not right');
  expect(await greeted(app, there)).toBe('Ines');
  await change(password, 'another long one');
  expect([await greeted(app, here), await greeted(app, there)]).toEqual(['Ines', null]);
  expect((await signIn(app, 'Ines')).text).toContain('do not belong together');

  const made = await callAction(app, 'app/settings/people/actions.ts#offerNewPassword', { userId: idOf(app, 'Ines') }, { cookie: await signedInAs(app, 'Kim') });
  await page.goto(/http:[^"]+\/reset\?token=[\w-]+/.exec(made.text)![0]);
  await page.getByLabel('New password').fill('a third long one');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.waitForURL('**/settings?done=password');
  expect(await greeted(app, here)).toBeNull();
  await page.goto(/http:[^"]+\/reset\?token=[\w-]+/.exec(made.text)![0]);
  await expect(page.getByRole('main')).toContainText('used already');
  expect(cookiesOf(await signIn(app, 'Ines', { secret: 'a third long one' }))).toContain('session_token');
});

test('a stolen database opens nothing: no session, no token, no link', async ({ app }) => {
  addPerson(app, 'Kim', 'administrator');
  const cookie = await signedInAs(app, 'Kim');
  const token = await makeToken(app, cookie);
  const invitation = tokenIn(app.cli(['user', 'invite']).out);
  const tables = rows<{ name: string }>(app, "select name from sqlite_schema where type = 'table'");
  const everything = JSON.stringify(tables.map(({ name }) => rows(app, `select * from "${name}"`)));
  // What the browser holds is signed with a key that lies beside the database, and not in it.
  const [name, value] = [cookie.split('=')[0]!, decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))];
  for (const secret of [value, value.split('.')[1]!, token, token.slice(12), invitation, password]) expect(everything.includes(secret), secret).toBe(false);
  const stored = rows<{ token: string }>(app, 'select token from session')[0]!.token;
  for (const guess of [stored, `${stored}.`, `${stored}.${'A'.repeat(43)}=`, `${stored}.${value.split('.')[1]!.split('').reverse().join('')}`]) {
    expect(await greeted(app, { cookie: `${name}=${encodeURIComponent(guess)}` }), guess).toBeNull();
  }
  expect(await greeted(app, { cookie })).toBe('Kim');
  for (const { hash } of rows<{ hash: string }>(app, 'select hash from api_tokens union all select hash from one_time_links')) {
    expect((await callAddress(app, 'GET /api/v1/me', bearer(hash))).status).toBe(401);
    expect((await send(`${app.url}/invitation?token=${hash}`)).text).toContain('not one of ours');
  }
  expect(rows(app, "select 1 from session where coalesce(ip_address, '') <> ''")).toEqual([]);
});

test('a token is believed in the header only, alone, and while it and its owner stand', async ({ app }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const [kim, ines] = [await signedInAs(app, 'Kim'), await signedInAs(app, 'Ines')];
  const token = await makeToken(app, ines, ['read']);
  const me = (headers: Record<string, string>, query = '') => send(`${app.url}/api/v1/me${query}`, { headers });
  expect(JSON.parse((await me(bearer(token))).text)).toEqual({ name: 'Ines', kind: 'token', role: 'editor', scopes: ['read'] });
  for (const query of [`?token=${token}`, `?access_token=${token}`, `?x=1&key=${encodeURIComponent(token)}`]) {
    const answer = await me({ cookie: kim }, query);
    expect([answer.status, JSON.parse(answer.text).error.message]).toEqual([401, expect.stringContaining('never into an address')]);
  }
  // Whoever sends a token is what the token says, whatever cookies come along.
  for (const wrong of ['', 'hct_', 'x', token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
    const answer = await me({ ...bearer(wrong), cookie: kim });
    expect([answer.status, JSON.parse(answer.text).error.name], wrong).toEqual([401, 'Forbidden']);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  }
  expect((await send(`${app.url}/api/v1/people`, { headers: { ...bearer(token), cookie: kim } })).status).toBe(403);
  expect(await greeted(app, { ...bearer(token), cookie: kim })).toBeNull();

  const [stored] = rows<{ id: string; last_used_on: string }>(app, 'select id, last_used_on from api_tokens');
  expect(stored!.last_used_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  await callAction(app, 'app/settings/tokens/actions.ts#takeBack', { tokenId: stored!.id }, { cookie: ines });
  expect((await me(bearer(token))).status).toBe(401);
});

test('a session is never one that the browser brought along', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const first = await signedInAs(app, 'Ines');
  const planted = await signIn(app, 'Ines', { headers: { cookie: first } });
  expect(cookiesOf(planted)).toContain('session_token');
  expect(cookiesOf(planted)).not.toBe(first);
  expect(String(planted.headers['set-cookie'])).toMatch(/HttpOnly/i);
  expect(String(planted.headers['set-cookie'])).toMatch(/SameSite=Lax/i);
});

test('the shell lists, changes, switches off and on, and signs out, and says so in the trail', async ({ app }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const ines = { cookie: await signedInAs(app, 'Ines', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0') };
  const run = (...words: string[]) => {
    const { code, out, err } = app.cli(['user', ...words]);
    return `${code} ${out}${err}`;
  };
  const address = addressOf('Ines');
  expect(run('list')).toContain('Ines  ines@example.org  editor  1 session');
  expect(run('sessions', address)).toContain('Firefox on Windows');
  expect(run('role', address, 'reader')).toBe('0 Ines: reader.\n');
  expect((await callAddress(app, 'page /review', ines)).status).toBe(307);
  expect(run('role', address, 'king')).toContain('reader, editor, administrator');
  expect(run('sign-out', address)).toContain('1 session ended');
  expect(await greeted(app, ines)).toBeNull();
  expect(run('disable', address)).toContain('switched off');
  expect(run('list')).toContain('reader, switched off');
  expect(run('reset', address)).toMatch(/^1 .*Switch it on first/s);
  expect(run('enable', address)).toContain('switched on');
  for (const words of [['disable', addressOf('Kim')], ['role', addressOf('Kim'), 'editor']]) expect(run(...words), words.join(' ')).toMatch(/^1 .*last administrator/s);
  expect(run('disable', 'nobody@example.org')).toContain('There is no account with the address nobody@example.org');
  expect(run('elsewhere')).toMatch(/^[12] .*hindcast user list/s);
  const told = app.cli(['trail', '--json']).out;
  for (const action of ['changed the role', 'signed out everywhere', 'switched off', 'switched on']) expect(rows(app, `select 1 from audit_events where action = '${action}' and actor_kind = 'operator'`), action).not.toEqual([]);
  expect(told).not.toContain('@example.org');
  expect(app.cli(['doctor']).code).toBe(0);
});

test('whoever is no administrator never sees the e-mail address of somebody else', async ({ app }) => {
  for (const [name, role] of [['Kim', 'administrator'], ['Ines', 'editor']] as const) addPerson(app, name, role);
  const ines = { cookie: await signedInAs(app, 'Ines') };
  app.cli(['user', 'invite', '--note', 'canary@example.org']);
  const token = bearer(await makeToken(app, ines.cookie, ['read', 'ingest', 'review', 'resolve']));
  for (const [entry, headers] of [['page /settings', ines], ['page /review', ines], ['page /', ines], ['page /settings/people', ines], ['GET /api/v1/people', ines], ['GET /api/v1/me', ines], ['GET /api/v1/me', token], ['page /trail', ines], ['GET /api/v1/trail', ines], ['GET /api/v1/trail', token], ['GET /api/v1/people', token]] as const) {
    const { text } = await callAddress(app, entry, headers);
    for (const canary of [addressOf('Kim'), 'canary@']) expect(text.includes(canary), `${entry} shows ${canary}`).toBe(false);
  }
});
