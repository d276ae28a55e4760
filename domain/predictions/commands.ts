import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articles, candidates, forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { forecastReferences } from '#db/scoring-schema.ts';
import { dayOf } from '#domain/articles/day.ts';
import type { Happening } from '#domain/audit/event.ts';
import { decide, type Seen } from '#domain/candidates/decide-commands.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import type { Quantity } from '#domain/extraction/draft.ts';
import { PHRASE_TABLE_VERSION } from '#domain/extraction/phrases.ts';
import { say } from '#words/say.ts';
import { editedForecast, newForecast, newQuestion, type NewForecast } from './forecast.ts';
import { forecasterNamed } from './forecaster-commands.ts';
import { tallyPrediction } from './tally-commands.ts';

/** Publishes a prediction that no candidate stands for, as a record brings them. The same `externalId` twice is one prediction. */
export const publishPrediction = command({
  name: 'publishPrediction',
  permission: 'review',
  input: newForecast,
  async run(tools) {
    const { externalId } = tools.input;
    if (externalId) {
      const [known] = await tools.tx.select({ id: forecasts.id, questionId: forecasts.questionId }).from(forecasts).where(eq(forecasts.externalId, externalId));
      if (known) return { result: { forecastId: known.id, questionId: known.questionId }, happened: 'nothing' };
    }
    const added = await addForecast(tools, tools.input);
    return { result: added, happened: [published(added, tools.input)] };
  },
});

/** Publishes a candidate as a new question, or merges it into one that is there. `version` is the one the editor saw; `instead` takes another decision back first. */
export const publishCandidate = command({
  name: 'publishCandidate',
  permission: 'review',
  input: z.strictObject({ candidateId: z.string(), version: z.coerce.number().int(), instead: z.boolean().optional(), forecast: editedForecast }),
  async run(tools) {
    const { candidateId, version, instead = false, forecast } = tools.input;
    const { result, happened: [first, ...more] } = await publishOne(tools, { candidateId, version, instead }, forecast);
    return { result, happened: [first!, ...more] };
  },
});

/** What publishes one candidate, also as one of many. Returns what came of it and what happened. */
export async function publishOne(tools: Tools, seen: Seen, edited: z.output<typeof editedForecast>, batchId: string | null = null) {
  const forecast = ofAnEditor(edited);
  const status = 'id' in forecast.question ? 'merged' as const : 'published' as const;
  const { was, before } = await decide(tools, seen, { status, batchId });
  if (forecast.articleId !== was.articleId) throw new RuleBroken(say('This candidate stands in another article. Nothing was changed.'), { articleId: say('is another article') });
  const added = await addForecast(tools, forecast, was.draft.quantity);
  await tools.tx.update(candidates).set({ forecastId: added.forecastId }).where(eq(candidates.id, was.id));
  const version = was.version + 1;
  const decided: Happening = { action: status, subject: { kind: 'candidate', id: was.id }, detail: { ...added, version, ...(batchId ? { batch: batchId } : {}), before: { status: 'pending' }, after: { status } } };
  return { result: { ...added, version }, happened: [...before, published(added, forecast), decided] };
}

/** Takes a whole collection out in one step: its predictions are kept, hidden, and never scored. */
export const withdrawCollection = command({
  name: 'withdrawCollection',
  permission: 'administer',
  input: z.strictObject({ collection: z.string().min(1) }),
  async run({ tx, at, by, input: { collection } }) {
    const rows = await tx.select({ id: forecasts.id }).from(forecasts).leftJoin(withdrawals, eq(withdrawals.forecastId, forecasts.id))
      .where(and(eq(forecasts.collection, collection), sql`${withdrawals.forecastId} is null`));
    for (const { id } of rows) await tx.insert(withdrawals).values({ forecastId: id, reason: `taken out with “${collection}”`, at, by });
    if (rows.length === 0) return { result: { count: 0 }, happened: 'nothing' };
    return { result: { count: rows.length }, happened: [{ action: 'taken out', subject: { kind: 'collection', id: collection }, detail: { predictions: rows.length, before: { shown: true }, after: { shown: false } } }] };
  },
});

