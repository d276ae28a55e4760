import { and, asc, count, desc, eq, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyPredictions } from '#db/list-schema.ts';
import { articles, forecasters, forecasts, questions, questionVersions, resolutions } from '#db/schema.ts';
import { aboutOthers, cards, currentVersion, fact, isOwn, maybeHeld, saidBy, standingOn, stands, undecided, undecidedOnDay, type Prediction } from './card-queries.ts';
import { ascends, sortOf, type Filters } from './filters.ts';
import { listMatch } from './match-queries.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';

/** A list read from the facts, without the derived tables: slower the more there are, and of the same rows. Those of one moment stand in the order of their ids. */
export async function predictionsFromFacts(db: Reader, filters: Filters): Promise<Prediction[]> {
  const { before, asOf, limit = 100 } = filters;
  const up = ascends(filters) === (before === undefined);
  const rows = await cards(db, asOf).where(and(...conditions(db, filters)))
    .orderBy(...[sortKeys[sortOf(filters)], forecasts.id].map((key) => (up ? asc(key) : desc(key)))).limit(limit);
  return before ? rows.reverse() : rows;
}

/** How many it has, counted from the facts: exact, and slower the more there are. */
export async function countPredictions(db: Reader, filters: Filters): Promise<number> {
  const rows = await db.select({ n: count() }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion)
    .innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId)).innerJoin(articles, eq(articles.id, forecasts.articleId))
    .leftJoin(resolutions, standingOn(filters.asOf)).where(and(...conditions(db, { ...filters, after: undefined, before: undefined })));
  return rows[0]?.n ?? 0;
}

/** The calls that are past their last day on a day and not overdue: disputed, or waiting for a condition. One statement, which looks through decisions and conditions and at no other calls. */
export async function heldUp(db: Reader, asOf: NonNullable<Filters['asOf']>) {
  return db.select({ id: forecasts.id, forecasterId: forecasts.forecasterId, kind: forecasts.kind, as: sql<Exclude<UndecidedAs, 'overdue'>>`${undecidedOnDay(asOf)}`.as('held_as') }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId)).innerJoin(questionVersions, currentVersion).leftJoin(resolutions, standingOn(asOf))
    .where(and(...conditions(db, { show: 'all', asOf }), sql`${questions.id} in ${maybeHeld}`, lt(questionVersions.windowTo, asOf.day), sql`held_as in ('disputed', 'blocked')`));
}

const decidedOn = sql`case when ${undecided} then ${questionVersions.windowTo} else ${resolutions.knownOn} end`;
const sortKeys = { due: decidedOn, newest: sql`${forecasts.madeOn}`, boldest: sql`coalesce(abs(${forecasts.ppm} - 500000), -1)` };

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
