import { SCORING } from './constants.ts';
import { MILLION, type Ppm } from './ppm.ts';

/** One category on the way down: `yes` of its `n` claims known so far came true, so that the rate can be recomputed by hand. */
export type Rate = { topic: string; yes: number; n: number; ppm: Ppm };

/**
 * The forecast to beat: tier 1, a market or crowd at the time; tier 2, a base rate set by a person, with its source; tier 3, computed
 * from `rates` (broadest category first); tier 4, a half, because nothing was known.
 */
export type Reference = { tier: 1 | 2 | 3 | 4; ppm: Ppm; rates: readonly Rate[]; source?: string | null };

export const NOTHING_KNOWN: Reference = { tier: 4, ppm: SCORING.rootRatePpm, rates: [] };

/** How a category's claims turned out, of those that were known before the day and are not the claim itself. `yes` may be a fraction. */
export type PastRecord = { yes: number; n: number };

/**
 * b = (Y + κm) / (N + κ), where m is the parent category's b and a half above all categories: what a well-read person could
 * have known when speaking. `recordOf` looks a category up.
 */
export function computedReference(topic: string, recordOf: (topic: string) => PastRecord): Reference {
  const rates: Rate[] = [];
  let b = SCORING.rootRatePpm / MILLION;
  for (const part of pathOf(topic)) {
    const { yes, n } = recordOf(part);
    b = baseRate(yes, n, b);
    rates.push({ topic: part, yes, n, ppm: Math.round(b * MILLION) });
  }
  return rates.every((rate) => rate.n === 0) ? { ...NOTHING_KNOWN, rates } : { tier: 3, ppm: rates.at(-1)!.ppm, rates };
}

/** Shrinks a category's rate towards its parent's `m`, all on the 0 to 1 scale. */
export function baseRate(yes: number, n: number, m: number): number {
  return (yes + SCORING.baseRatePrior * m) / (n + SCORING.baseRatePrior);
}

/** "AI business / IPO" → "AI business", "AI business / IPO". */
export function pathOf(topic: string): string[] {
  const parts = topic.split('/').map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join(' / '));
}
