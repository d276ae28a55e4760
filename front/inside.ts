import { createServer, request, type RequestListener } from 'node:http';
import { duplexPair } from 'node:stream';

/** A whole answer, as it came. */
export type Rendered = { status: number; headers: [name: string, value: string][]; cookies: boolean; body: Buffer };

/** Longer than any page takes; whoever waits is then answered by themselves. */
const LONGEST = 60_000;
// Of one connection only, or of one sending of the same body.
const PASSING = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'date', 'etag', 'cache-control']);

/** Asks a listener through a connection in memory: nobody's own connection, so whoever goes away stops nothing, and nothing of a visitor's request comes along. */
export function inside(listener: RequestListener): (url: string, headers: Record<string, string>) => Promise<Rendered> {
  const server = createServer(listener);
  return (path, headers) => new Promise((done, fail) => {
    const [near, far] = duplexPair();
    server.emit('connection', far);
    const asked = request({ createConnection: () => near, path, headers, signal: AbortSignal.timeout(LONGEST) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => done({ status: answer.statusCode ?? 500, headers: lasting(answer.headers), cookies: answer.headers['set-cookie'] !== undefined, body: Buffer.concat(parts) }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

function lasting(headers: NodeJS.Dict<string | string[]>): Rendered['headers'] {
  return Object.entries(headers).filter(([name]) => !PASSING.has(name)).map(([name, value]) => [name, [value].flat().join(', ')]);
}
