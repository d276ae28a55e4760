import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { testStore } from '#db/testing.ts';
import { protect } from './headers.ts';
import { keepPages, stampOf, type Answer } from './kept-pages.ts';
import { still } from './still.ts';

type Got = { status: number; headers: IncomingMessage['headers']; body: string };
type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Got>;

/** A real server that shows what stands in a real database, with the pages kept in front of it. */
async function site(t: TestContext, { page, now = () => new Date('2026-11-24T12:00:00Z') }: { page?: Answer; now?: () => Date } = {}) {
  const store = testStore();
  await store.transaction(async (tx) => { tx.run(sql`create table words (word text)`); });
  const seen: IncomingMessage['headers'][] = [];
  const shown: Answer = (_request, response, nonce) => {
    const words = store.read.all<{ word: string }>(sql`select word from words`).map(({ word }) => word);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<p>${words.join(', ')}</p><script nonce="${nonce}">go()</script><p>${'and so on '.repeat(500)}</p>`);
  };
  const answer: Answer = (request, response, nonce) => {
    protect(request, response, { nonce, https: false });
    seen.push({ ...request.headers });
    (page ?? shown)(request, response, nonce);
  };
  const kept = keepPages(answer, { stamp: () => stampOf(store.dataVersion(), now()), host: 'hindcast.example' });
  const server = createServer(kept);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => { server.closeAllConnections(); server.close(); });
  const { port } = server.address() as AddressInfo;
  const ask: Ask = (path, headers = {}, method = 'GET') => new Promise((done, fail) => {
    get({ port, host: '127.0.0.1', agent: false, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        done({ status: response.statusCode!, headers: response.headers, body: (response.headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes).toString() });
      });
    }).on('error', fail);
  });
  const write = (word: string) => store.transaction(async (tx) => { tx.run(sql`insert into words values (${word})`); });
  return { store, port, seen, ask, write };
}

const noncesOf = ({ headers, body }: Got) => [/'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1], /nonce="([^"]+)"/.exec(body)?.[1]];

test('a page is made once, and carries no script; each response has a policy with a nonce of its own', async (t) => {
  const { ask, seen } = await site(t);
  const got = [await ask('/'), await ask('/'), await ask('/', { 'accept-encoding': 'gzip' }), await ask('/', { 'accept-encoding': 'gzip' })];
  assert.equal(seen.length, 1);
  for (const one of got) {
    const [header, body] = noncesOf(one);
    assert.ok(header && header.length === 24);
    assert.equal(body, undefined);
    assert.doesNotMatch(one.body, /<script|go\(/);
    assert.equal(one.headers['cache-control'], 'private, no-cache');
    assert.match(String(one.headers['vary']), /Accept-Encoding, Cookie/);
  }
  assert.equal(new Set(got.map((one) => noncesOf(one)[0])).size, 4);
  assert.equal(got[2]!.headers['content-encoding'], 'gzip');
});

test('what went wrong is told by a script, on whose nonce header and body agree; nobody else gets it', async (t) => {
  const { ask, seen } = await site(t, { page: (_request, response, nonce) => response.writeHead(500, { 'content-type': 'text/html' }).end(`<script nonce="${nonce}">tell()</script>`) });
  const got = [await ask('/'), await ask('/')];
  for (const one of got) assert.deepEqual(noncesOf(one), Array(2).fill(noncesOf(one)[0]));
  assert.notEqual(noncesOf(got[0]!)[0], noncesOf(got[1]!)[0]);
  assert.equal(seen.length, 2);
});

test('only real tags go: what a page says of scripts stays, and so does what search engines read', () => {
  const html = '<head><link rel="preload" as="script" href="/a.js" nonce="n"><link rel="stylesheet" href="/a.css" nonce="n"></head><p title="&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; as="script"</p><script type="application/ld+json" nonce="n">{"name":"\\u003cscript>"}</script><script src="/b.js" nonce="n" async=""></script><script>self.x="</p>"</script><p>after</p>';
  assert.equal(still(Buffer.from(html)).toString(), '<head><link rel="stylesheet" href="/a.css"></head><p title="&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; as="script"</p><script type="application/ld+json">{"name":"\\u003cscript>"}</script><p>after</p>');
});

test('the very next request shows what was committed, here or by another process', async (t) => {
  const { ask, write, store } = await site(t);
  assert.doesNotMatch((await ask('/')).body, /here/);
  await write('here');
  assert.match((await ask('/')).body, /here/);
  for (const word of ['there', 'and there']) {
    execFileSync(process.execPath, ['-e', `const D = require('better-sqlite3'); const d = new D(process.argv[1]); d.prepare('insert into words values (?)').run(process.argv[2])`, store.file, word]);
    assert.ok((await ask('/')).body.includes(word));
  }
});

test('when a day begins in some zone, what was kept is old: pages say “in 12 days”', async (t) => {
  let now = new Date('2026-11-24T23:59:59Z');
  const { ask, seen } = await site(t, { now: () => now });
  await ask('/');
  await ask('/');
  assert.equal(seen.length, 1);
  now = new Date('2026-11-25T00:00:00Z');
  await ask('/');
  assert.equal(seen.length, 2);
  // Midnight in Kathmandu, UTC+5:45.
  now = new Date('2026-11-25T18:14:59Z');
  await ask('/');
  now = new Date('2026-11-25T18:15:00Z');
  await ask('/');
  assert.equal(seen.length, 4);
});

test('a hundred at once wait for one rendering, and those who go away stop nothing', async (t) => {
  let finish = () => {};
  const finished = new Promise<void>((done) => { finish = done; });
  let made = 0;
  const { ask, port } = await site(t, { page: (_request, response) => {
    made += 1;
    response.setHeader('content-type', 'text/html');
    response.write('begun, ');
    void finished.then(() => response.end('done'));
  } });
  // The first one, for whom the rendering began, goes away.
  const first = get({ port, host: '127.0.0.1', path: '/', agent: false }).on('error', () => undefined);
  await new Promise<void>((begun) => { const look = setInterval(() => { if (made > 0) { clearInterval(look); begun(); } }, 5); });
  const others = Array.from({ length: 99 }, () => ask('/'));
  first.destroy();
  await new Promise((later) => { setTimeout(later, 50); });
  finish();
  for (const { body } of await Promise.all(others)) assert.equal(body, 'begun, done');
  assert.equal(made, 1);
});

test('who asks after a commit does not wait with those who asked before it', async (t) => {
  const waiting: (() => void)[] = [];
  const { ask, write } = await site(t, { page: (_request, response) => {
    const n = waiting.push(() => response.end(`rendering ${n}`));
  } });
  const begun = (n: number) => new Promise<void>((done) => { const look = setInterval(() => { if (waiting.length >= n) { clearInterval(look); done(); } }, 5); });
  const before = ask('/');
  await begun(1);
  await write('new');
  const after = ask('/');
  await begun(2);
  waiting[1]!();
  waiting[0]!();
  assert.equal((await before).body, 'rendering 1');
  assert.equal((await after).body, 'rendering 2');
  assert.equal((await ask('/')).body, 'rendering 2', 'what was begun before the commit is not kept after it');
});

test('nothing of one person is kept or shared: sessions, tokens, parts of pages, what is no reading', async (t) => {
  const { ask, seen } = await site(t);
  const own: [Record<string, string>, string?][] = [[{ cookie: 'a=b; hindcast.session_token=x' }], [{ cookie: '__Secure-hindcast.session_token=x' }], [{ authorization: 'Bearer x' }], [{ rsc: '1' }], [{ 'next-action': 'x' }], [{}, 'POST']];
  for (const [headers, method] of own) {
    const before = seen.length;
    const got = [await ask('/', headers, method), await ask('/', headers, method)];
    assert.equal(seen.length, before + 2, JSON.stringify(headers));
    for (const { headers: answered } of got) assert.equal(answered['etag'], undefined);
    for (const name of Object.keys(headers)) assert.equal(seen.at(-1)![name], headers[name]);
  }
  for (const path of ['/api/v1/due', '/zh/api/v1/due', '/settings', '/sign-in?next=/', '/setup?token=x', '/zh/invitation?token=x', '/reset?token=x', '/healthz', '/?_rsc=1', `/?q=${'x'.repeat(2_000)}`]) {
    const before = seen.length;
    await ask(path);
    await ask(path);
    assert.equal(seen.length, before + 2, path);
  }
  // The other sites of a machine share its cookies; they change nothing here.
  const before = seen.length;
  await ask('/', { cookie: 'theme=dark' });
  await ask('/', { cookie: 'theme=light' });
  assert.equal(seen.length, before + 1);
});

test('of a visitor’s request only the address and the language reach what is kept', async (t) => {
  const { ask, seen } = await site(t, { page: (request, response) => response.setHeader('content-type', 'text/html').end(JSON.stringify(request.headers)) });
  const bad = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-original-url': '/evil', 'x-invoke-path': '/evil', 'x-middleware-subrequest': 'evil', 'content-security-policy': "script-src 'nonce-evil'", 'user-agent': 'evil', referer: 'http://evil.example' };
  assert.doesNotMatch((await ask('/', bad)).body, /evil/);
  assert.doesNotMatch((await ask('/')).body, /evil/);
  assert.equal(seen.length, 1);
  assert.equal(seen[0]!['host'], 'hindcast.example');
});

test('each language is kept apart: by the address, or by the browser', async (t) => {
  const { ask, seen } = await site(t, { page: (request, response) => response.setHeader('content-type', 'text/html').end(`${request.headers['accept-language']} ${request.url}`) });
  assert.equal((await ask('/', { 'accept-language': 'zh-CN,zh;q=0.9' })).body, 'zh-Hans /');
  assert.equal((await ask('/', { 'accept-language': 'de, en;q=0.5' })).body, 'en /');
  assert.equal((await ask('/')).body, 'en /');
  assert.equal((await ask('/zh/', { 'accept-language': 'en' })).body, 'zh-Hans /zh/');
  assert.equal(seen.length, 3);
});

test('what the browser has is not sent again; it keeps the policy that came with it', async (t) => {
  const { ask, write } = await site(t);
  const first = await ask('/');
  const etag = String(first.headers['etag']);
  for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const again = await ask('/', { 'if-none-match': known });
    assert.deepEqual([again.status, again.body, again.headers['content-security-policy'], again.headers['etag']], [304, '', undefined, etag], known);
  }
  assert.equal((await ask('/', { 'if-none-match': '"other"' })).status, 200);
  await write('new');
  assert.equal((await ask('/', { 'if-none-match': etag })).status, 200);
});

test('HEAD tells what GET would, without the page', async (t) => {
  const { ask, seen } = await site(t);
  const [head, page] = [await ask('/', {}, 'HEAD'), await ask('/')];
  assert.equal(seen.length, 1);
  assert.deepEqual([head.status, head.body, head.headers['etag'], head.headers['content-length']], [200, '', page.headers['etag'], page.headers['content-length']]);
});

test('a failure is not kept, and neither is what sets a cookie', async (t) => {
  let status = 500;
  const { ask, seen } = await site(t, { page: (request, response) => {
    const cookie = request.url === '/cookie' && { 'set-cookie': `visitor=${seen.length}` };
    response.writeHead(status, { 'content-type': 'text/html', ...cookie }).end(`${status}`);
  } });
  for (const one of [500, 404, 307]) {
    status = one;
    const got = await ask('/');
    assert.deepEqual([got.status, got.body, got.headers['cache-control'], got.headers['etag']], [one, `${one}`, 'no-store', undefined]);
  }
  status = 200;
  assert.equal((await ask('/')).body, '200');
  assert.equal(seen.length, 4);
  const cookies = (await Promise.all([ask('/cookie'), ask('/cookie'), ask('/cookie')])).map(({ headers }) => String(headers['set-cookie']));
  assert.equal(new Set(cookies).size, 3, 'each has a cookie of their own');
  assert.ok(cookies.every((one) => /^visitor=\d+$/.test(one)));
});

test('a rendering that breaks off leaves each to an answer of their own', async (t) => {
  let times = 0;
  const { ask } = await site(t, { page: (_request, response) => {
    times += 1;
    response.setHeader('content-type', 'text/html');
    if (times === 1) response.write('half', () => response.destroy());
    else response.end('whole');
  } });
  assert.equal((await ask('/')).body, 'whole');
  assert.equal((await ask('/')).body, 'whole');
});
