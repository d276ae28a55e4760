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
export function joined(pieces: readonly Buffer[], word: string): Buffer[] {
  const between = Buffer.from(word);
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
}

export const sizeOf = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** A body ready for `gzipped`: its pieces as deflate, how long it is, its checksum with blanks for words, and what each bit of a word’s checksum changes in it. */
export type Packed = { deflated: Buffer[]; length: number; blankSum: number; changes: Uint32Array; blank: number };

/**
 * Each piece as deflate (RFC 1951), ended at a whole byte, so that `gzipped` puts any word between them without compressing again. A piece may
 * repeat what stands before it, but never the word, which is not known yet: bytes that no UTF-8 has stand in its place.
 */
export async function packed(pieces: readonly Buffer[], wordLength: number): Promise<Packed> {
  const gap = Buffer.alloc(wordLength, 0xff);
  const deflated: Buffer[] = [];
  let before: Buffer = Buffer.alloc(0);
  for (const piece of pieces) {
    deflated.push(await deflate(piece, { level: 6, finishFlush: constants.Z_SYNC_FLUSH, ...(before.length > 0 && { dictionary: before }) }));
    before = Buffer.concat([before, piece.subarray(-WINDOW), gap]).subarray(-WINDOW);
  }
  return { deflated, length: sizeOf(pieces) + (pieces.length - 1) * wordLength, ...sumsOf(pieces, wordLength) };
}

/**
 * Of bodies of one length, CRC-32 is affine: what a word changes in the sum follows bit by bit from what it changes in the word’s own sum. Found
 * once, so that a response sums its word and not the whole body.
 */
function sumsOf(pieces: readonly Buffer[], wordLength: number): Pick<Packed, 'blankSum' | 'changes' | 'blank'> {
  const zeros = Buffer.alloc(Math.max(...pieces.map(({ length }) => length), wordLength));
  const unchanged = new Map([wordLength, ...pieces.map(({ length }) => length)].map((bytes) => [bytes, crc32(zeros.subarray(0, bytes))]));
  /** A change in a sum, so many bytes later. */
  const later = (change: number, bytes: number) => (crc32(zeros.subarray(0, bytes), change) ^ unchanged.get(bytes)!) >>> 0;
  const changes = Uint32Array.from({ length: 32 }, (_, bit) => {
    let change = 0;
    for (const piece of pieces.slice(1)) change = later((later(change, wordLength) ^ (1 << bit)) >>> 0, piece.length);
    return change;
  });
  const blankSum = pieces.reduce((sum, piece, i) => crc32(piece, i === 0 ? 0 : crc32(zeros.subarray(0, wordLength), sum)), 0);
  return { blankSum, changes, blank: crc32(zeros.subarray(0, wordLength)) };
}

// RFC 1952: deflate, no name, no time, system not told.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** The body with the word between its pieces, as one gzip member. */
export function gzipped({ deflated, length, blankSum, changes, blank }: Packed, word: string): Buffer[] {
  const between = Buffer.from(word);
  const stored = Buffer.concat([Buffer.alloc(5), between]);
  stored.writeUInt16LE(between.length, 1);
  stored.writeUInt16LE(~between.length & 0xffff, 3);
  const own = crc32(between) ^ blank;
  const sum = changes.reduce((all, change, bit) => ((own >>> bit) & 1 ? all ^ change : all), blankSum);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum >>> 0, 0);
  tail.writeUInt32LE(length >>> 0, 4);
  return [HEAD, ...deflated.flatMap((piece, i) => (i === 0 ? [piece] : [stored, piece])), LAST, tail];
}
