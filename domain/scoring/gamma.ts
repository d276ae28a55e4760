const HALF_LOG_TAU = Math.log(2 * Math.PI) / 2;
// From here on five terms of Stirling's series are exact to the last digit of a double.
const STIRLING_FROM = 16;

/** ln Γ(x) for x > 0, to about 1e-15 of the larger of 1 and itself; throws RangeError elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ needs a number above 0, not ${x}`);
  return stirlingError(x) + (x - 0.5) * Math.log(x) - x + HALF_LOG_TAU;
}

/** What Stirling's formula leaves out: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x > 0 (Loader 2000, "Fast and accurate computation of binomial probabilities"). */
export function stirlingError(x: number): number {
  let error = 0;
  let z = x;
  for (; z < STIRLING_FROM; z += 1) error += (z + 0.5) * Math.log1p(1 / z) - 1;
  const inverse = 1 / (z * z);
  return error + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) / z;
}

/** x ln(x/m) + m − x, without cancellation where x is near m (Loader 2000): with v = (x − m)/(x + m), ln(x/m) = 2 artanh v. */
export function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m);
  if (Math.abs(v) > 0.1) return x * Math.log(x / m) + m - x;
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (!(next !== sum)) return sum;
    sum = next;
  }
}
