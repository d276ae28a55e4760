import { and, asc, count, desc, eq, gte, inArray, lt, lte, notInArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { articleFacts, articles, evidence, forecasterNames, forecasters, forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { addDays, firstDayOf, lastDayOf, type Day } from '#domain/articles/day.ts';
import { says, wordsOf } from '#domain/articles/word-queries.ts';
import { OWN_DOINGS } from '#domain/extraction/own-doing.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';

export type Filters = {
  show: 'open' | 'decided' | 'all';
  topic?: string | undefined;
  by?: string | undefined;
  q?: string | undefined;
  basis?: 'stated' | 'implied' | 'none' | undefined;
  language?: 'en' | 'zh-Hans' | 'zh-Hant' | undefined;
  /** Chances to yes in ppm, from `low` up to but without `high`; 100 % itself where `high` is that. */
  chance?: { low: number; high: number } | undefined;
  /** Without what forecasters say of their own doings; false, that alone. */
  ofOthers?: boolean | undefined;
  /** Only what has passed its last day by this day without an outcome: overdue, or else disputed, or waiting for its condition. */
  undecidedOn?: { day: Day; as: UndecidedAs } | undefined;
  /** Only what calibration on this day may hold: of others' doings, after its last day, decided one way or the other. */
  calibratedOn?: Day | undefined;
  article?: string | undefined;
  question?: string | undefined;
  ids?: readonly string[] | undefined;
  after?: { day: Day; id: string } | undefined;
  /** The day on which we pretend to stand: by `now`, what had happened by then; by `then`, only what had been recorded. */
  asOf?: { day: Day; clock: 'now' | 'then' } | undefined;
  limit?: number | undefined;
};

const currentVersion = and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version));
/** The decision that stands on the day; one that was known only later is none yet. */
function standingOn(asOf: Filters['asOf']): SQL {
  const recorded = (row: SQL) => (asOf?.clock === 'then' ? sql`and substr(${row}, 1, 10) <= ${asOf.day}` : sql``);
  return sql`${resolutions.questionId} = ${questions.id} ${recorded(sql`${resolutions.recordedAt}`)}
    and not exists (select 1 from ${resolutions} later where later.supersedes = ${resolutions.id} ${recorded(sql`later.recorded_at`)})
    ${asOf ? sql`and (${resolutions.knownOn} is null or ${knownBy(asOf.day)})` : sql``}`;
}
// As in the standings: what is known to the month or year is known when that ends, or when somebody wrote it down.
function knownBy(day: Day, row = 'resolutions'): SQL {
  const [knownOn, precision, recordedAt] = ['known_on', 'known_on_precision', 'recorded_at'].map((name) => sql.raw(`"${row}"."${name}"`));
  const ended = (precision: 'month' | 'year') => (day === lastDayOf(day, precision) ? day : addDays(firstDayOf(day, precision), -1));
  return sql`(${knownOn} <= case ${precision} when 'month' then ${ended('month')} when 'year' then ${ended('year')} else ${day} end
    or (${knownOn} <= ${day} and ${precision} <> 'day' and substr(${recordedAt}, 1, 10) <= ${day}))`;
}
// What was said some day of a month or year may have been said on its first.
function saidBy(day: Day): SQL {
  return sql`${forecasts.madeOn} <= case ${forecasts.madeOnPrecision} when 'month' then ${lastDayOf(day, 'month')} when 'year' then ${lastDayOf(day, 'year')} else ${day} end`;
}
const stands = sql`not exists (select 1 from ${withdrawals} where ${withdrawals.forecastId} = ${forecasts.id})`;
const undecided = sql`(${resolutions.outcome} is null or ${resolutions.outcome} in ('reopened', 'disputed'))`;
// Nothing can be said of it before the question that it depends on is decided: on that day, as far as it was known.
function waitsOn(asOf: Filters['asOf']) {
  const recorded = (row: SQL) => (asOf?.clock === 'then' ? sql`and substr(${row}, 1, 10) <= ${asOf.day}` : sql``);
  return sql<boolean>`exists (select 1 from ${questionConditions} k left join ${resolutions} rc on rc.question_id = k.condition_id ${recorded(sql`rc.recorded_at`)}
      and not exists (select 1 from ${resolutions} l where l.supersedes = rc.id ${recorded(sql`l.recorded_at`)}) ${asOf ? sql`and (rc.known_on is null or ${knownBy(asOf.day, 'rc')})` : sql``}
    where k.question_id = ${questions.id} and k.condition_id is not null ${recorded(sql`k.at`)} and not exists (select 1 from ${questionConditions} l where l.question_id = k.question_id and l.id > k.id ${recorded(sql`l.at`)})
    and (rc.outcome is null or rc.outcome in ('reopened', 'disputed')))`.mapWith(Boolean);
}
// Why there is no outcome; null where there is one.
function undecidedOnDay(asOf: Filters['asOf']) {
  return sql<UndecidedAs>`case when ${resolutions.outcome} = 'disputed' then 'disputed' when coalesce(${resolutions.outcome}, 'reopened') <> 'reopened' then null when ${waitsOn(asOf)} then 'blocked' else 'overdue' end`;
}
const fact = (field: string) => sql<string | null>`(select f.value from ${articleFacts} f where f.article_id = ${articles.id} and f.field = ${sql.raw(`'${field}'`)} order by f.id desc limit 1)`;

