import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asked, matches, takesGzip, type Asked } from './asked.ts';
import { inside } from './inside.ts';
import { newKeeper } from './keeper.ts';
import { cut, gzipped, joined, packed, sizeOf, type Packed } from './pieces.ts';

/** Answers a request; `nonce` is the one that its headers name, for the scripts of the page. */
export type Answer = (request: IncomingMessage, response: ServerResponse, nonce: string) => void;
/** `pieces`: the body without its nonces; `gzip` is made when it is first asked for. */
type Page = { status: number; headers: [name: string, value: string][]; etag: string; pieces: Buffer[]; gzip?: Promise<Packed> };

/** How much memory the pages may hold together. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** What kept pages rest on: the database as it is, and the day. Zones are apart by whole quarters of an hour, so in none of them does a day begin between two of those. */
export function stampOf(dataVersion: number, now: Date): string {
  return `${dataVersion} ${Math.floor(now.getTime() / 900_000)}`;
}

export const newNonce = (): string => randomBytes(16).toString('base64');

/**
 * Stands before `answer` and keeps what it says to anybody, by address and language, as long as `stamp` stays the same. A hundred who ask at
 * once wait for one rendering. Of a visitor's request only address and language reach that rendering, so nothing else of it can be kept for others.
 */
export function keepPages(answer: Answer, { stamp, host, most = MOST_BYTES }: { stamp: () => string; host: string; most?: number }): Answer {
  // In kept pages this stands for the nonce. Nobody outside ever sees it, so no text can hold it.
  const mark = newNonce();
  const ask = inside((request, response) => answer(request, response, mark));
  const keeper = newKeeper<Page>(most);
  const flights = new Map<string, { at: string; page: Promise<Page | null> }>();

  async function render({ key, url, headers }: Asked, at: string): Promise<Page | null> {
    const { status, headers: told, cookies, body } = await ask(url, headers);
    if (cookies) return null;
    const pieces = cut(body, mark);
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece).update('\0');
    const page: Page = { status, headers: told, etag: `W/"${hash.digest('base64url').slice(0, 27)}"`, pieces };
    // Twice the body: gzip never needs more.
    if (status === 200) keeper.keep(key, at, page, 2 * body.length + 4_096);
    return page;
  }

  function flight(wanted: Asked, at: string): Promise<Page | null> {
    const flying = flights.get(wanted.key);
    if (flying?.at === at) return flying.page;
    const begun = { at, page: render(wanted, at).catch(() => null).finally(() => { if (flights.get(wanted.key) === begun) flights.delete(wanted.key); }) };
    flights.set(wanted.key, begun);
    return begun.page;
  }

  /** Null where it is for this visitor only, or could not be made: then they are answered by themselves. */
  async function pageFor(request: IncomingMessage): Promise<Page | null> {
    const wanted = asked(request, host);
    if (!wanted) return null;
    const at = stamp();
    return keeper.find(wanted.key, at) ?? flight(wanted, at);
  }

  return (request, response, nonce) => {
    pageFor(request).then((page) => (page ? send(page, { request, response, mark, nonce }) : answer(request, response, nonce)))
      .catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
  };
}

const WORTH_PACKING = 1_000;

async function send(page: Page, { request, response, mark, nonce }: { request: IncomingMessage; response: ServerResponse; mark: string; nonce: string }): Promise<void> {
  const { status, headers, etag, pieces } = page;
  // What the door set for this response stays: above all the policy with its nonce.
  for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value.replaceAll(mark, nonce));
  const type = String(response.getHeader('content-type') ?? '');
  response.setHeader('Vary', varying(response.getHeader('vary')));
  if (status === 200) {
    response.setHeader('ETag', etag);
    // A page is one visitor's, for its nonce; a feed may be handed on, once we were asked.
    response.setHeader('Cache-Control', type.startsWith('text/html') ? 'private, no-cache' : 'no-cache');
    if (matches(request.headers['if-none-match'], etag)) {
      // The visitor shows the page that they have, whose scripts carry the nonce of the policy that came with it: a new policy would stop them.
      for (const name of ['Content-Security-Policy', 'Content-Type', 'Link']) response.removeHeader(name);
      response.writeHead(304).end();
      return;
    }
  } else {
    response.setHeader('Cache-Control', 'no-store');
  }
  const pack = sizeOf(pieces) > WORTH_PACKING && /^text\/|json|xml|javascript/.test(type) && takesGzip(request.headers['accept-encoding']);
  const body = pack ? gzipped(await (page.gzip ??= packed(pieces, nonce.length)), nonce) : joined(pieces, nonce);
  if (pack) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', sizeOf(body));
  response.writeHead(status);
  // In one go, without a copy.
  response.cork();
  if (request.method !== 'HEAD') for (const part of body) response.write(part);
  response.end();
  response.uncork();
}

function varying(told: number | string | string[] | undefined): string {
  const names = [told ?? []].flat().flatMap((one) => String(one).split(/,\s*/));
  return [...new Set([...names, 'Accept-Encoding', 'Cookie', 'Authorization'])].join(', ');
}
