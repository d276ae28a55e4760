import type { Span } from '#domain/articles/sentences.ts';
import type { Article } from './drafting.ts';
import { excerptAround } from './excerpt.ts';
import { explain } from './explain.ts';
import type { Reason } from './rejections.ts';
import { reasons } from './rejections.ts';
import { sentences } from '#words/say.ts';

/** A sentence that is no candidate, with the name of the reason; `taken` when the rules would take it now. */
export type Left = Span & { reason: Reason | 'taken' };

export const leftWords = sentences({ ...reasons, taken: 'The rules would take it now: they have changed, or more is known of the article.' });

/** Every sentence of a part of an article that none of `candidates` touches, and why it is none. Both in the order of the text. */
export function whyNot(whole: Article, part: Span, candidates: readonly Span[]): Left[] {
  const { article, from } = excerptAround(whole, part);
  const left: Left[] = [];
  let next = 0;
  for (const verdict of explain(article)) {
    const [start, end] = [verdict.start + from, verdict.end + from];
    if (start < part.start || start >= part.end) continue;
    while (next < candidates.length && candidates[next]!.end <= start) next++;
    if (candidates[next] && candidates[next]!.start < end) continue;
    left.push({ start, end, reason: 'draft' in verdict ? 'taken' : verdict.reason });
  }
  return left;
}
