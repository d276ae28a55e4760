import { z } from 'zod';
import { plural } from '#domain/predictions/state.ts';

/** What a forecaster did after a miss: said so, said nothing, changed the claim, or said it again more strongly. */
export const stance = z.enum(['owned', 'revised', 'doubled-down', 'silent']);
export type Stance = z.infer<typeof stance>;

export const stanceWords: Record<Stance, string> = { 'owned': 'owned it', 'revised': 'revised it', 'doubled-down': 'doubled down', 'silent': 'stayed silent' };
const countWords: Record<Stance, string> = { 'owned': 'owned', 'revised': 'revised', 'doubled-down': 'doubled down', 'silent': 'silent' };

/** "Of 7 misses: owned 3, silent 2, not looked at 2." Null without misses. */
export function aftermathCount(misses: readonly string[], stances: ReadonlyMap<string, Stance>): string | null {
  if (misses.length === 0) return null;
  const parts = stance.options.flatMap((one) => {
    const n = misses.filter((id) => stances.get(id) === one).length;
    return n > 0 ? [`${countWords[one]} ${n}`] : [];
  });
  const unseen = misses.filter((id) => !stances.has(id)).length;
  return `Of ${plural(misses.length, 'miss', 'misses')}: ${[...parts, ...(unseen > 0 ? [`not looked at ${unseen}`] : [])].join(', ')}.`;
}
