/** Blocks of neighbours: where each starts among the groups, how many calls it has and the sum of their outcomes. */
export type Pools = { starts: number[]; n: number[]; y: number[] };

/**
 * The closest rates that never fall: neighbours are pooled as long as the one before has a rate as high or higher (Ayer et al. 1955).
 * `n` and `y` hold the calls and sums of outcomes of groups with different chances, lowest first. O(K).
 */
export function poolAdjacentViolators(n: ArrayLike<number>, y: ArrayLike<number>): Pools {
  const pools: Pools = { starts: [], n: [], y: [] };
  let last = -1;
  for (let i = 0; i < n.length; i += 1) {
    let start = i;
    let calls = n[i]!;
    let sum = y[i]!;
    // y/n compared by products: whole numbers stay exact.
    while (last >= 0 && pools.y[last]! * calls >= sum * pools.n[last]!) {
      start = pools.starts[last]!;
      calls += pools.n[last]!;
      sum += pools.y[last]!;
      last -= 1;
    }
    last += 1;
    pools.starts[last] = start;
    pools.n[last] = calls;
    pools.y[last] = sum;
  }
  for (const part of [pools.starts, pools.n, pools.y]) part.length = last + 1;
  return pools;
}
