import { addressesOfBuild, actionsOfBuild, callAction, callAddress, entriesOfBuild, filled } from './build.ts';
import { lastEvent } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { send } from './http.ts';
import { addPerson, addressOf, bearer, cookiesOf, makeToken, password, signedInAs } from './people.ts';

type Headers = Record<string, string>;

function foreign(app: App): Headers[] {
  const { host } = new URL(app.url);
  return [
    { origin: 'null' }, { origin: 'http://evil.example' }, { origin: 'http://[' }, { origin: `${app.url}.evil.example` }, { origin: app.url.replace('http:', 'https:') }, { origin: '', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }, { origin: 'http://evil.example', host: 'evil.example' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }, { origin: 'http://evil.example', referer: `http://${host}/` }, { origin: '', 'sec-fetch-site': 'same-site' },
  ];
}

test('no change is taken from elsewhere: every form action and every route of the build, with an administrator’s session', async ({ app }) => {
  test.slow();
  addPerson(app, 'Kim', 'administrator');
  const session = { cookie: await signedInAs(app, 'Kim') };
  const token = bearer(await makeToken(app, session.cookie));
  const before = lastEvent(app);
  const changes = (await entriesOfBuild(app)).filter((entry) => /^(?:POST|PUT|PATCH|DELETE) /.test(entry));
  expect(changes.length).toBeGreaterThan(20);
  for (const headers of foreign(app)) {
    const said = JSON.stringify(headers);
    for (const name of actionsOfBuild().keys()) {
      const answer = await call(app, name, { ...session, ...headers });
      expect(answer.status, `${name} ${said}`).toBe(403);
      expect(answer.headers['set-cookie'], `${name} ${said}`).toBeUndefined();
    }
    for (const entry of changes) {
      expect((await call(app, entry, { ...session, ...headers })).status, `${entry} ${said}`).toBe(403);
      // A program says nothing of where it comes from; what says that it comes from elsewhere is a browser.
      if (headers['origin'] !== '') expect((await call(app, entry, { ...token, ...headers })).status, `${entry} with a token ${said}`).toBe(403);
    }
  }
  // Nor from somebody who says nothing at all, unless with a token.
  for (const name of actionsOfBuild().keys()) expect((await call(app, name, { ...session, origin: '' })).status, name).toBe(403);
  for (const entry of changes) {
    expect((await call(app, entry, { ...session, origin: '' })).status, entry).toBe(403);
    expect([201, 404, 409, 422], entry).toContain((await call(app, entry, { ...token, origin: '' })).status);
  }
  expect(lastEvent(app)).toBe(before);
});

test('what is no JSON is refused by every route that changes something', async ({ app }) => {
  addPerson(app, 'Kim', 'administrator');
  const session = { cookie: await signedInAs(app, 'Kim') };
  for (const entry of (await entriesOfBuild(app)).filter((one) => /^(?:POST|PUT|PATCH|DELETE) /.test(one))) {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; x=application/json', 'application/jsonp', '']) {
      const answer = await call(app, entry, { ...session, 'content-type': type });
      expect([answer.status, JSON.parse(answer.text).error.name], `${entry} ${type}`).toEqual([422, 'RuleBroken']);
      expect(answer.text, `${entry} ${type}`).toContain('Send JSON');
    }
  }
});

test('nothing that is only looked at changes anything, and what changes something cannot be looked at', async ({ app }) => {
  addPerson(app, 'Kim', 'administrator');
  const session = { cookie: await signedInAs(app, 'Kim') };
  const before = lastEvent(app);
  const { pages, routes } = addressesOfBuild();
  for (const address of [...pages, ...routes]) {
    for (const method of ['GET', 'HEAD']) expect((await send(app.url + filled(address), { method, headers: session })).status, `${method} ${address}`).toBeLessThan(500);
  }
  for (const { id, page } of actionsOfBuild().values()) {
    const answer = await send(app.url + page, { headers: { ...session, 'next-action': id } });
    expect(answer.headers['set-cookie'] ?? '', id).toBe('');
  }
  expect(lastEvent(app)).toBe(before);
});

test('after signing in people are led to a page of ours, whatever the address asks', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const goals = ['//evil.example', '/\\evil.example', '/\t/evil.example', '/%09/evil.example', 'https:evil.example', 'https://evil.example', 'javascript:alert(1)', '/..//evil.example', '\\\\evil.example', '/.//evil.example', '／／evil.example', '/@evil.example', ' //evil.example', 'data:text/html,x'];
  for (const next of goals) {
    const answer = await callAction(app, 'app/sign-in/actions.ts#signIn', { email: addressOf('Ines'), password, next });
    expect(cookiesOf(answer), next).toContain('session_token');
    const goal = String(answer.headers['x-action-redirect'] ?? answer.headers['location'] ?? '').split(';')[0]!;
    expect(new URL(goal, app.url).origin, `${next} → ${goal}`).toBe(app.url);
    expect(goal, next).not.toContain('evil');
  }
  const answer = await callAction(app, 'app/sign-in/actions.ts#signIn', { email: addressOf('Ines'), password, next: '/articles?q=a' });
  expect(String(answer.headers['x-action-redirect'])).toContain('/articles?q=a');
});

function call(app: App, entry: string, headers: Headers) {
  return entry.includes('#') ? callAction(app, entry, {}, headers) : callAddress(app, entry, headers);
}
