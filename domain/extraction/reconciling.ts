import type { Span } from '#domain/articles/sentences.ts';
import type { Draft } from './draft.ts';

/** Where a candidate stands, and where else the article says the same. */
type Known = Span & { id: string; also: readonly Span[] };

/**
 * Puts two readings side by side: candidates that the model saw too (`agreed`), and drafts of the model that no candidate
 * stands for (`added`). Two spans are one when they share at least half of the shorter.
 */
export function reconcile(known: readonly Known[], drafts: readonly Draft[]): { agreed: string[]; added: Draft[] } {
  const agreed = new Set<string>();
  const added: Draft[] = [];
  for (const draft of drafts) {
    const same = known.filter((one) => [one, ...one.also].some((span) => isSame(span, draft)));
    for (const { id } of same) agreed.add(id);
    if (same.length === 0 && !added.some((other) => isSame(other, draft))) added.push(draft);
  }
  return { agreed: [...agreed], added };
}

function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
