import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ruleReadings } from '#db/review-schema.ts';
import { candidates } from '#db/schema.ts';
import { addArticle, addFact } from '#domain/articles/commands.ts';
import type { ReadArticle } from '#domain/articles/article.ts';
import { day } from '#domain/articles/day.ts';
import type { Happening } from '#domain/audit/event.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import { draft } from '#domain/extraction/draft.ts';
import { EXTRACTOR_VERSION } from '#domain/extraction/version.ts';
import { addCandidates } from './tally-commands.ts';
import { rejectReason } from './reasons.ts';

const article = z.custom<ReadArticle>((value) => typeof value === 'object' && value !== null && 'hash' in value && 'text' in value);

export const told = z.strictObject({ published: day.optional(), author: z.string().min(1).max(500).optional(), outlet: z.string().min(1).max(500).optional() });
/** What the person who brings an article knows of it. */
export type Told = z.output<typeof told>;

const taken = z.strictObject({ article, drafts: z.array(draft), told: told.optional(), version: z.string().default(EXTRACTOR_VERSION), toldBy: z.enum(['person', 'feed']).default('person') });

/** Stores an article and what extraction saw in it, in one transaction. Again with the same text: nothing changes. */
export const takeInArticle = command({ name: 'takeInArticle', permission: 'ingest', input: taken, run: (tools) => keepTaken(tools, tools.input) });

/** The same, for a change that does more in the same transaction. */
export async function keepTaken(tools: Tools, input: z.output<typeof taken>) {
  const { tx, at, by, newId } = tools;
  const { id, isNew } = await addArticle(tools, input.article);
  const result = { articleId: id, isNew, found: input.drafts.length };
  if (!isNew) return { result, happened: 'nothing' as const };
  const [basis, setBy] = input.toldBy === 'feed' ? ['named by the feed', 'rule'] as const : ['told when it was taken in', 'person'] as const;
  for (const [field, value] of Object.entries(input.told ?? {}) as [keyof Told, string][]) {
    await addFact(tools, id, { field, known: { value: field === 'published' ? { day: value, precision: 'day' as const } : value, basis, confirm: false }, setBy });
  }
  await addCandidates(tools, id, input.drafts);
  await tx.insert(ruleReadings).values({ id: newId(), articleId: id, version: input.version, found: input.drafts.length, at, by });
  return {
    result,
    happened: [{ action: 'taken in', subject: { kind: 'article', id }, detail: { hash: input.article.hash, candidates: input.drafts.length } }] as [Happening],
  };
}

/** A candidate that nobody decided on changes only when its article is read again. */
export const READ_AGAIN = 'The article was read again since this page was opened, and this candidate was brought up to date. Nothing was changed: look at it as it is now.';

/** Rejects a candidate with a reason that is kept. `version` is the one the editor saw. */
export const rejectCandidate = command({
  name: 'rejectCandidate',
  permission: 'review',
  input: z.strictObject({ candidateId: z.string(), version: z.coerce.number().int(), reason: rejectReason, note: z.string().trim().max(1000).optional() }),
  async run({ tx, input, at, by }) {
    const { candidateId, version, reason } = input;
    const [changed] = await tx.update(candidates)
      .set({ status: 'rejected', reason, note: input.note || null, version: version + 1, decidedAt: at, decidedBy: by })
      .where(and(eq(candidates.id, candidateId), eq(candidates.version, version), eq(candidates.status, 'pending')))
      .returning({ articleId: candidates.articleId });
    if (!changed) {
      const [theirs] = await tx.select({ status: candidates.status, version: candidates.version, decidedBy: candidates.decidedBy }).from(candidates).where(eq(candidates.id, candidateId));
      if (!theirs) throw new NotFound('There is no such candidate.');
      if (theirs.status === 'pending' && !theirs.decidedBy) throw new Conflict(READ_AGAIN, theirs);
      throw new Conflict(`${theirs.decidedBy ?? 'Somebody'} decided on this candidate first: it is ${theirs.status}. Nothing was changed.`, theirs);
    }
    return {
      result: { articleId: changed.articleId },
      happened: [{ action: 'rejected', subject: { kind: 'candidate', id: candidateId }, detail: { reason, note: input.note ?? null } }],
    };
  },
});
