import { and, asc, count, desc, eq, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyForecasters, tallyPredictions } from '#db/list-schema.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { articles, forecasterNames, forecasters, forecasts, questions, questionVersions, resolutions } from '#db/schema.ts';
import { aboutOthers, cards, cardsOf, currentVersion, fact, isOwn, saidBy, standingOn, stands, undecided, undecidedOnDay, type Prediction } from './card-queries.ts';
import { ascends, placeOf, sortOf, type Filters, type Place } from './filters.ts';
import { listMatch } from './match-queries.ts';
import { countOf, pageNumbers, type Count } from './place-queries.ts';
import { roadOf, type Road } from './road-queries.ts';
import type { UndecidedAs } from './state.ts';
import { topicSizes } from './topic.ts';
import { isUnder, topicCounts } from './topic-queries.ts';

export type { Prediction } from './card-queries.ts';
export type { Filters } from './filters.ts';

/** What readers see: forecasts joined to their questions, in the order of their list (`sortOf`). Lists of today are read from the derived tables, those of other days from the facts. */
export async function predictions(db: Reader, filters: Filters, road = roadTo(db, filters)): Promise<Prediction[]> {
  return road === undefined ? fromFacts(db, filters) : cardsOf(db, pageNumbers(db, filters, road));
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

/** The same counted from the facts: exact, and slower the more there are. */
export async function countPredictions(db: Reader, filters: Filters): Promise<number> {
  const rows = await db.select({ n: count() }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion)
    .innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId)).innerJoin(articles, eq(articles.id, forecasts.articleId))
    .leftJoin(resolutions, standingOn(filters.asOf)).where(and(...conditions(db, { ...filters, after: undefined, before: undefined })));
  return rows[0]?.n ?? 0;
}

/** The calls that are past their last day on a day and not overdue: disputed, or waiting for a condition. One statement, which looks through decisions and conditions and at no other calls. */
export async function heldUp(db: Reader, asOf: NonNullable<Filters['asOf']>) {
  const held = sql`(select question_id from ${questionConditions} union select question_id from ${resolutions} where outcome = 'disputed')`;
  return db.select({ id: forecasts.id, forecasterId: forecasts.forecasterId, kind: forecasts.kind, as: sql<Exclude<UndecidedAs, 'overdue'>>`${undecidedOnDay(asOf)}`.as('held_as') }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion).leftJoin(resolutions, standingOn(asOf))
    .where(and(...conditions(db, { show: 'all', asOf }), sql`${questions.id} in ${held}`, lt(questionVersions.windowTo, asOf.day), sql`held_as in ('disputed', 'blocked')`));
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

/** By which road the derived tables are read; undefined for what is read from the facts: what is of another day, and what is few by its nature. */
function roadTo(db: Reader, filters: Filters): Road | null | undefined {
  const { asOf, ids, question, article } = filters;
  return asOf ?? ids ?? question ?? article ? undefined : roadOf(db, filters);
}

const decidedOn = sql`case when ${undecided} then ${questionVersions.windowTo} else ${resolutions.knownOn} end`;
const sortKeys = { due: decidedOn, newest: sql`${forecasts.madeOn}`, boldest: sql`coalesce(abs(${forecasts.ppm} - 500000), -1)` };

async function fromFacts(db: Reader, filters: Filters): Promise<Prediction[]> {
  const { before, asOf, limit = 100 } = filters;
  const up = ascends(filters) === (before === undefined);
  const rows = await cards(db, asOf).where(and(...conditions(db, filters)))
    .orderBy(...[sortKeys[sortOf(filters)], forecasts.id].map((key) => (up ? asc(key) : desc(key)))).limit(limit);
  return before ? rows.reverse() : rows;
}

function conditions(db: Reader, filters: Filters): SQL[] {
  const { show, topic, by, outlet, q, basis, language, chance, calibratedOn, ofOthers, undecidedOn, article, question, ids, after, before, asOf } = filters;
  const match = q === undefined ? null : listMatch(db, q, []);
  const start = before ?? after;
  const than = sql.raw(ascends(filters) === (before === undefined) ? '>' : '<');
  return [
    stands,
    ...(show === 'open' ? [undecided] : show === 'decided' ? [sql`not ${undecided}`] : []),
    // A topic is a path: "AI" takes "AI / Business" with it.
    ...(topic ? [isUnder(sql`${questionVersions.topic}`, topic)] : []),
    ...(by ? [eq(forecasts.forecasterId, by)] : []),
    ...(outlet ? [sql`${fact('outlet')} = ${outlet}`] : []),
    ...(basis ? [eq(forecasts.basis, basis)] : []),
    ...(language ? [sql`coalesce(${forecasts.quoteLanguage}, ${questionVersions.language}) = ${language}`] : []),
    ...(chance ? [gte(forecasts.ppm, chance.low), chance.high === 1_000_000 ? lte(forecasts.ppm, chance.high) : lt(forecasts.ppm, chance.high)] : []),
    ...(calibratedOn ? [sql`${aboutOthers} and ${questionVersions.windowTo} < ${calibratedOn} and ${resolutions.outcome} in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [ofOthers ? aboutOthers : isOwn]),
    ...(undecidedOn ? [lt(questionVersions.windowTo, undecidedOn.day), sql`${undecidedOnDay(asOf)} = ${undecidedOn.as}`] : []),
    ...(article ? [eq(forecasts.articleId, article)] : []),
    ...(question ? [eq(forecasts.questionId, question)] : []),
    ...(asOf ? [saidBy(asOf.day)] : []),
    ...(asOf?.clock === 'then' ? [sql`substr(${forecasts.recordedAt}, 1, 10) <= ${asOf.day}`] : []),
    ...(ids ? [inArray(forecasts.id, [...ids])] : []),
    ...(q === undefined ? [] : [match === null ? sql`false` : sql`${forecasts.id} in (select t.forecast_id from tally_words cross join ${tallyPredictions} t on t.n = tally_words.rowid where tally_words match ${match})`]),
    ...(start ? [sql`(${sortKeys[sortOf(filters)]}, ${forecasts.id}) ${than} (${sortOf(filters) === 'boldest' ? Number(start.day) : start.day}, ${start.id})`] : []),
  ];
}
