// As near as doubles allow: a step smaller than this share of the root changes nothing.
const STEP = 2 ** -52;
// A bracket of doubles cannot be halved more often than this.
const HALVINGS = 1100;

/** An increasing function: how far it lies above its target at x, and how fast it rises there. */
export type Rising = { excess: (x: number) => number; slope: (x: number) => number };

/** Where an increasing function meets its target, between `low` and `high`: Newton's steps, and a halving wherever one would leave the bracket. */
export function rootOf({ excess, slope }: Rising, low: number, high: number, start: number): number {
  let x = start;
  for (let i = 0; i < HALVINGS; i += 1) {
    const over = excess(x);
    if (over === 0) return x;
    if (over > 0) high = x;
    else low = x;
    const step = x - over / slope(x);
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) <= STEP * Math.abs(x)) return next;
    x = next;
  }
  return x;
}
