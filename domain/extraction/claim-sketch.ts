import { gramsOf, shortSketch, sketchOf } from '#domain/articles/minhash.ts';
import type { Language } from '#domain/articles/article.ts';
import { amountsIn } from './amount.ts';
import type { Quantity } from './draft.ts';

const CLAIM_GRAMS = { latin: 5, han: 3 };

/** Runs of five letters, or of three Han characters, of the words of a claim. */
export function claimGrams(words: string): Set<number> {
  return gramsOf(words, CLAIM_GRAMS);
}

/** 128 bytes by which like claims are found among many. */
export function claimSketch(words: string): Uint8Array {
  return shortSketch(sketchOf(claimGrams(words)));
}

/** An amount as it is compared: "above $60 billion" and "at least 60bn dollars" are one. Null when there is none. */
export function amountKey(quantity: Quantity | null): string | null {
  if (!quantity) return null;
  const op = ({ '<': '<=', '<=': '<=', '=': '=', '~': '=', '>': '>=', '>=': '>=' } as const)[quantity.op];
  return [op, Number(quantity.value.toPrecision(6)), quantity.high === null ? '' : Number(quantity.high.toPrecision(6)), quantity.unit].join(' ');
}

/** The amount that a claim names: its first clear one that is not its chance. */
export function amountIn(words: string, language: Language, chance: string | null = null): Quantity | null {
  return amountsIn(words, language).find((amount) => amount.clear && !chance?.includes(amount.quantity.text.trim()))?.quantity ?? null;
}
