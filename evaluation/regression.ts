import { BUCKETS } from '#domain/extraction/features.ts';
import type { Example } from './examples.ts';

export type Fitted = { weights: Float64Array; bias: number };

/**
 * Logistic regression with an L2 penalty by AdaGrad (Duchi, Hazan & Singer 2011), features scaled by 1/√n so that long
 * sentences weigh no more than short ones. Deterministic: the order of each pass comes from `seed`.
 */
export function fit(examples: Example[], { seed = 20261125, passes = 12, rate = 0.5, penalty = 1e-3 } = {}): Fitted {
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-6);
  let bias = 0;
  let biasSquare = 1e-6;
  const order = examples.map((_, i) => i);
  const random = mulberry(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const { features, label, weight } = examples[i] as Example;
      const size = 1 / Math.sqrt(features.length);
      const error = (score({ weights, bias }, features) - label) * weight;
      for (const feature of features) {
        const gradient = error * size + penalty * (weights[feature] as number);
        squares[feature]! += gradient * gradient;
        weights[feature]! -= (rate * gradient) / Math.sqrt(squares[feature] as number);
      }
      biasSquare += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquare);
    }
  }
  return { weights, bias };
}

export function score({ weights, bias }: Fitted, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] as number;
  return 1 / (1 + Math.exp(-(bias + sum / Math.sqrt(features.length))));
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as number, items[i] as number];
  }
}

/** Tommy Ettinger's mulberry32: 32 bits of state are plenty to shuffle a few thousand sentences. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
