import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { fetchGuarded, type FetchOptions } from './http.ts';

export const home: FetchOptions = { allowLoopback: true };

/** A real server on every loopback address, gone after the test. */
export async function serve(t: TestContext, listener: RequestListener) {
  const heard: { url: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    heard.push({ url: request.url ?? '', headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, heard, at: (path: string) => `http://127.0.0.1:${port}${path}` };
}

export const page: RequestListener = (_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>hello</p>');
export const redirectTo = (location: string, status = 302): RequestListener => (_request, response) => response.writeHead(status, { location }).end();

/** The reason of a failure, or where the page was found. */
export async function reasonOf(url: string, options?: FetchOptions): Promise<string> {
  const fetched = await fetchGuarded(url, options);
  return fetched.ok ? `fetched ${fetched.url}` : fetched.reason;
}
