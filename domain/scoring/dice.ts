/** A source of numbers from 0 to 1 that repeats itself (mulberry32): the same seed, the same row of numbers. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed that the data decide (FNV-1a over whole numbers): the same data, the same seed, on every machine and in every run. */
export function seedOf(numbers: Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const number of numbers) hash = Math.imul(hash ^ Math.trunc(number), 0x01000193);
  return hash;
}
