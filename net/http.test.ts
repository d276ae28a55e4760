import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { fetchGuarded, type FetchOptions } from './http.ts';
import { home, page, reasonOf, redirectTo, serve } from './testing.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a page comes back with its bytes, type and address', async (t) => {
  const server = await serve(t, page);
  const fetched = await fetchGuarded(server.at('/story?id=1#part'), home);
  assert.ok(fetched.ok);
  assert.equal(textOf(fetched.bytes), '<p>hello</p>');
  assert.equal(fetched.contentType, 'text/html; charset=utf-8');
  assert.equal(fetched.url, server.at('/story?id=1'));
  assert.equal(fetched.status, 200);
});

test('it says who it is, and brings nobody\'s cookies', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.url === '/') response.writeHead(302, { location: '/next', 'set-cookie': 'id=1' }).end();
    else page(request, response);
  });
  assert.ok((await fetchGuarded(server.at('/'), home)).ok);
  assert.equal(server.heard.length, 2);
  for (const { headers } of server.heard) {
    assert.match(String(headers['user-agent']), /^Hindcast\//);
    assert.deepEqual([headers['cookie'], headers['authorization'], headers['referer']], [undefined, undefined, undefined]);
  }
});

test('five redirects are followed, a sixth is not', async (t) => {
  const server = await serve(t, (request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
    else page(request, response);
  });
  assert.equal(await reasonOf(server.at('/5'), home), `fetched ${server.at('/0')}`);
  assert.equal(await reasonOf(server.at('/6'), home), 'redirects');
});

test('a redirect to itself ends', async (t) => {
  const server = await serve(t, redirectTo('/'));
  assert.equal(await reasonOf(server.at('/'), home), 'redirects');
  assert.equal(server.heard.length, 6);
});

test('a redirect to an address with Chinese in it is followed', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.url === '/') response.socket?.end(`HTTP/1.1 302 Found\r\nLocation: /预测\r\nContent-Length: 0\r\n\r\n`);
    else page(request, response);
  });
  assert.equal(await reasonOf(server.at('/'), home), `fetched ${server.at(`/${encodeURIComponent('预测')}`)}`);
});

for (const [name, coding, pack] of [['gzip', 'gzip', gzipSync], ['deflate', 'deflate', deflateSync], ['bare deflate', 'deflate', deflateRawSync], ['brotli', 'br', brotliCompressSync]] as const) {
  test(`${name} is unpacked, and a bomb stops at the limit`, async (t) => {
    const server = await serve(t, (request, response) => {
      const body = request.url === '/bomb' ? Buffer.alloc(20_000_000, 'a') : Buffer.from('a small page');
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': coding }).end(pack(body));
    });
    const fetched = await fetchGuarded(server.at('/'), home);
    assert.equal(fetched.ok && textOf(fetched.bytes), 'a small page');
    assert.equal(await reasonOf(server.at('/bomb'), home), 'too-large');
  });
}

test('the limit is exact, packed or not', async (t) => {
  const server = await serve(t, (request, response) => {
    const body = Buffer.alloc(Number(request.url?.replace(/\D/g, '')), 'a');
    const packed = request.url?.startsWith('/packed');
    response.writeHead(200, { 'content-type': 'text/plain', ...(packed ? { 'content-encoding': 'gzip' } : {}) }).end(packed ? gzipSync(body) : body);
  });
  const options = { ...home, limits: { maxBytes: 1000 } };
  for (const kind of ['plain', 'packed']) {
    assert.match(await reasonOf(server.at(`/${kind}1000`), options), /^fetched/);
    assert.equal(await reasonOf(server.at(`/${kind}1001`), options), 'too-large');
  }
});

test('a body without a stated length that never ends is cut at the limit', async (t) => {
  const server = await serve(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) { /* until the other end has had enough */ }
    };
    response.on('drain', more);
    more();
  });
  assert.equal(await reasonOf(server.at('/'), home), 'too-large');
});

test('a stated length beyond the limit is believed', async (t) => {
  const server = await serve(t, (_request, response) => response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 6_000_000 }).flushHeaders());
  assert.equal(await reasonOf(server.at('/'), home), 'too-large');
});

const impatient: FetchOptions = { ...home, limits: { deadlineMs: 150 } };

test('a server that never answers meets the deadline', async (t) => {
  const server = await serve(t, () => undefined);
  assert.equal(await reasonOf(server.at('/'), impatient), 'timeout');
});

test('a server that drips meets the same deadline', async (t) => {
  const server = await serve(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const drip = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drip));
  });
  assert.equal(await reasonOf(server.at('/'), impatient), 'timeout');
});

test('redirects do not wind the clock back', async (t) => {
  const server = await serve(t, (_request, response) => void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 60));
  assert.equal(await reasonOf(server.at('/'), impatient), 'timeout');
});

