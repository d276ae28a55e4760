import { z } from 'zod';
import { counted, listed, say, sentences, type Plain } from '#words/say.ts';

/** What a forecaster did after a miss: said so, said nothing, changed the claim, or said it again more strongly. */
export const stance = z.enum(['owned', 'revised', 'doubled-down', 'silent']);
export type Stance = z.infer<typeof stance>;

export const stanceWords = sentences({ 'owned': 'owned it', 'revised': 'revised it', 'doubled-down': 'doubled down', 'silent': 'stayed silent' }) satisfies Record<Stance, Plain>;
const countWords = sentences({ 'owned': 'owned {n}', 'revised': 'revised {n}', 'doubled-down': 'doubled down {n}', 'silent': 'silent {n}' });

/** "Of 7 misses: owned 3, silent 2, not looked at 2." Null without misses. */
export function aftermathCount(misses: readonly string[], stances: ReadonlyMap<string, Stance>): string | null {
  if (misses.length === 0) return null;
  const parts = stance.options.flatMap((one) => {
    const n = misses.filter((id) => stances.get(id) === one).length;
    return n > 0 ? [say(countWords[one], { n })] : [];
  });
  const unseen = misses.filter((id) => !stances.has(id)).length;
  return counted(misses.length, 'Of {n} miss: {parts}.', 'Of {n} misses: {parts}.', { parts: listed([...parts, ...(unseen > 0 ? [say('not looked at {n}', { n: unseen })] : [])]) });
}
