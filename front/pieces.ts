import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);
/** The largest distance that deflate looks back. */
const WINDOW = 32_768;

/** A body cut wherever `mark` stands: between the pieces, each response puts a word of its own. */
export function cut(body: Buffer, mark: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, from)) {
    pieces.push(body.subarray(from, at));
    from = at + Buffer.byteLength(mark);
  }
  return [...pieces, body.subarray(from)];
}

/** The body with the word between its pieces. */
export function joined(pieces: readonly Buffer[], word: string): Buffer {
  const between = Buffer.from(word);
  return Buffer.concat(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece])));
}

/**
 * Each piece as deflate (RFC 1951), ended at a whole byte, so that `gzipped` puts any word between them without compressing again. A piece may
 * repeat what stands before it, but never the word, which is not known yet: bytes that no UTF-8 has stand in its place.
 */
export async function packed(pieces: readonly Buffer[], wordLength: number): Promise<Buffer[]> {
  const gap = Buffer.alloc(wordLength, 0xff);
  const done: Buffer[] = [];
  let before: Buffer = Buffer.alloc(0);
  for (const piece of pieces) {
    done.push(await deflate(piece, { level: 6, finishFlush: constants.Z_SYNC_FLUSH, ...(before.length > 0 && { dictionary: before }) }));
    before = Buffer.concat([before, piece.subarray(-WINDOW), gap]).subarray(-WINDOW);
  }
  return done;
}

// RFC 1952: deflate, no name, no time, system not told.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** The body with the word between its pieces, as one gzip member. */
export function gzipped(pieces: readonly Buffer[], packed: readonly Buffer[], word: string): Buffer {
  const between = Buffer.from(word);
  const stored = Buffer.concat([Buffer.alloc(5), between]);
  stored.writeUInt16LE(between.length, 1);
  stored.writeUInt16LE(~between.length & 0xffff, 3);
  let [sum, length] = [0, 0];
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) sum = crc32(between, sum);
    sum = crc32(piece, sum);
    length += piece.length + (i > 0 ? between.length : 0);
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(length >>> 0, 4);
  return Buffer.concat([HEAD, ...packed.flatMap((piece, i) => (i === 0 ? [piece] : [stored, piece])), LAST, tail]);
}
