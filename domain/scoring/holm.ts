/** Holm 1979: p values adjusted for being many, in the order of the input. Each is at most 1 and no smaller than that of a smaller p. */
export function holm(values: readonly number[]): number[] {
  const wrong = values.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a p value`);
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const adjusted: number[] = Array.from({ length: values.length });
  let highest = 0;
  order.forEach((entry, place) => {
    highest = Math.max(highest, Math.min(1, (values.length - place) * values[entry]!));
    adjusted[entry] = highest;
  });
  return adjusted;
}
