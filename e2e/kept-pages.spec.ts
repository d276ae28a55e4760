import { expect, test } from './fixtures.ts';
import { send, type Answer } from './http.ts';
import { addPerson, signedInAs } from './people.ts';

const policyNonce = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
const pages = ['/', '/predictions', '/predictions?show=all&lang=en', '/forecasters', '/leaderboard', '/calibration', '/articles', '/methodology', '/record', '/trail', '/zh', '/zh-hant/predictions'];

test('two responses never share a nonce; pages for visitors carry no script, and what is missing agrees with its policy', async ({ app }) => {
  const nonces = new Set<string>();
  let kept = 0;
  for (const path of [...pages, '/nowhere']) {
    for (let time = 0; time < 2; time += 1) {
      const answer = await send(app.url + path, { headers: { 'content-security-policy': "script-src 'nonce-mine'" } });
      const inPage = new Set([...answer.text.matchAll(/nonce(?:="|\\?":\\?")([^"\\]+)/g)].map((found) => found[1]));
      expect([...inPage], path).toEqual(answer.status === 200 ? [] : [policyNonce(answer)]);
      if (answer.status === 200) expect([...answer.text.matchAll(/<script(?![^>]*type="application\/ld)[^>]*>/g)].map(([tag]) => tag), path).toEqual([]);
      expect([...answer.text.matchAll(/<script(?![^>]*type="application)[^>]*>/g)].every(([tag]) => tag.includes('nonce="')), path).toBe(true);
      nonces.add(policyNonce(answer)!);
      if (answer.headers['etag']) kept += 1;
    }
  }
  expect(nonces.size).toBe(2 * (pages.length + 1));
  expect(kept).toBe(2 * pages.length);
});

test('the very next request shows what another process changed', async ({ app }) => {
  const [first] = [await send(`${app.url}/predictions?show=all`), await send(`${app.url}/predictions?show=all`)];
  expect(first.text).toContain('/predictions/');
  expect(app.cli(['record', 'remove']).code).toBe(0);
  const empty = await send(`${app.url}/predictions?show=all`, { headers: { 'if-none-match': String(first.headers['etag']) } });
  expect(empty.status).toBe(200);
  expect(empty.text).not.toMatch(/href="\/predictions\/[\w-]{10,}"/);
  expect(app.cli(['record', 'load']).code).toBe(0);
  expect((await send(`${app.url}/predictions?show=all`)).text).toMatch(/href="\/predictions\/[\w-]{10,}"/);
});

test('whoever is signed in gets pages of their own, and visitors never see them', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const cookie = await signedInAs(app, 'Ines');
  for (const path of pages) {
    const known = await send(app.url + path);
    expect(known.text, path).not.toContain('Ines');
    const own = await send(app.url + path, { headers: { cookie, 'if-none-match': String(known.headers['etag']) } });
    expect([own.status, own.text.includes('Ines'), own.headers['etag']], path).toEqual([200, true, undefined]);
    expect(String(own.headers['cache-control']), path).toMatch(/private.*no-store/);
    expect((await send(app.url + path)).text, path).not.toContain('Ines');
  }
});

test('parts of pages, which scripts ask for, never take the place of pages', async ({ app }) => {
  const part = await send(`${app.url}/predictions`, { headers: { rsc: '1' } });
  expect(part.text).not.toContain('<html');
  expect((await send(`${app.url}/predictions`)).text).toContain('<html');
  expect((await send(`${app.url}/predictions`, { headers: { rsc: '1' } })).text).not.toContain('<html');
});

test('a browser that has the page runs its scripts when it is told that nothing changed', async ({ app, page }) => {
  const refused: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) refused.push(message.text()); });
  await page.goto(`${app.url}/methodology`);
  const again = await page.goto(`${app.url}/methodology`);
  expect(await page.title()).toContain('Hindcast');
  await page.goto(`${app.url}/predictions`);
  await page.goBack();
  expect(refused).toEqual([]);
  expect(again?.ok() || again?.status() === 304).toBe(true);
});
