import { fold } from './fold.ts';

/** How many minima a sketch keeps: the estimate is off by about 4 in 100 (Broder 1997). */
const SKETCH_SIZE = 128;
/** Longer texts are sketched by their beginning, so that the largest article costs no more than a tenth of a second. */
const LONGEST = 400_000;

export type Grams = { latin: number; han: number };

/** Character n-grams of a text as 32-bit hashes; width, case, script, blanks and punctuation are folded away. */
export function gramsOf(text: string, { latin, han }: Grams): Set<number> {
  const words = fold(text.slice(0, LONGEST)).normalize('NFKC').toLowerCase();
  const isHan = (words.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > words.replace(/\s/g, '').length;
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, isHan ? '' : ' ').trim();
  const size = Math.min(isHan ? han : latin, plain.length);
  const found = new Set<number>();
  for (let at = 0; size > 0 && at + size <= plain.length; at++) found.add(hashAt(plain, at, size));
  return found;
}

/** The least value of each of 128 hash functions over the grams. Two sketches agree at a place as often as their sets overlap. */
export function sketchOf(grams: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(SKETCH_SIZE).fill(0xffffffff);
  for (const gram of grams) {
    for (let i = 0; i < SKETCH_SIZE; i++) {
      const value = (Math.imul(FACTORS[i]!, gram) + SHIFTS[i]!) >>> 0;
      if (value < least[i]!) least[i] = value;
    }
  }
  return least;
}

/** The Jaccard index of two sets of grams (Jaccard 1912), 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
}

/** The same, estimated from two sketches of equal width. */
export function agreement(a: Uint32Array | Uint8Array, b: Uint32Array | Uint8Array): number {
  let same = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i]) same++;
  return same / SKETCH_SIZE;
}

/** One byte of each minimum: a quarter of the room, and different minima agree by chance once in 256 (Li & König 2010). */
export function shortSketch(sketch: Uint32Array): Uint8Array {
  return Uint8Array.from(sketch, (value) => value & 0xff);
}

/** 64 pairs of minima as numbers: two sets that overlap by 0.35 share one of them 9,998 times in 10,000. */
export function bandsOf(sketch: Uint32Array): number[] {
  return Array.from({ length: SKETCH_SIZE / 2 }, (_, band) => band * 2 ** 32 + mixed(sketch[2 * band]! ^ Math.imul(sketch[2 * band + 1]!, 0x9e3779b1)));
}

// FNV-1a over the characters, then mixed.
function hashAt(text: string, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

// The finaliser of MurmurHash3.
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

// Fixed for ever: stored sketches are compared with new ones. Odd factors, so that no two grams fall together.
const FACTORS = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => mixed(2 * i + 1) | 1);
const SHIFTS = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => mixed(0x10000 + i));