const card = {
  id: forecasts.id, questionId: questions.id, clusterId: questions.clusterId, claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language,
  form: questions.form, content: forecasts.content, topic: questionVersions.topic, windowFrom: questionVersions.windowFrom, windowTo: questionVersions.windowTo, condition: questionVersions.condition,
  forecasterId: forecasters.id, forecaster: forecasters.name, articleId: articles.id, outlet: fact('outlet'), articleTitle: fact('title'),
  articleUrl: articles.url, madeOn: forecasts.madeOn, madeOnPrecision: forecasts.madeOnPrecision, basis: forecasts.basis, ppm: forecasts.ppm,
  hedge: forecasts.hedge, hedgeOnly: forecasts.hedgeOnly, direction: forecasts.direction, polarity: forecasts.polarity, kind: forecasts.kind, quote: forecasts.quote,
  quoteLanguage: forecasts.quoteLanguage, outcome: resolutions.outcome, resolutionId: resolutions.id, knownOn: resolutions.knownOn,
  knownOnPrecision: resolutions.knownOnPrecision, recordedAt: resolutions.recordedAt,
  weakestEvidence: sql<string | null>`(select e.quality from ${evidence} e where e.id = ${resolutions.evidenceId})`,
};

/** What readers see: forecasts joined to their questions, soonest due first (decided: latest known first). One statement. */
export async function predictions(db: Reader, filters: Filters): Promise<Prediction[]> {
  const decided = filters.show === 'decided';
  const rows = await select(db, filters.asOf).where(and(...conditions(filters)))
    .orderBy(...(decided ? [desc(resolutions.knownOn), desc(forecasts.id)] : [asc(questionVersions.windowTo), asc(forecasts.id)]))
    .limit(filters.limit ?? 100);
  return rows;
}

/** How many predictions answer these filters, without regard to paging. */
export async function countPredictions(db: Reader, filters: Filters): Promise<number> {
  const rows = await db.select({ n: count() }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion)
    .innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId)).innerJoin(articles, eq(articles.id, forecasts.articleId))
    .leftJoin(resolutions, standingOn(filters.asOf)).where(and(...conditions({ ...filters, after: undefined })));
  return rows[0]?.n ?? 0;
}

/** The calls that are past their last day on a day and not overdue: disputed, or waiting for a condition. One statement, which looks through decisions and conditions and at no other calls. */
export async function heldUp(db: Reader, asOf: NonNullable<Filters['asOf']>) {
  const held = sql`(select question_id from ${questionConditions} union select question_id from ${resolutions} where outcome = 'disputed')`;
  return db.select({ id: forecasts.id, forecasterId: forecasts.forecasterId, kind: forecasts.kind, as: sql<Exclude<UndecidedAs, 'overdue'>>`${undecidedOnDay(asOf)}`.as('held_as') }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion).leftJoin(resolutions, standingOn(asOf))
    .where(and(...conditions({ show: 'all', asOf }), sql`${questions.id} in ${held}`, lt(questionVersions.windowTo, asOf.day), sql`held_as in ('disputed', 'blocked')`));
}

