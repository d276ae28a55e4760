import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { asked, matches, takesGzip, type Asked } from './asked.ts';
import { inside, type Rendered } from './inside.ts';
import { newKeeper } from './keeper.ts';
import { newNonce } from './nonce.ts';
import { still } from './still.ts';

/** Answers a request, with this nonce for the scripts of the page. */
export type Answer = (request: IncomingMessage, response: ServerResponse, nonce: string) => void;
/** `headers` are names and values in turn, as they are sent; `nonced` are those that name the nonce. `packed` is made when it is first asked for. */
type Page = { status: number; type: string; etag: string; headers: string[]; nonced: [name: string, value: string][]; body: Buffer; packed?: Promise<Buffer> };

const zip = promisify(gzip);

/** How much memory the pages may hold together. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** What kept pages rest on: the database as it is, and the day. Zones are apart by whole quarters of an hour, so in none of them does a day begin between two of those. */
export function stampOf(dataVersion: number, now: Date): string {
  return `${dataVersion} ${Math.floor(now.getTime() / 900_000)}`;
}

/**
 * Stands before `answer` and keeps what it says to anybody, by address and language, as long as `stamp` stays the same. A hundred who ask at
 * once wait for one rendering. Of a visitor's request only address and language reach that rendering, so nothing else of it can be kept for others.
 */
export function keepPages(answer: Answer, { stamp, host, most = MOST_BYTES }: { stamp: () => string; host: string; most?: number }): (request: IncomingMessage, response: ServerResponse) => void {
  // In kept pages this stands for the nonce. Nobody outside ever sees it, so no text can hold it.
  const mark = newNonce();
  const ask = inside((request, response) => answer(request, response, mark));
  const keeper = newKeeper<Page>(most);
  const flights = new Map<string, { at: string; page: Promise<Page | null> }>();

  /** Null for what sets a cookie: that is for one visitor. */
  async function render({ key, url, headers }: Asked, at: string): Promise<Page | null> {
    const rendered = await ask(url, headers);
    if (rendered.cookies) return null;
    const page = pageOf(rendered, mark);
    // Twice the body: gzip never needs more.
    if (page.status === 200) keeper.keep(key, at, page, 2 * rendered.body.length + 4_096);
    return page;
  }

  function flight(wanted: Asked, at: string): Promise<Page | null> {
    const flying = flights.get(wanted.key);
    if (flying?.at === at) return flying.page;
    const begun = { at, page: render(wanted, at).catch(() => null).finally(() => { if (flights.get(wanted.key) === begun) flights.delete(wanted.key); }) };
    flights.set(wanted.key, begun);
    return begun.page;
  }

  return (request, response) => {
    const wanted = asked(request, host);
    if (!wanted) return answer(request, response, newNonce());
    const at = stamp();
    const kept = keeper.find(wanted.key, at);
    // Where it could not be made, or is for one visitor only, each is answered by themselves.
    const sent = kept ? send(kept, request, response, mark) : flight(wanted, at).then((page) => (page ? send(page, request, response, mark) : answer(request, response, newNonce())));
    sent?.catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
}

function pageOf({ status, headers, body }: Rendered, mark: string): Page {
  const isPage = headers.some(([name, value]) => name === 'content-type' && value.startsWith('text/html'));
  // What went wrong is told by a script; it is no page of ours, and is kept for nobody.
  const whole = isPage && status === 200 ? still(body) : body;
  const etag = `W/"${createHash('sha256').update(whole).digest('base64url').slice(0, 27)}"`;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  // A page is one visitor's, for its nonce; a feed may be handed on, once we were asked.
  const caching = status !== 200 ? 'no-store' : type.startsWith('text/html') ? 'private, no-cache' : 'no-cache';
  const plain = headers.filter(([name, value]) => name !== 'vary' && !value.includes(mark));
  return {
    status, type, etag, body: whole, nonced: headers.filter(([, value]) => value.includes(mark)),
    headers: [...plain.flat(), 'Vary', varying(headers.find(([name]) => name === 'vary')?.[1]), 'Cache-Control', caching, ...(status === 200 ? ['ETag', etag] : [])],
  };
}

const WORTH_PACKING = 1_000;
/** Returns at once what need not wait for gzip. */
function send(page: Page, request: IncomingMessage, response: ServerResponse, mark: string): Promise<void> | undefined {
  const { status, type, etag, headers, nonced, body } = page;
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    // Without the policy: what the browser has came with one.
    response.writeHead(304, headers).end();
    return undefined;
  }
  const nonce = newNonce();
  const own = [...headers, ...nonced.flatMap(([name, value]) => [name, value.replaceAll(mark, nonce)])];
  if (status !== 200) {
    write(request, response, status, own, body.includes(mark) ? Buffer.from(body.toString().replaceAll(mark, nonce)) : body);
    return undefined;
  }
  if (body.length < WORTH_PACKING || !/^text\/|json|xml|javascript/.test(type) || !takesGzip(request.headers['accept-encoding'])) {
    write(request, response, status, own, body);
    return undefined;
  }
  return (page.packed ??= zip(body)).then((packed) => write(request, response, status, [...own, 'Content-Encoding', 'gzip'], packed));
}

function write(request: IncomingMessage, response: ServerResponse, status: number, headers: string[], body: Buffer): void {
  response.writeHead(status, [...headers, 'Content-Length', String(body.length)]);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

function varying(told: string | undefined): string {
  return [...new Set([...(told?.split(/,\s*/) ?? []), 'Accept-Encoding', 'Cookie', 'Authorization'])].join(', ');
}