/** Brings a collection back that was taken out. */
export const restoreCollection = command({
  name: 'restoreCollection',
  permission: 'administer',
  input: z.strictObject({ collection: z.string().min(1) }),
  async run({ tx, input: { collection } }) {
    const ids = tx.select({ id: forecasts.id }).from(forecasts).where(eq(forecasts.collection, collection));
    const back = await tx.delete(withdrawals).where(inArray(withdrawals.forecastId, ids)).returning({ id: withdrawals.forecastId });
    if (back.length === 0) return { result: { count: 0 }, happened: 'nothing' };
    return { result: { count: back.length }, happened: [{ action: 'brought back', subject: { kind: 'collection', id: collection }, detail: { predictions: back.length, before: { shown: false }, after: { shown: true } } }] };
  },
});

/** The marks that only a record bears (where it comes from, what settles it together with others) are not an editor's to set. */
function ofAnEditor(forecast: z.output<typeof editedForecast>): NewForecast {
  const { question } = forecast;
  return { ...forecast, question: 'id' in question ? question : { ...question, clusterId: null }, externalId: null, collection: null, setBy: 'person' };
}

async function addForecast(tools: Tools, input: NewForecast, quantity: Quantity | null = null): Promise<{ forecastId: string; questionId: string }> {
  const { tx, at, by, newId } = tools;
  const forecaster = await forecasterNamed(tools, input.forecaster);
  const relayedBy = input.relayedBy ? await forecasterNamed(tools, input.relayedBy) : null;
  const quote = await quoteIn(tools, input);
  checkDays(tools, input);
  const questionId = 'id' in input.question ? await knownQuestion(tools, input.question.id) : await addQuestion(tools, input.question);
  await checkContent(tools, questionId, input);
  const { chance } = input;
  const given = chance.basis === 'none' ? null : input.direction === 'yes' ? chance.ppm : 1_000_000 - chance.ppm;
  const forecastId = newId();
  await tx.insert(forecasts).values({
    id: forecastId, externalId: input.externalId, questionId, forecasterId: forecaster.id, articleId: input.articleId, relayedById: relayedBy?.id ?? null,
    madeOn: input.madeOn, madeOnPrecision: input.madeOnPrecision, madeOnBasis: input.madeOnBasis, direction: input.direction, polarity: input.polarity,
    basis: chance.basis, ppm: given, hedge: chance.hedge, phrase: chance.basis === 'implied' ? chance.phrase : null,
    phraseTable: chance.basis === 'implied' ? PHRASE_TABLE_VERSION : null, hedgeOnly: chance.basis === 'none' && chance.hedgeOnly, kind: input.kind,
    horizonText: input.horizonText, horizonRule: input.horizonRule, quote, quoteStart: input.quote?.start ?? null,
    quoteEnd: input.quote?.end ?? null, quoteLanguage: input.quote?.language ?? null, note: input.note, setBy: input.setBy,
    collection: input.collection, content: input.content, quantity, recordedAt: at, recordedBy: by,
  });
  if (input.reference) await keepReference(tools, forecastId, questionId, input.reference);
  const words = 'id' in input.question ? await wordsOf(tools, questionId) : input.question;
  await tallyPrediction(tools, {
    forecastId, forecasterId: forecaster.id, articleId: input.articleId, claim: words.claim, claimZh: words.claimZh, language: words.language,
    quote, quoteLanguage: input.quote?.language ?? null, hedge: chance.hedge,
  });
  return { forecastId, questionId };
}

