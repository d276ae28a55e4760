import type { Language } from '#domain/articles/article.ts';
import { BUCKETS } from './features.ts';
import model from './model.json' with { type: 'json' };

/** Weights of one logistic regression: int8 steps of `scale`, base64. `threshold` divides the labelled sentences best; in articles deciding.ts says how strict to be. */
export type Weights = { bias: number; scale: number; threshold: number; weights: string };
export type Model = { version: string; en: Weights; zh: Weights };

const ready = { en: unpacked(model.en), zh: unpacked(model.zh) };

/** How likely a sentence with these features is a prediction, 0 to 1, by the shipped weights (evaluation/train.ts makes them). */
export function likelihood(features: readonly number[], language: Language): number {
  const { steps, scale, bias } = ready[language === 'en' ? 'en' : 'zh'];
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += steps[features[i] as number] as number;
  return 1 / (1 + Math.exp(-(bias + (sum * scale) / Math.sqrt(features.length))));
}

function unpacked({ weights, scale, bias }: Weights): { steps: Int8Array; scale: number; bias: number } {
  const bytes = Uint8Array.from(atob(weights), (char) => char.charCodeAt(0));
  if (bytes.length !== BUCKETS) throw new Error(`The classifier’s weights are damaged: ${bytes.length} of ${BUCKETS}.`);
  return { steps: new Int8Array(bytes.buffer), scale, bias };
}
