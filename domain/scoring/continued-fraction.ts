// Stands in for a zero that would be divided by.
const TINY = 1e-300;
// A factor this near to 1 is lost in rounding.
const SETTLED = 4e-16;

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)), from the front (Lentz 1976 as modified by Thompson & Barnett 1986). */
export function continuedFraction(numerator: (k: number) => number, denominator: (k: number) => number): number {
  let value = denominator(0);
  let above = value;
  let below = 0;
  for (let k = 1; ; k += 1) {
    const a = numerator(k);
    const b = denominator(k);
    below = 1 / (b + a * below || TINY);
    above = b + a / above || TINY;
    const factor = above * below;
    value *= factor;
    // Written so that NaN ends it too.
    if (!(Math.abs(factor - 1) > SETTLED)) return value;
  }
}
