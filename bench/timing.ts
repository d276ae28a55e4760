/** Milliseconds that this thread has spent on the processor: what else the machine does counts for little. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The least time that a run took on its processor, in milliseconds: noise only ever adds. */
export function quickest(run: () => unknown, times: number): number {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = spent();
    run();
    least = Math.min(least, spent() - start);
  }
  return least;
}

const FINEST = 5;

/**
 * How many times as long a longer run takes: the least of some tries, for a busy machine can only make it look worse than it is.
 * No more tries once it is below `enough`. Runs under five milliseconds, about as fine as the clock is, count as five.
 */
export function growth(short: () => unknown, long: () => unknown, enough: number, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries && least >= enough; i++) least = Math.min(least, Math.max(FINEST, quickest(long, 2)) / Math.max(FINEST, quickest(short, 3)));
  return least;
}

/** The least of some runs, in milliseconds by the clock on the wall: of runs far shorter than a turn on the processor, one is undisturbed. */
export async function leastOf(run: () => unknown, times = 60): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
