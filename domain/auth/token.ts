import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits of chance, for a link that is used once. Only its hash is stored. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

const MARK = 'hct_';
const SHOWN = MARK.length + 8;

/** A token for programs: 256 bits of chance behind a mark that secret scanners can look for. Its first letters may be shown. */
export function newApiToken(): { token: string; prefix: string; hash: string } {
  const token = `${MARK}${randomBytes(32).toString('base64url')}`;
  return { token, prefix: prefixOf(token), hash: tokenHash(token) };
}

/** The part of a token for programs that may be shown and looked up. */
export const prefixOf = (token: string): string => token.slice(0, SHOWN);

/** Something in the shape of a token for programs, whole or within a longer text. */
export const holdsApiToken = (text: string): boolean => /hct_[\w-]{20}/.test(text);

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A name for what must not be stored itself: without the key it cannot be guessed back. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares in constant time. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
