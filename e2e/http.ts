import { request } from 'node:http';

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** One request exactly as written, with whatever Host and Origin: no browser or client library puts in a word of its own. A header that is empty is not sent. */
export function send(address: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(address);
  return new Promise((done, fail) => {
    // A connection of its own: one that is kept may be closed by the server while the test waits for the shell.
    const asked = request({ agent: false, hostname, port, path: pathname + search, method, headers: { ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')), 'content-length': String(Buffer.byteLength(body)) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }));
      answer.on('error', fail);
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/** The status of a POST whose body is announced by these headers and begun, and never ends. */
export function announce(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request(address, { agent: false, method: 'POST', headers }, (answer) => {
      done(answer.statusCode ?? 0);
      asked.destroy();
    });
    asked.on('error', fail);
    asked.write('begun');
  });
}
