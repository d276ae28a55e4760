import type { IncomingMessage } from 'node:http';
import { hear } from '#words/speech.ts';

/** What a request asks for, when anybody who asks gets the same: its name in the store, and the request that makes it. */
export type Asked = { key: string; url: string; headers: Record<string, string> };

// Secrets in the address, answers that hold for the moment, files: these are made or read each time.
const NEVER = /^\/(?:api|_next|settings|sign-in|setup|invitation|reset|healthz|readyz)(?:[/?]|$)/;
const LONGEST = 2_000;

/** Null for what is for one person or one moment only: with a session, a token, or parts of a page. */
export function asked({ method, url = '/', headers }: IncomingMessage, host: string): Asked | null {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST || !url.startsWith('/')) return null;
  if (headers.authorization !== undefined || headers.cookie?.includes('hindcast.') || headers['content-length'] !== undefined && headers['content-length'] !== '0' || headers['transfer-encoding'] !== undefined) return null;
  if (headers.rsc !== undefined || headers['next-action'] !== undefined || /[?&]_rsc\b/.test(url)) return null;
  const { tongue, prefix, path } = hear(url, headers['accept-language']);
  if (NEVER.test(path)) return null;
  return { key: `${tongue} ${prefix}${path}`, url, headers: { host, 'accept-language': tongue } };
}

/** RFC 9110 §12.5.3, as far as gzip. */
export function takesGzip(accepts: string | string[] | undefined): boolean {
  return String(accepts ?? '').split(',').some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)|$)/i.test(one));
}

/** RFC 9110 §13.1.2: weak comparison. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag)));
}
