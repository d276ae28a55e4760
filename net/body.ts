import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

export type Body = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'too-large' | 'type' | 'unreachable' };

export const codings = 'gzip, deflate, br';

/**
 * Reads and unpacks a response: at most `limit` bytes as sent, and at most `limit` bytes unpacked, so that a small archive
 * of a large nothing stops there. A stream that breaks off is no body. Rejects only when the request was aborted.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Body> {
  const sent = await collect(response, limit);
  if (!sent) return { ok: false, reason: 'too-large' };
  const unpack = unpacker((response.headers['content-encoding'] ?? '').trim().toLowerCase(), sent);
  if (!unpack) return { ok: false, reason: 'type' };
  try {
    return { ok: true, bytes: new Uint8Array(await unpack(sent, { maxOutputLength: limit })) };
  } catch (error) {
    return { ok: false, reason: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreachable' };
  }
}

async function collect(response: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

type Unpack = (sent: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

function unpacker(coding: string, sent: Buffer): Unpack | null {
  switch (coding) {
    case '': case 'identity': return async (bytes) => bytes;
    case 'gzip': case 'x-gzip': return promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);
    case 'br': return promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress);
    // RFC 9110 §8.4.1.2: some servers leave out the zlib wrapper, whose first byte has 8 in its low half.
    case 'deflate': return promisify<Buffer, { maxOutputLength: number }, Buffer>(((sent[0] ?? 0) & 15) === 8 ? inflate : inflateRaw);
    default: return null;
  }
}
