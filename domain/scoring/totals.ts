/** The sum of what `of` says of each item. Sums of doubles depend on their order, so the caller puts the items in one. */
export function total<T>(items: readonly T[], of: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += of(item);
  return sum;
}