test('a resolver that never answers meets the deadline', async () => {
  assert.equal(await reasonOf('http://slow.test/', { resolve: () => new Promise(() => undefined), limits: { deadlineMs: 50 } }), 'timeout');
});

test('only web pages and plain text are read', async (t) => {
  const server = await serve(t, (request, response) => {
    const type = decodeURIComponent(request.url?.slice(1) ?? '');
    response.writeHead(200, type ? { 'content-type': type } : {}).end('hello');
  });
  for (const type of ['text/html', 'TEXT/HTML;charset=gbk', 'application/xhtml+xml', 'text/plain', 'text/markdown']) {
    assert.match(await reasonOf(server.at(`/${encodeURIComponent(type)}`), home), /^fetched/, type);
  }
  for (const type of ['', 'application/pdf', 'image/png', 'application/json', 'application/octet-stream', 'text/css', 'video/mp4', 'text/html2']) {
    assert.equal(await reasonOf(server.at(`/${encodeURIComponent(type)}`), home), 'type', type);
  }
});

test('a coding nobody asked for is refused', async (t) => {
  const server = await serve(t, (_request, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'compress' }).end('?'));
  assert.equal(await reasonOf(server.at('/'), home), 'type');
});

test('a status that is not a page is told in words', async (t) => {
  const server = await serve(t, (request, response) => response.writeHead(Number(request.url?.slice(1)), { 'content-type': 'text/html' }).end('sorry'));
  for (const [status, words] of [[404, /no such page \(404\)/], [403, /without leave \(403\)/], [429, /too often/], [500, /with status 500/], [304, /with status 304/], [302, /with status 302/], [206, /206/]] as const) {
    const fetched = await fetchGuarded(server.at(`/${status}`), home);
    assert.ok(!fetched.ok && fetched.reason === 'status', String(status));
    assert.match(fetched.message, words);
    assert.match(fetched.message, /Nothing was kept\./);
  }
});

test('a closed port, an unknown name, a broken-off body and a broken archive are all unreachable', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.url === '/broken') response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync('hello').subarray(0, 12));
    else {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1000 }).write('half');
      response.socket?.destroySoon();
    }
  });
  const closed = createServer();
  await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  assert.equal(await reasonOf(`http://127.0.0.1:${port}/`, home), 'unreachable');
  assert.equal(await reasonOf('http://nowhere.test/', { resolve: async () => Promise.reject(new Error('ENOTFOUND')) }), 'unreachable');
  assert.equal(await reasonOf(server.at('/half'), home), 'unreachable');
  assert.equal(await reasonOf(server.at('/broken'), home), 'unreachable');
});

test('what came last time is asked for by its tag and day, and the same again is a value', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.headers['if-none-match'] === '"a1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/plain', etag: '"a1"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }).end('hello');
  });
  const first = await fetchGuarded(server.at('/'), { ...home, since: { etag: null, lastModified: null } });
  assert.ok(first.ok);
  assert.deepEqual([first.etag, first.lastModified], ['"a1"', 'Tue, 24 Nov 2026 10:00:00 GMT']);
  assert.equal(await reasonOf(server.at('/'), { ...home, since: first }), 'unchanged');
  assert.equal(server.heard[1]?.headers['if-modified-since'], 'Tue, 24 Nov 2026 10:00:00 GMT');
  assert.match(await reasonOf(server.at('/'), { ...home, since: { etag: 'a\r\nx-evil: 1', lastModified: null } }), /^fetched/);
  assert.equal(server.heard[2]?.headers['x-evil'], undefined);
});

test('which types may come is the caller\'s to say; how long to wait is the site\'s', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.url === '/busy') response.writeHead(503, { 'retry-after': '120' }).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss/>');
  });
  assert.equal(await reasonOf(server.at('/'), home), 'type');
  assert.match(await reasonOf(server.at('/'), { ...home, types: ['application/rss+xml'] }), /^fetched/);
  assert.equal(server.heard[1]?.headers['accept'], 'application/rss+xml');
  const busy = await fetchGuarded(server.at('/busy'), home);
  assert.ok(!busy.ok);
  assert.deepEqual([busy.status, busy.retryAfter], [503, '120']);
});

test('an address has moved for good as far as every redirect says so', async (t) => {
  const moves: Record<string, [number, string]> = { '/a': [301, '/b'], '/b': [308, '/c'], '/c': [302, '/d'], '/e': [302, '/a'] };
  const server = await serve(t, (request, response) => {
    const move = moves[request.url ?? ''];
    if (move) response.writeHead(move[0], { location: move[1] }).end();
    else page(request, response);
  });
  const moved = async (path: string) => (await fetchGuarded(server.at(path), home)).movedTo;
  assert.deepEqual([await moved('/a'), await moved('/c'), await moved('/e'), await moved('/d')], [server.at('/c'), null, null, null]);
});
