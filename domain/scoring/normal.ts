const ROOT_2_PI = Math.sqrt(2 * Math.PI);
const SERIES_END = 3;
const TAIL_DEPTH = 100;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_2_PI;
}

/** Share of the standard normal distribution below z, to about 1e-15: the series Φ = ½ + φ(z)(z + z³/3 + z⁵/15 + …) (Marsaglia 2004), a continued fraction in the tails. */
export function normalShare(z: number): number {
  if (z > SERIES_END) return 1 - tail(z);
  if (z < -SERIES_END) return tail(-z);
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum) / 4; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

// 1 − Φ = φ(z) / (z + 1/(z + 2/(z + 3/…))) (Laplace), exact to a double at this depth for z above 3.
function tail(z: number): number {
  let below = z;
  for (let i = TAIL_DEPTH; i >= 1; i -= 1) below = z + i / below;
  return normalDensity(z) / below;
}
