import { randomFillSync } from 'node:crypto';

const BYTES = 16;
// To ask for chance costs more than a response of a kept page: it is asked for many nonces at once.
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** A nonce that nobody can guess, and that is given once. */
export function newNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('base64', used - BYTES, used);
}
