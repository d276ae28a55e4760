import { asc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { tallyArticleBands, tallyArticles, tallyClaims } from '#db/review-schema.ts';
import { articles, candidates, forecasts, questions, questionVersions, settings } from '#db/schema.ts';
import type { Language } from '#domain/articles/article.ts';
import { tallyArticle } from '#domain/articles/commands.ts';
import { tallyCandidates } from '#domain/candidates/tally-commands.ts';
import { command, type Tools } from '#domain/command.ts';
import { rebuildLists } from '#domain/tally-lists.ts';
import { amountIn, amountKey, claimSketch } from '#domain/extraction/claim-sketch.ts';

type Published = {
  forecastId: string; forecasterId: string; articleId: string; claim: string; claimZh: string | null; language: Language;
  quote: string | null; quoteLanguage: Language | null; hedge: string | null;
};

/** Keeps the sketches of every wording of a prediction. */
export async function tallyPrediction({ tx }: Pick<Tools, 'tx'>, { forecastId, forecasterId, articleId, claim, claimZh, language, quote, quoteLanguage, hedge }: Published): Promise<void> {
  const amount = amountKey((quote ? amountIn(quote, quoteLanguage ?? language, hedge) : null) ?? amountIn(claim, language, hedge));
  const wordings = [['claim', claim], ['claimZh', claimZh], ['quote', quote]] as const;
  await tx.insert(tallyClaims).values(wordings.flatMap(([part, words]) => (words === null ? [] : [{
    subjectId: forecastId, part, kind: 'prediction' as const, articleId, who: forecasterId, amount, sketch: Buffer.from(claimSketch(words)),
  }])));
}

/** Which form the stored sketches, lists and words have. Raise it when `minhash.ts`, the grams, the lists, their cards or `search.ts` change. */
export const TALLY_VERSION = '5';

/** Makes the derived tables anew from the facts: the same facts give the same rows. With `missing` only when they are of another version. */
export const rebuildTallies = command({
  name: 'rebuildTallies',
  permission: 'administer',
  input: z.strictObject({ missing: z.boolean().default(false) }),
  async run({ tx, input: { missing } }) {
    const [kept] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, 'tallies'));
    const result = { articles: 0, candidates: 0, predictions: 0 };
    if (missing && kept?.value === TALLY_VERSION) return { result, happened: 'nothing' };
    for (const table of [tallyArticleBands, tallyArticles, tallyClaims]) await tx.delete(table);
    for (const { id, text } of await tx.select({ id: articles.id, text: articles.text }).from(articles).where(isNotNull(articles.text)).orderBy(asc(articles.id))) {
      await tallyArticle({ tx }, id, text!);
      result.articles++;
    }
    const waiting = await tx.select({ id: candidates.id, articleId: candidates.articleId, draft: candidates.draft }).from(candidates).orderBy(asc(candidates.id));
    await tallyCandidates({ tx }, waiting);
    const published = await tx.select({
      forecastId: forecasts.id, forecasterId: forecasts.forecasterId, articleId: forecasts.articleId, claim: questionVersions.claim, claimZh: questionVersions.claimZh,
      language: questionVersions.language, quote: forecasts.quote, quoteLanguage: forecasts.quoteLanguage, hedge: forecasts.hedge,
    }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
      .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id)).where(eq(questionVersions.version, questions.version)).orderBy(asc(forecasts.id));
    for (const one of published) await tallyPrediction({ tx }, one);
    await rebuildLists(tx);
    await tx.insert(settings).values({ key: 'tallies', value: TALLY_VERSION }).onConflictDoUpdate({ target: settings.key, set: { value: TALLY_VERSION } });
    Object.assign(result, { candidates: waiting.length, predictions: published.length });
    return { result, happened: [{ action: 'rebuilt', subject: { kind: 'tallies', id: TALLY_VERSION }, detail: result }] };
  },
});
