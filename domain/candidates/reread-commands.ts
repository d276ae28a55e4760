import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { ruleReadings } from '#db/review-schema.ts';
import { candidates } from '#db/schema.ts';
import { articleById } from '#domain/articles/queries.ts';
import { differing, type Happening } from '#domain/audit/event.ts';
import { accountOf } from '#domain/auth/actor.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { draft, type Draft } from '#domain/extraction/draft.ts';
import { extract } from '#domain/extraction/extract.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { EXTRACTOR_VERSION } from '#domain/extraction/version.ts';
import { compareReadings, type Reread } from './reread.ts';
import { addCandidates, tallyCandidates } from './tally-commands.ts';
import { say } from '#words/say.ts';

export type Reading = { articleId: string; added: number; changed: number; gone: number };

/**
 * Reads an article again by the rules as they are now, with what is known of it now. Decisions stay; what waits is brought up to
 * date, what is new is marked as new, and what the rules no longer see is marked, not deleted. Twice the same changes nothing.
 */
export const rereadArticle = command({
  name: 'rereadArticle',
  permission: 'review',
  input: z.strictObject({ articleId: z.string() }),
  async run(tools) {
    const { tx, at, by, newId, input: { articleId } } = tools;
    const article = await articleById(tx, articleId);
    if (!article) throw new NotFound(say('There is no such article.'));
    if (article.text === null) throw new RuleBroken(say('Only the address of this article is kept, not its text: there is nothing to read. Nothing was changed.'));
    const drafts = z.array(draft).parse(extract(asRead({ ...article, ...article.facts, text: article.text })).drafts);
    const standing = await tx.select().from(candidates).where(eq(candidates.articleId, articleId)).orderBy(asc(candidates.start), asc(candidates.id));
    const [last] = await tx.select({ version: ruleReadings.version }).from(ruleReadings).where(eq(ruleReadings.articleId, articleId)).orderBy(desc(ruleReadings.id)).limit(1);
    const again = last?.version === EXTRACTOR_VERSION;
    const reread = compareReadings(standing, drafts, again);
    const result: Reading = { articleId, added: reread.added.length, changed: reread.changed.length, gone: reread.gone.length };
    if (again && result.added + result.changed + result.gone === 0) return { result, happened: 'nothing' };
    const was = new Map(standing.map((row) => [row.id, row]));
    await keep(tools, articleId, reread, was);
    await tx.insert(ruleReadings).values({ id: newId(), articleId, version: EXTRACTOR_VERSION, found: drafts.length, at, by });
    return { result, happened: [{ action: 'read again', subject: { kind: 'article', id: articleId }, detail: { ...result, from: last?.version ?? null, to: EXTRACTOR_VERSION } }, ...changesOf(reread, was)] };
  },
});

type Row = typeof candidates.$inferSelect;

/** What the new reading changes of each candidate, as far as an editor sees it. */
function changesOf({ changed, gone }: Reread, was: ReadonlyMap<string, Row>): Happening[] {
  const seen = ({ quote, horizon, speaker, probability }: Draft, presence: string) => ({ quote, deadline: horizon?.window?.to, speaker: speaker.name, chance: 'ppm' in probability ? probability.ppm : null, presence });
  const all = [...changed.map(({ id, draft: now, presence }) => ({ id, now, presence })), ...gone.map((id) => ({ id, now: was.get(id)!.draft, presence: 'gone' }))];
  return all.flatMap(({ id, now, presence }) => {
    const change = differing(seen(was.get(id)!.draft, was.get(id)!.presence), seen(now, presence));
    return Object.keys(change.after).length === 0 ? [] : [{ action: 'brought up to date', subject: { kind: 'candidate', id }, detail: change }];
  });
}

async function keep(tools: Tools, articleId: string, { added, changed, gone }: Reread, was: ReadonlyMap<string, Row>): Promise<void> {
  const { tx } = tools;
  for (const { id, draft: seen, presence, readers } of changed) {
    // A raised version lets the form of an editor who is looking at the old words fail instead of publishing them.
    await tx.update(candidates).set({ draft: seen, start: seen.start, end: seen.end, presence, readers, version: was.get(id)!.version + 1 }).where(eq(candidates.id, id));
  }
  await tallyCandidates(tools, changed.map(({ id, draft: seen }) => ({ id, articleId, draft: seen })));
  for (let i = 0; i < gone.length; i += 500) await tx.update(candidates).set({ presence: 'gone' }).where(inArray(candidates.id, gone.slice(i, i + 500)));
  await addCandidates(tools, articleId, added, { presence: 'new' });
}

/** Rejects in one step what waits in an article and the rules no longer find. One step, taken back in one; each can be taken back by itself too. */
export const rejectGone = command({
  name: 'rejectGone',
  permission: 'review',
  input: z.strictObject({ articleId: z.string() }),
  async run({ tx, at, by, actor, newId, input: { articleId } }) {
    const waiting = and(eq(candidates.articleId, articleId), eq(candidates.status, 'pending'), eq(candidates.presence, 'gone'));
    const rows = await tx.select({ id: candidates.id, version: candidates.version }).from(candidates).where(waiting);
    if (rows.length === 0) throw new RuleBroken(say('Nothing waits here that the rules no longer find. Nothing was changed.'));
    const note = 'no longer found by the rules';
    const batchId = newId();
    for (const { id, version } of rows) {
      await tx.update(candidates).set({ status: 'rejected', reason: 'not-a-prediction', note, version: version + 1, decidedAt: at, decidedBy: by, deciderId: accountOf(actor), batchId }).where(eq(candidates.id, id));
    }
    const [first, ...rest] = rows.map(({ id }) => ({ action: 'rejected', subject: { kind: 'candidate', id }, detail: { reason: 'not-a-prediction', note, batch: batchId, before: { status: 'pending' }, after: { status: 'rejected' } } }));
    return { result: { articleId, rejected: rows.length }, happened: [first!, ...rest] };
  },
});
