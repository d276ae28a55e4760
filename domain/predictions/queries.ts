import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyForecasters } from '#db/list-schema.ts';
import { articles, forecasterNames, forecasters, forecasts, questions, questionVersions } from '#db/schema.ts';
import { cards, cardsOf, currentVersion, stands, type Prediction } from './card-queries.ts';
import { cardsOnDay } from './day-card-queries.ts';
import { countPredictions, predictionsFromFacts } from './fact-queries.ts';
import { placeOf, sortOf, type Filters, type Place } from './filters.ts';
import { countOf, pageNumbers, type Count } from './place-queries.ts';
import { roadOnDay } from './past-road-queries.ts';
import { roadOf, type Road } from './road-queries.ts';
import { topicSizes } from './topic.ts';
import { topicCounts } from './topic-queries.ts';

export type { Prediction } from './card-queries.ts';
export type { Filters } from './filters.ts';

/** What readers see, in the order of their list (`sortOf`): today, or as of another day. */
export async function predictions(db: Reader, filters: Filters, road = roadTo(db, filters)): Promise<Prediction[]> {
  if (road === undefined) return predictionsFromFacts(db, filters);
  const numbers = pageNumbers(db, filters, road);
  return filters.asOf ? cardsOnDay(db, filters.asOf, numbers) : cardsOf(db, numbers);
}

/** One page of a list, what stands before and after it, and how many there are in all. */
export async function predictionPage(db: Reader, filters: Filters & { limit: number }): Promise<{ rows: Prediction[]; previous: Place | null; next: Place | null; count: Count }> {
  const { before, after, limit } = filters;
  const road = roadTo(db, filters);
  const found = await predictions(db, { ...filters, limit: limit + 1 }, road);
  const [more, rows] = [found.length > limit, before ? found.slice(-limit) : found.slice(0, limit)];
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    previous: first && (before ? more : after !== undefined) ? placeOf(first, filters) : null,
    next: last && (before ? true : more) ? placeOf(last, filters) : null,
    count: await predictionCount(db, filters, road),
  };
}

/** How many predictions answer these filters, without regard to paging: exactly, or at least so many. */
export async function predictionCount(db: Reader, filters: Filters, road = roadTo(db, filters)): Promise<Count> {
  return road === undefined ? { n: await countPredictions(db, filters), more: false } : countOf(db, filters, road);
}

/** One prediction with everything its page shows, withdrawn ones excepted. */
export async function predictionById(db: Reader, id: string) {
  const [row] = await cards(db).where(and(eq(forecasts.id, id), stands));
  if (!row) return null;
  const [more] = await db.select({
    criteria: questionVersions.criteria, zone: questionVersions.zone, windowBasis: questionVersions.windowBasis, version: questions.version,
    madeOnBasis: forecasts.madeOnBasis, horizonText: forecasts.horizonText, horizonRule: forecasts.horizonRule, phrase: forecasts.phrase,
    phraseTable: forecasts.phraseTable, quoteStart: forecasts.quoteStart, quoteEnd: forecasts.quoteEnd,
    quantity: forecasts.quantity, note: forecasts.note, collection: forecasts.collection, recordedAt: forecasts.recordedAt, recordedBy: forecasts.recordedBy, setBy: forecasts.setBy,
    quality: articles.quality, originalUrl: articles.originalUrl, text: articles.text, mediaType: articles.mediaType, articleHash: articles.hash,
    relayedBy: sql<string | null>`(select r.name from ${forecasters} r where r.id = ${forecasts.relayedById})`,
  }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion)
    .innerJoin(articles, eq(articles.id, forecasts.articleId)).where(eq(forecasts.id, id));
  return { ...row, ...more!, recordedAt: more!.recordedAt, decidedAt: row.recordedAt };
}

export type PredictionDetail = NonNullable<Awaited<ReturnType<typeof predictionById>>>;

/** The topics that predictions stand under, with how many each has. */
export async function topics(db: Reader): Promise<{ topic: string; n: number }[]> {
  return topicSizes(topicCounts(db));
}

/** Everyone with a standing prediction, by name; with `most`, those with the most predictions, and one more who is named. */
export async function forecasterList(db: Reader, most?: number, also?: string) {
  if (most === undefined) return everyone(db).where(sql`${predictionsOf} > 0`).orderBy(asc(forecasters.name));
  const { rows } = await forecasterPage(db, { limit: most });
  if (also && !rows.some(({ id }) => id === also)) rows.push(...await everyone(db).where(eq(forecasters.id, also)));
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a page of forecasters ended: how many predictions the last has, and their number. */
export type AfterForecaster = { most: number; n: number };

/** One page of everyone with a standing prediction, most predictions first. */
export async function forecasterPage(db: Reader, { after, limit }: { after?: AfterForecaster | undefined; limit: number }) {
  const found = await everyone(db).where(after ? sql`${predictionsOf} between 1 and ${after.most} and (${predictionsOf}, ${tallyForecasters.n}) < (${after.most}, ${after.n})` : sql`${predictionsOf} > 0`).orderBy(desc(predictionsOf), desc(tallyForecasters.n)).limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)! : null;
  return { rows, next: last && { most: last.n, n: last.place } };
}

const predictionsOf = sql<number>`(${tallyForecasters.open} + ${tallyForecasters.decided})`.mapWith(Number);

function everyone(db: Reader) {
  return db.select({ id: forecasters.id, name: forecasters.name, kind: forecasters.kind, n: predictionsOf, place: tallyForecasters.n }).from(tallyForecasters)
    .innerJoin(forecasters, eq(forecasters.id, tallyForecasters.forecasterId)).$dynamic();
}

export async function forecasterById(db: Reader, id: string) {
  const [row] = await db.select().from(forecasters).where(eq(forecasters.id, id));
  if (!row) return null;
  const names = await db.select({ name: forecasterNames.name }).from(forecasterNames).where(eq(forecasterNames.forecasterId, id)).orderBy(asc(forecasterNames.name));
  return { ...row, aliases: names.map((n) => n.name).filter((name) => name !== row.name) };
}

/** By which road the derived tables are read; undefined for what is read from the facts, as it is few by its nature. */
function roadTo(db: Reader, filters: Filters): Road | null | undefined {
  const { ids, question, article, asOf, undecidedOn, q } = filters;
  if (ids ?? question ?? article) return undefined;
  // What is overdue today stands together only by its last day: in another order it is read as of today.
  if (!asOf && undecidedOn?.as === 'overdue' && sortOf(filters) !== 'due' && q === undefined) return roadOnDay(db, filters, { day: undecidedOn.day, clock: 'now' });
  return asOf ? roadOnDay(db, filters, asOf) : roadOf(db, filters);
}
