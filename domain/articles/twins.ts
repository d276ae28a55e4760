import { agreement, gramsOf, sketchOf, type Grams } from './minhash.ts';

/** Runs of nine letters, or of five Han characters: the sizes at which unrelated articles share least. */
export const ARTICLE_GRAMS: Grams = { latin: 9, han: 5 };
/** Measured on 93 articles: unrelated ones share at most 0.12; copies with boilerplate, cuts or edits at least 0.35. */
const TWIN = 0.35;

export function articleSketch(text: string): Uint32Array {
  return sketchOf(gramsOf(text, ARTICLE_GRAMS));
}

/** Those that are so like a text that they are probably the same article, the likest first. */
export function twinsOf<T extends { sketch: Uint32Array }>(sketch: Uint32Array, others: readonly T[]): (T & { share: number })[] {
  return others.map((other) => ({ ...other, share: agreement(sketch, other.sketch) })).filter(({ share }) => share >= TWIN).sort((a, b) => b.share - a.share);
}
