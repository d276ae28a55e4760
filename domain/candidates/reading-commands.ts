import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { modelReadings } from '#db/reading-schema.ts';
import { articles, candidates } from '#db/schema.ts';
import { dayOf } from '#domain/articles/day.ts';
import { command } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { draft } from '#domain/extraction/draft.ts';
import { failures } from '#domain/extraction/model-failure.ts';
import { pointed, type Dropped } from '#domain/extraction/model-verifying.ts';
import { reconcile } from '#domain/extraction/reconciling.ts';
import { runningReading, tokensUsedOn } from './reading-queries.ts';
import { addCandidates } from './tally-commands.ts';
import { say } from '#words/say.ts';

const tokens = z.strictObject({ in: z.int().min(0), out: z.int().min(0) });
/** An answer that points at everything must not bury the person who checks. */
const MOST_ADDED = 50;
/** Longer than any reading: what has not ended by then was cut off with its process. */
const LONGEST_MS = 3_600_000;

/** Opens a second reading and sets its tokens aside, so that two at once stay within the day's budget. */
export const beginReading = command({
  name: 'beginReading',
  permission: 'review',
  input: z.strictObject({
    articleId: z.string(), model: z.string().min(1), promptVersion: z.string().min(1), textHash: z.string().length(64), passages: z.int().min(0), tokens, tokensPerDay: z.int().min(0), cachedFrom: z.string().nullable(),
  }),
  async run({ tx, input: { tokens, tokensPerDay, ...input }, at, by, now, newId }) {
    const [article] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, input.articleId));
    if (!article) throw new NotFound(say('There is no such article.'));
    const running = await runningReading(tx, input.articleId, new Date(now.getTime() - LONGEST_MS).toISOString());
    if (running) throw new Conflict(say('{who} asked for a second reading of this article, and it has not ended yet. Nothing was sent again.', { who: running.startedBy }), running);
    const used = await tokensUsedOn(tx, dayOf(now));
    if (used + tokens.in + tokens.out > tokensPerDay) {
      throw new RuleBroken(say('Today’s budget does not allow it: {used} of {all} tokens are used, and this reading may take {more}. Nothing was sent; what the rules found stands. Ask again tomorrow (UTC), or raise MODEL_TOKENS_PER_DAY.', { used, all: tokensPerDay, more: tokens.in + tokens.out }));
    }
    const id = newId();
    await tx.insert(modelReadings).values({ id, ...input, status: 'running', found: [], dropped: {}, passagesRead: 0, agreed: 0, rulesOnly: 0, added: 0, tokensIn: tokens.in, tokensOut: tokens.out, day: dayOf(now), startedAt: at, startedBy: by });
    return { result: { readingId: id }, happened: [{ action: 'second reading begun', subject: { kind: 'article', id: input.articleId }, detail: { readingId: id, model: input.model, tokensAtMost: tokens.in + tokens.out } }] };
  },
});

/** Ends a reading: marks the candidates that both readers saw, and adds what only the model saw, waiting for a person. */
export const endReading = command({
  name: 'endReading',
  permission: 'review',
  input: z.strictObject({
    readingId: z.string(), status: z.enum(['done', 'partial', 'failed']), failure: z.enum(failures).nullable(), found: z.array(pointed), dropped: z.custom<Dropped>((value) => z.record(z.string(), z.int()).safeParse(value).success),
    passagesRead: z.int().min(0), tokens, costMicros: z.int().min(0).nullable(), drafts: z.array(draft),
  }),
  async run({ tx, input: { readingId, drafts, tokens, ...input }, at, newId }) {
    const [reading] = await tx.select({ articleId: modelReadings.articleId, text: articles.text }).from(modelReadings).innerJoin(articles, eq(articles.id, modelReadings.articleId))
      .where(and(eq(modelReadings.id, readingId), eq(modelReadings.status, 'running')));
    if (!reading) throw new NotFound(say('There is no such reading that runs.'));
    if (drafts.some(({ start, end, quote }) => reading.text?.slice(start, end) !== quote)) throw new RuleBroken(say('A quote is not the article’s own words. Nothing was changed.'));
    const known = await tx.select({ id: candidates.id, start: candidates.start, end: candidates.end, readers: candidates.readers, draft: candidates.draft }).from(candidates).where(eq(candidates.articleId, reading.articleId));
    const { agreed, added: all } = reconcile(known.map(({ draft, ...one }) => ({ ...one, also: draft.also })), drafts);
    const added = all.slice(0, MOST_ADDED);
    const dropped: Dropped = all.length > added.length ? { ...input.dropped, 'too-many': (input.dropped['too-many'] ?? 0) + all.length - added.length } : input.dropped;
    const ofRules = known.filter(({ readers }) => readers !== 'model');
    const both = ofRules.filter(({ id }) => agreed.includes(id)).map(({ id }) => id);
    if (both.length > 0) await tx.update(candidates).set({ readers: 'both' }).where(inArray(candidates.id, both));
    await addCandidates({ tx, at, newId }, reading.articleId, added, { readers: 'model' });
    const sums = { agreed: both.length, rulesOnly: input.status === 'failed' ? 0 : ofRules.length - both.length, added: added.length, tokensIn: tokens.in, tokensOut: tokens.out };
    await tx.update(modelReadings).set({ ...input, dropped, ...sums }).where(eq(modelReadings.id, readingId));
    const { found: _, ...told } = { ...input, dropped };
    return { result: { articleId: reading.articleId }, happened: [{ action: 'second reading ended', subject: { kind: 'article', id: reading.articleId }, detail: { readingId, ...told, ...sums } }] };
  },
});
