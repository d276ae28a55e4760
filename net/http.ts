import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress, literalOf, systemResolve, type Resolve } from './address.ts';
import { codings, readBody } from './body.ts';
import { messageOf, type Reason } from './messages.ts';

/** `movedTo`: where the address has gone for good, by redirects that all said so. */
export type Fetched =
  | { ok: true; url: string; status: number; contentType: string; bytes: Uint8Array; etag: string | null; lastModified: string | null; movedTo: string | null }
  | { ok: false; reason: Reason; message: string; status: number | null; retryAfter: string | null; movedTo: string | null };

export type FetchOptions = {
  /** Lets loopback addresses through, on any port. For tests on one's own computer only. */
  allowLoopback?: boolean;
  ports?: readonly number[];
  resolve?: Resolve;
  limits?: Partial<typeof defaultLimits>;
  /** The media types that may come; pages and plain text unless told. */
  types?: readonly string[];
  /** What came last time: the same again is the reason `unchanged`. */
  since?: { etag: string | null; lastModified: string | null };
};

/** 15 seconds in all, redirects and body included; 5 MB unpacked; five redirects. */
export const defaultLimits = { deadlineMs: 15_000, maxBytes: 5 * 1024 * 1024, maxRedirects: 5 };

export const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'text/x-markdown'] as const;
const headers = {
  'user-agent': 'Hindcast/0.1 (reads articles and feeds that a person asked for)',
  'accept-language': 'en, zh;q=0.9',
  'accept-encoding': codings,
};

/**
 * Fetches a public web page, and nothing but a public web page: http or https, the usual ports, no credentials, no cookies.
 * The host is resolved once for each request, refused if any answer is not public, and the connection goes to the answers
 * that were checked (OWASP SSRF Prevention Cheat Sheet); each redirect starts anew. Never throws: failures are values.
 */
export async function fetchGuarded(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...defaultLimits, ...options.limits };
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limits.deadlineMs);
  try {
    let next = url;
    let movedTo: string | null = null;
    let forGood = true;
    for (let redirects = 0; redirects <= limits.maxRedirects; redirects++) {
      const step = await fetchOnce(next, options, limits.maxBytes, clock.signal);
      if (!('location' in step)) return { ...step, movedTo };
      next = step.location;
      forGood &&= step.forGood;
      if (forGood) movedTo = next;
    }
    return failure('redirects');
  } catch {
    return failure(clock.signal.aborted ? 'timeout' : 'unreachable');
  } finally {
    clearTimeout(timer);
  }
}

async function fetchOnce(text: string, options: FetchOptions, maxBytes: number, signal: AbortSignal): Promise<Fetched | { location: string; forGood: boolean }> {
  const url = allowedUrl(text, options);
  const addresses = url && await checkedAddresses(url, options, signal);
  if (!url || !addresses) return failure('refused');

  const response = await send(url, addresses, signal, options);
  try {
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) return { location: absolute(location, url), forGood: status === 301 || status === 308 };
    if (status === 304 && options.since) return failure('unchanged', status);
    if (status !== 200 && status !== 203) return failure('status', status, response.headers['retry-after']);
    const { 'content-type': contentType = '', etag = null, 'last-modified': lastModified = null } = response.headers;
    if (!(options.types ?? pageTypes).includes(contentType.split(';')[0]?.trim().toLowerCase() ?? '')) return failure('type');
    const body = await readBody(response, maxBytes);
    return body.ok ? { ok: true, url: url.href, status, contentType, bytes: body.bytes, etag, lastModified, movedTo: null } : failure(body.reason);
  } finally {
    response.destroy();
  }
}

/** What can be judged without asking anybody. The WHATWG parser has already made 127.0.0.1 of 0x7f.1 and ①②⑦.⓪.⓪.①. */
function allowedUrl(text: string, { allowLoopback = false, ports = [80, 443] }: FetchOptions): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return null;
  const literal = literalOf(url);
  const home = literal ? isLoopbackAddress(literal) : /(?:^|\.)localhost\.?$/.test(url.hostname);
  if (home) return allowLoopback ? url : null;
  if (literal && !isPublicAddress(literal)) return null;
  return ports.includes(Number(url.port || (url.protocol === 'https:' ? 443 : 80))) ? url : null;
}

/** Every address of the host, or null when one of them is not public: the connection must have no choice. */
async function checkedAddresses(url: URL, { allowLoopback = false, resolve = systemResolve }: FetchOptions, signal: AbortSignal): Promise<readonly string[] | null> {
  const literal = literalOf(url);
  const addresses = literal ? [literal] : await beforeAbort(resolve(url.hostname), signal);
  const allowed = (address: string): boolean => isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
  return addresses.length > 0 && addresses.every(allowed) ? addresses : null;
}

function send(url: URL, addresses: readonly string[], signal: AbortSignal, { types, since }: FetchOptions): Promise<IncomingMessage> {
  const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
  // Node asks this instead of the resolver, so a name that changes its mind between check and connection changes nothing.
  const lookup: LookupFunction = (_host, wanted, done) => {
    const first = pinned[0] as { address: string; family: number };
    if (wanted.all) done(null, pinned);
    else done(null, first.address, first.family);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // `agent: false`: a connection of its own, closed afterwards, and no proxy from the environment.
    const outgoing = request(url, { agent: false, headers: { ...headers, accept: types?.join(', ') ?? 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9', ...conditional(since) }, lookup, signal });
    outgoing.on('response', resolve).on('error', reject).end();
  });
}

/** RFC 9110 §13.1: a server that knows the tag does not look at the day. What no header may hold is not sent back. */
function conditional({ etag, lastModified }: NonNullable<FetchOptions['since']> = { etag: null, lastModified: null }): Record<string, string> {
  const sendable = (text: string | null): text is string => text !== null && /^[\x20-\x7e\x80-\xff]{1,1000}$/.test(text);
  return { ...(sendable(etag) ? { 'if-none-match': etag } : {}), ...(sendable(lastModified) ? { 'if-modified-since': lastModified } : {}) };
}

/** Header bytes arrive as Latin-1; addresses with Chinese in them are sent as UTF-8. An address that is none is refused next. */
function absolute(location: string, base: URL): string {
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return URL.canParse(text, base) ? new URL(text, base).href : text;
}

/** The system's resolver cannot be stopped, but it need not be waited for. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('deadline')), { once: true });
    if (signal.aborted) reject(new Error('deadline'));
    work.then(resolve, reject);
  });
}

function failure(reason: Reason, status?: number, retryAfter?: string): Fetched {
  return { ok: false, reason, message: messageOf(reason, status), status: status ?? null, retryAfter: retryAfter ?? null, movedTo: null };
}
