import { rejectReasonWords, type RejectReason } from '#domain/candidates/reason-words.ts';

/** How much of what somebody says can be checked: published predictions, and candidates that an editor turned down because nobody could check them, or for want of a deadline. */
export type Checkability = { published: number; uncheckable: number; undated: number };

/** How many candidates of one kind were decided in one way. */
export type DecidedCount = { outlet: string | null; language: 'en' | 'zh-Hans' | 'zh-Hant'; mediaType: string; status: 'published' | 'merged' | 'rejected'; reason: RejectReason | null; count: number };

export type Decisions = { name: string; all: number; published: number; merged: number; rejected: Record<RejectReason, number> };

const nothing = Object.fromEntries(Object.keys(rejectReasonWords).map((reason) => [reason, 0])) as Record<RejectReason, number>;

/** Counts summed up under the names that `named` gives, the largest first, then by name. */
export function decisionsBy(counts: readonly DecidedCount[], named: (count: DecidedCount) => string): Decisions[] {
  const found = new Map<string, Decisions>();
  for (const one of counts) {
    const name = named(one);
    const sum = found.get(name) ?? { name, all: 0, published: 0, merged: 0, rejected: { ...nothing } };
    sum.all += one.count;
    if (one.status === 'rejected') sum.rejected[one.reason ?? 'other'] += one.count;
    else sum[one.status] += one.count;
    found.set(name, sum);
  }
  return [...found.values()].sort((a, b) => b.all - a.all || (a.name < b.name ? -1 : 1));
}

/** Of the predictions among what was decided, those that can be checked. What was none, or misread, is neither. */
export function checkableOf({ published, merged, rejected }: Omit<Decisions, 'name'>): { checkable: number; of: number } {
  const checkable = published + merged;
  return { checkable, of: checkable + rejected['not-checkable'] + rejected['no-deadline'] };
}
