import type { Span } from '#domain/articles/sentences.ts';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';
import type { Article } from './extract.ts';
import type { Reason } from './rejections.ts';
import { unitsOf } from './units.ts';

/** A sentence or cell of the article with what became of it. */
export type Verdict = Span & { text: string } & ({ draft: Draft } | { reason: Reason });

/** Every sentence in order: the draft that was made of it, or the named reason why it is none. */
export function explain(article: Article): Verdict[] {
  const { drafts, rejected } = extract(article);
  const made = new Map<number, Draft>();
  for (const draft of drafts) for (const span of [draft, ...draft.also]) made.set(span.start, draft);
  const refused = new Map(rejected.map((one) => [one.start, one.reason]));
  const told = new Set<number>();
  return unitsOf(article.text, article.mediaType, article.publishedOn).flatMap((unit): Verdict[] => {
    const { start, end, text } = unit;
    const draft = made.get(start) ?? drafts.find((one) => one.start >= start && one.end <= end);
    if (draft) {
      if (told.has(draft.start)) return [];
      told.add(draft.start);
      return [{ start, end, text, draft }];
    }
    return [{ start, end, text, reason: refused.get(start) ?? (unit.clutter ? 'clutter' : unit.kind === 'heading' ? 'title' : 'no-outlook') }];
  });
}
