import { createHash } from 'node:crypto';
import type { MediaType } from '#domain/articles/article.ts';
import { ANSWER_TOKENS, costMicros, tokensIn, type Price, type Usage } from './model-cost.ts';
import { passagesOf, type Passage } from './model-passages.ts';
import { instructions, promptOf } from './model-prompt.ts';

/** What the provider's own wrapping and the shape of the answer may take beside the words. */
const WRAPPING_TOKENS = 400;

/** What a second reading of a text would send and cost at most. `all` counts the passages before the budget of one article. */
export type Plan = { passages: Passage[]; all: number; characters: number; tokens: Usage; costMicros: number | null; textHash: string };

/** As many passages as the budget of one article allows, in order. None when not even the first fits. */
export function planOf(text: string, mediaType: MediaType, limits: { tokensPerArticle: number; price: Price | null }): Plan {
  const all = passagesOf(text, mediaType);
  const tokens: Usage = { in: 0, out: 0 };
  const passages: Passage[] = [];
  for (const passage of all) {
    const more = tokensFor(passage);
    if (tokens.in + tokens.out + more + ANSWER_TOKENS > limits.tokensPerArticle) break;
    tokens.in += more;
    tokens.out += ANSWER_TOKENS;
    passages.push(passage);
  }
  const textHash = createHash('sha256').update(JSON.stringify([text, mediaType, passages])).digest('hex');
  return { passages, all: all.length, characters: passages.reduce((sum, { words }) => sum + words.length, 0), tokens, costMicros: costMicros(tokens, limits.price), textHash };
}

/** What one request sends, about. */
export function tokensFor(passage: Passage): number {
  return tokensIn(instructions + promptOf(passage.words, 'x'.repeat(16))) + WRAPPING_TOKENS;
}
