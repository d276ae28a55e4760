import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { tallyClaims } from '#db/review-schema.ts';
import { forecasts, questions, questionVersions } from '#db/schema.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { joined, say } from '#words/say.ts';
import { consequencesOf, differenceOf, needsReason, questionEdit, type QuestionWords } from './question.ts';
import { questionNow, standingOn } from './question-queries.ts';
import { tallyPrediction } from './tally-commands.ts';

/**
 * Words a question anew: a new version, the old stays readable. `version` is the one the editor saw; the second of two editors gets
 * a Conflict with both. By what it is decided changes only with a reason. Returns the version, and in words what the change touches.
 */
export const editQuestion = command({
  name: 'editQuestion',
  permission: 'review',
  input: questionEdit.extend({ questionId: z.string(), version: z.coerce.number().int(), why: z.string().trim().max(1000).nullable().default(null) }),
  async run(tools) {
    const { tx, at, by, input: { questionId, version, why, ...edit } } = tools;
    const now = await asSeen(tools, questionId, version);
    const { language, version: _version, why: _why, at: _at, by: _by, ...words } = now;
    const difference = differenceOf(words, edit);
    if (!difference) return { result: { questionId, version, consequences: [] }, happened: 'nothing' };
    const next: QuestionWords = { ...words, ...difference.after };
    const stands = await standingOn(tx, questionId);
    checkWindow(next, stands.firstMade);
    const consequences = consequencesOf(difference, stands);
    if (!why && needsReason(difference)) throw new RuleBroken(joined(say('Say why this changes: it is shown with the question. Nothing was changed.'), ...consequences), { why: say('is empty') });
    await tx.insert(questionVersions).values({ questionId, version: version + 1, language, ...next, why: why || null, at, by });
    await tx.update(questions).set({ version: version + 1 }).where(and(eq(questions.id, questionId), eq(questions.version, version)));
    await renewSketches(tools, questionId, { ...next, language });
    return {
      result: { questionId, version: version + 1, consequences },
      happened: [{ action: 'edited', subject: { kind: 'question', id: questionId }, detail: { why: why || null, version: version + 1, ...difference } }],
    };
  },
});

async function asSeen({ tx }: Tools, questionId: string, version: number) {
  const now = await questionNow(tx, questionId);
  if (!now) throw new NotFound(say('There is no such question.'));
  if (now.version !== version) throw new Conflict(say('{name} was here first: this question is worded anew (version {version}). Nothing was changed.', { name: whoWords(now.by, 'first'), version: now.version }), { ...now }, { kind: 'question', id: questionId });
  return now;
}

function checkWindow({ windowFrom, windowTo }: QuestionWords, firstMade: string | null): void {
  if (windowFrom !== null && windowFrom > windowTo) throw new RuleBroken(say('The last day is before the first. Nothing was changed.'), { windowTo: say('is before the first day of the window') });
  if (firstMade !== null && windowTo < firstMade) throw new RuleBroken(say('The last day would be before {day}, the day it was first said. Nothing was changed.', { day: firstMade }), { windowTo: say('is before the day it was said') });
}

// Repeats and near-duplicates are found by the words as they are now.
async function renewSketches(tools: Tools, questionId: string, words: Pick<QuestionWords, 'claim' | 'claimZh'> & { language: 'en' | 'zh-Hans' | 'zh-Hant' }): Promise<void> {
  const rows = await tools.tx.select({ forecastId: forecasts.id, forecasterId: forecasts.forecasterId, articleId: forecasts.articleId, quote: forecasts.quote, quoteLanguage: forecasts.quoteLanguage, hedge: forecasts.hedge })
    .from(forecasts).where(eq(forecasts.questionId, questionId)).orderBy(asc(forecasts.id));
  await tools.tx.delete(tallyClaims).where(inArray(tallyClaims.subjectId, rows.map((row) => row.forecastId)));
  for (const row of rows) await tallyPrediction(tools, { ...row, claim: words.claim, claimZh: words.claimZh, language: words.language });
}
