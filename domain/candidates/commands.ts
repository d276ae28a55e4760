import { z } from 'zod';
import { ruleReadings } from '#db/review-schema.ts';
import { addArticle, addFact } from '#domain/articles/commands.ts';
import type { ReadArticle } from '#domain/articles/article.ts';
import type { Happening } from '#domain/audit/event.ts';
import { command, type Tools } from '#domain/command.ts';
import { draft } from '#domain/extraction/draft.ts';
import { told, type Told } from '#domain/extraction/of-article.ts';
import { EXTRACTOR_VERSION } from '#domain/extraction/version.ts';
import { decide } from './decide-commands.ts';
import { addCandidates } from './tally-commands.ts';
import { rejectReason } from './reasons.ts';

const article = z.custom<ReadArticle>((value) => typeof value === 'object' && value !== null && 'hash' in value && 'text' in value);

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

/** Rejects a candidate with a reason that is kept. `version` is the one the editor saw; `instead` takes another decision back first. */
export const rejectCandidate = command({
  name: 'rejectCandidate',
  permission: 'review',
  input: z.strictObject({ candidateId: z.string(), version: z.coerce.number().int(), instead: z.boolean().optional(), reason: rejectReason, note: z.string().trim().max(1000).optional() }),
  async run(tools) {
    const { candidateId, version, instead = false, reason, note } = tools.input;
    const { was, before } = await decide(tools, { candidateId, version, instead }, { status: 'rejected', reason, note: note || null });
    const rejected = { action: 'rejected', subject: { kind: 'candidate', id: candidateId }, detail: { reason, note: note || null, version: was.version + 1, before: { status: 'pending' }, after: { status: 'rejected' } } };
    return { result: { articleId: was.articleId, version: was.version + 1 }, happened: [before[0] ?? rejected, ...(before.length > 0 ? [...before.slice(1), rejected] : [])] };
  },
});
