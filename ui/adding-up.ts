/**
 * Parts and their sum, rounded so that the parts shown still add up to the sum shown: what is left over goes to the parts that rounding moved
 * most (largest remainder).
 */
export function addingUp(parts: readonly number[], digits = 3): { parts: number[]; sum: number } {
  const unit = 10 ** digits;
  const rounded = parts.map((part) => Math.round(part * unit));
  const sum = Math.round(parts.reduce((all, part) => all + part, 0) * unit);
  for (let left = sum - rounded.reduce((all, part) => all + part, 0); left !== 0; left -= Math.sign(left)) {
    const moved = rounded.map((part, i) => Math.sign(left) * (parts[i]! * unit - part));
    rounded[moved.indexOf(Math.max(...moved))]! += Math.sign(left);
  }
  // "|| 0" takes the sign from a zero.
  return { parts: rounded.map((part) => part / unit || 0), sum: sum / unit || 0 };
}