// A rate that is set when the outcome is known may have been chosen by it.
async function keepReference({ tx, at, by }: Tools, forecastId: string, questionId: string, { tier, ppm, source }: NonNullable<NewForecast['reference']>): Promise<void> {
  const [decided] = tier === 2 ? await tx.select({ id: resolutions.id }).from(resolutions).where(eq(resolutions.questionId, questionId)).limit(1) : [];
  if (decided) throw new RuleBroken(say('A base rate is set before the outcome is known: this question was decided already. Leave it out, and it is computed. Nothing was changed.'), { referencePercent: say('comes too late') });
  await tx.insert(forecastReferences).values({ forecastId, tier, ppm, rates: [], source, at, by });
}

// Whether the numbers fit is seen when the standings move, before anything is kept.
async function checkContent({ tx }: Tools, questionId: string, { content, chance }: NewForecast): Promise<void> {
  const [asked] = await tx.select({ form: questions.form }).from(questions).where(eq(questions.id, questionId));
  if (asked!.form === null && content !== null) throw new RuleBroken(say('This question is of yes or no: give a chance of yes. Nothing was changed.'), { content: say('does not fit the question') });
  if (asked!.form !== null && chance.basis !== 'none') throw new RuleBroken(say('This question asks for an option or a number: a chance of yes says nothing of it. Nothing was changed.'), { percent: say('does not fit the question') });
}

async function wordsOf({ tx }: Tools, questionId: string) {
  const [words] = await tx.select({ claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language }).from(questionVersions)
    .innerJoin(questions, and(eq(questions.id, questionVersions.questionId), eq(questions.version, questionVersions.version))).where(eq(questionVersions.questionId, questionId));
  return words!;
}

/** A question as it is first worded, nobody's forecast on it yet. */
export async function addQuestion({ tx, at, by, newId }: Tools, question: z.output<typeof newQuestion>): Promise<string> {
  const { clusterId, form, ...words } = question;
  const id = newId();
  await tx.insert(questions).values({ id, version: 1, clusterId: clusterId ?? id, form, createdAt: at });
  await tx.insert(questionVersions).values({ questionId: id, version: 1, ...words, at, by });
  return id;
}

async function knownQuestion({ tx }: Tools, id: string): Promise<string> {
  const [known] = await tx.select({ id: questions.id }).from(questions).where(eq(questions.id, id));
  if (!known) throw new NotFound(say('There is no such question to merge with.'));
  return known.id;
}

function checkDays({ now }: Tools, { madeOn, question, kind }: NewForecast): void {
  if (madeOn > dayOf(now)) throw new RuleBroken(say('It cannot have been said on a day to come. Nothing was changed.'), { madeOn: say('is in the future') });
  if ('id' in question) return;
  if (question.windowTo < madeOn) throw new RuleBroken(say('The last day is before the day it was said. Nothing was changed.'), { windowTo: say('is before the day it was said') });
  if (kind === 'conditional' && !question.condition) throw new RuleBroken(say('It counts only if a condition holds: say which. Nothing was changed.'), { condition: say('is empty') });
}

// The quote is the article's own words at that place, or it is not published. A form knows one line end, whichever the article has.
async function quoteIn({ tx }: Tools, { articleId, quote }: NewForecast): Promise<string | null> {
  const [article] = await tx.select({ text: articles.text }).from(articles).where(eq(articles.id, articleId));
  if (!article) throw new NotFound(say('There is no such article.'));
  if (!quote) return null;
  const words = article.text?.slice(quote.start, quote.end);
  if (words?.replaceAll('\r\n', '\n') !== quote.text.replaceAll('\r\n', '\n')) {
    throw new RuleBroken(say('The quote is not what the article says at that place. Nothing was changed.'), { quote: say('differs from the article') });
  }
  return words;
}

function published({ forecastId, questionId }: { forecastId: string; questionId: string }, { forecaster, externalId }: NewForecast) {
  return { action: 'published', subject: { kind: 'prediction', id: forecastId }, detail: { questionId, forecaster: forecaster.name, externalId } };
}
