/** The least time that a run took, in milliseconds: noise only ever adds. */
export function quickest(run: () => unknown, times: number): number {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * How many times as long a longer run takes: the least of some tries, for a busy machine can only make it look worse than it is.
 * No more tries once it is below `enough`. Runs under a millisecond count as one.
 */
export function growth(short: () => unknown, long: () => unknown, enough: number, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries && least >= enough; i++) least = Math.min(least, Math.max(1, quickest(long, 2)) / Math.max(1, quickest(short, 3)));
  return least;
}