/** One prediction with everything its page shows, withdrawn ones excepted. */
export async function predictionById(db: Reader, id: string) {
  const [row] = await select(db).where(and(eq(forecasts.id, id), stands));
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

export type Prediction = Awaited<ReturnType<typeof select>>[number];
export type PredictionDetail = NonNullable<Awaited<ReturnType<typeof predictionById>>>;

/** The topics that predictions stand under, with how many each has. */
export async function topics(db: Reader): Promise<{ topic: string; n: number }[]> {
  return db.select({ topic: questionVersions.topic, n: count() }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, currentVersion).where(stands).groupBy(questionVersions.topic).orderBy(asc(questionVersions.topic));
}

/** Everyone with a standing prediction, by name. */
export async function forecasterList(db: Reader) {
  return db.select({ id: forecasters.id, name: forecasters.name, kind: forecasters.kind, n: count() }).from(forecasters)
    .innerJoin(forecasts, eq(forecasts.forecasterId, forecasters.id)).where(stands).groupBy(forecasters.id).orderBy(asc(forecasters.name));
}

export async function forecasterById(db: Reader, id: string) {
  const [row] = await db.select().from(forecasters).where(eq(forecasters.id, id));
  if (!row) return null;
  const names = await db.select({ name: forecasterNames.name }).from(forecasterNames).where(eq(forecasterNames.forecasterId, id)).orderBy(asc(forecasterNames.name));
  return { ...row, aliases: names.map((n) => n.name).filter((name) => name !== row.name) };
}

function select(db: Reader, asOf?: Filters['asOf']) {
  return db.select({ ...card, waits: waitsOn(asOf) }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, currentVersion)
    .innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId))
    .innerJoin(articles, eq(articles.id, forecasts.articleId))
    .leftJoin(resolutions, standingOn(asOf));
}

// Whoever says what they themselves will do can see to it: such words are kept apart from forecasts of what others do.
const aboutOthers = sql`${notInArray(forecasts.kind, [...OWN_DOINGS])}`;

function conditions({ show, topic, by, q, basis, language, chance, calibratedOn, ofOthers, undecidedOn, article, question, ids, after, asOf }: Filters): SQL[] {
  return [
    stands,
    ...(show === 'open' ? [undecided] : show === 'decided' ? [sql`not ${undecided}`] : []),
    // A topic is a path: "AI" takes "AI / Business" with it.
    ...(topic ? [isUnder(sql`${questionVersions.topic}`, topic)] : []),
    ...(by ? [eq(forecasts.forecasterId, by)] : []),
    ...(basis ? [eq(forecasts.basis, basis)] : []),
    ...(language ? [sql`coalesce(${forecasts.quoteLanguage}, ${questionVersions.language}) = ${language}`] : []),
    ...(chance ? [gte(forecasts.ppm, chance.low), chance.high === 1_000_000 ? lte(forecasts.ppm, chance.high) : lt(forecasts.ppm, chance.high)] : []),
    ...(calibratedOn ? [sql`${aboutOthers} and ${questionVersions.windowTo} < ${calibratedOn} and ${resolutions.outcome} in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [ofOthers ? aboutOthers : sql`not ${aboutOthers}`]),
    ...(undecidedOn ? [lt(questionVersions.windowTo, undecidedOn.day), sql`${undecidedOnDay(asOf)} = ${undecidedOn.as}`] : []),
    ...(article ? [eq(forecasts.articleId, article)] : []),
    ...(question ? [eq(forecasts.questionId, question)] : []),
    ...(asOf ? [saidBy(asOf.day)] : []),
    ...(asOf?.clock === 'then' ? [sql`substr(${forecasts.recordedAt}, 1, 10) <= ${asOf.day}`] : []),
    ...(ids ? [inArray(forecasts.id, [...ids])] : []),
    ...(q ? wordsOf(q).map(mentions) : []),
    ...(after && show !== 'decided' ? [sql`(${questionVersions.windowTo}, ${forecasts.id}) > (${after.day}, ${after.id})`] : []),
    ...(after && show === 'decided' ? [sql`(${resolutions.knownOn}, ${forecasts.id}) < (${after.day}, ${after.id})`] : []),
  ];
}

function mentions(word: string): SQL {
  return sql`(${says(sql`${questionVersions.claim}`, word)} or ${says(sql`${questionVersions.claimZh}`, word)} or ${says(sql`${forecasts.quote}`, word)} or ${says(fact('title'), word)} or ${says(fact('outlet'), word)}
    or exists (select 1 from ${forecasterNames} n where n.forecaster_id = ${forecasts.forecasterId} and ${says(sql`n.name`, word)}))`;
}
