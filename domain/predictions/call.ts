/** Which side a forecaster took: by the number where there is one, else by the words. Null for a hedge and for even odds. */
export function sideOf({ ppm, hedgeOnly, direction }: { ppm: number | null; hedgeOnly: boolean; direction: 'yes' | 'no' }): 'yes' | 'no' | null {
  if (hedgeOnly) return null;
  if (ppm === null) return direction;
  return ppm === 500_000 ? null : ppm > 500_000 ? 'yes' : 'no';
}

export type Call = Parameters<typeof sideOf>[0];

/** Whether the likelier side came true; null while nothing is decided, when it was annulled, or when no side was taken. */
export function verdictOn(call: Call, outcome: string | null): 'right' | 'wrong' | null {
  const side = sideOf(call);
  if (side === null || (outcome !== 'yes' && outcome !== 'no')) return null;
  return side === outcome ? 'right' : 'wrong';
}
