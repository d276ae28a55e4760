import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on loopback, and every path that was asked of it. */
export type Site = { at: (path: string) => string; asked: { path: string; headers: IncomingMessage['headers'] }[]; close: () => void };

export async function startSite(answer: (path: string, response: ServerResponse, request: IncomingMessage) => void): Promise<Site> {
  const asked: Site['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    answer(path, response, request);
  });
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  const { port } = server.address() as AddressInfo;
  return { at: (path) => `http://127.0.0.1:${port}${path}`, asked, close: () => { server.closeAllConnections(); server.close(); } };
}
