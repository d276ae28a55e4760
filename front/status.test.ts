import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { withStatus } from './status.ts';

const say = (status: number) => (globalThis as { hindcastStatus?: (status: number) => void }).hindcastStatus?.(status);

test('a page says that it is not there while it is drawn; another at the same time is not touched, and what is refused stays refused', async (t) => {
  const server = createServer((request, response) => withStatus(response, () => void setTimeout(() => {
    if (request.url !== '/there') say(404);
    if (request.url === '/refused') response.statusCode = 403;
    response.end('drawn');
  }, request.url === '/there' ? 30 : 5)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).status;
  assert.deepEqual(await Promise.all(['/there', '/gone', '/refused'].map(ask)), [200, 404, 403]);
});
