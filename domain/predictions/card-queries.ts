import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCards, tallyPredictions } from '#db/list-schema.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { articleFacts, articles, forecasters, forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { addDays, firstDayOf, lastDayOf, type Day } from '#domain/articles/day.ts';
import { OWN_DOINGS } from '#domain/extraction/own-doing.ts';
import type { AsOf } from './filters.ts';
import type { UndecidedAs } from './state.ts';

export const currentVersion = and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version));
/** The decision that stands on the day; one that was known only later is none yet. */
export function standingOn(asOf: AsOf | undefined): SQL {
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
export function saidBy(day: Day): SQL {
  return sql`${forecasts.madeOn} <= case ${forecasts.madeOnPrecision} when 'month' then ${lastDayOf(day, 'month')} when 'year' then ${lastDayOf(day, 'year')} else ${day} end`;
}
export const stands = sql`not exists (select 1 from ${withdrawals} where ${withdrawals.forecastId} = ${forecasts.id})`;
export const undecided = sql`(${resolutions.outcome} is null or ${resolutions.outcome} in ('reopened', 'disputed'))`;
// Nothing can be said of it before the question that it depends on is decided: on that day, as far as it was known.
export function waitsOn(asOf: AsOf | undefined) {
  const recorded = (row: SQL) => (asOf?.clock === 'then' ? sql`and substr(${row}, 1, 10) <= ${asOf.day}` : sql``);
  return sql<boolean>`exists (select 1 from ${questionConditions} k left join ${resolutions} rc on rc.question_id = k.condition_id ${recorded(sql`rc.recorded_at`)}
      and not exists (select 1 from ${resolutions} l where l.supersedes = rc.id ${recorded(sql`l.recorded_at`)}) ${asOf ? sql`and (rc.known_on is null or ${knownBy(asOf.day, 'rc')})` : sql``}
    where k.question_id = ${questions.id} and k.condition_id is not null ${recorded(sql`k.at`)} and not exists (select 1 from ${questionConditions} l where l.question_id = k.question_id and l.id > k.id ${recorded(sql`l.at`)})
    and (rc.outcome is null or rc.outcome in ('reopened', 'disputed')))`.mapWith(Boolean);
}
// Why there is no outcome; null where there is one.
export function undecidedOnDay(asOf: AsOf | undefined) {
  return sql<UndecidedAs>`case when ${resolutions.outcome} = 'disputed' then 'disputed' when coalesce(${resolutions.outcome}, 'reopened') <> 'reopened' then null when ${waitsOn(asOf)} then 'blocked' else 'overdue' end`;
}
/** Of questions that may be held up, by a dispute or a condition. They are few. */
export const maybeHeld = sql`(select question_id from ${questionConditions} union select question_id from ${resolutions} where outcome = 'disputed')`;
/** The numbers of what is held up on a day, by a dispute or a condition. */
export function heldOn(db: Reader, asOf: AsOf, as: readonly Exclude<UndecidedAs, 'overdue'>[]): { n: number }[] {
  return db.all(sql`select held.n from ${questions} cross join ${forecasts} on ${forecasts.questionId} = ${questions.id} cross join ${tallyPredictions} held on held.forecast_id = ${forecasts.id}
    left join ${resolutions} on ${standingOn(asOf)} where ${questions.id} in ${maybeHeld} and ${undecidedOnDay(asOf)} in (select value from json_each(${JSON.stringify(as)}))`);
}
export const fact = (field: string) => sql<string | null>`(select f.value from ${articleFacts} f where f.article_id = ${articles.id} and f.field = ${sql.raw(`'${field}'`)} order by f.id desc limit 1)`;

const card = {
  id: forecasts.id, questionId: questions.id, clusterId: questions.clusterId, claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language,
  form: questions.form, content: forecasts.content, topic: questionVersions.topic, windowFrom: questionVersions.windowFrom, windowTo: questionVersions.windowTo, condition: questionVersions.condition,
  forecasterId: forecasters.id, forecaster: forecasters.name, articleId: articles.id, outlet: fact('outlet'), articleTitle: fact('title'),
  articleUrl: articles.url, madeOn: forecasts.madeOn, madeOnPrecision: forecasts.madeOnPrecision, basis: forecasts.basis, ppm: forecasts.ppm,
  hedge: forecasts.hedge, hedgeOnly: forecasts.hedgeOnly, direction: forecasts.direction, polarity: forecasts.polarity, kind: forecasts.kind, quote: forecasts.quote,
  quoteLanguage: forecasts.quoteLanguage, outcome: resolutions.outcome, resolutionId: resolutions.id, knownOn: resolutions.knownOn,
  knownOnPrecision: resolutions.knownOnPrecision, recordedAt: resolutions.recordedAt,
};

/** What a list shows of each prediction, from the facts, to be narrowed; and what is asked for besides. */
export function cards<More extends Record<string, SQL<unknown>> = Record<never, never>>(db: Reader, asOf?: AsOf, more?: More) {
  return db.select({ ...card, waits: waitsOn(asOf), ...more as More }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, currentVersion)
    .innerJoin(forecasters, eq(forecasters.id, forecasts.forecasterId))
    .innerJoin(articles, eq(articles.id, forecasts.articleId))
    .leftJoin(resolutions, standingOn(asOf));
}

export type Prediction = Awaited<ReturnType<typeof cards>>[number];

/** What a card holds, in the order in which it is kept. Raise `TALLY_VERSION` when it changes. */
const cardFields = [...Object.keys(card), 'waits'] as (keyof Prediction)[];

/** A card as lists keep it. */
export function packed(row: Prediction): readonly unknown[] {
  return cardFields.map((field) => row[field]);
}

function unpacked(values: readonly unknown[]): Prediction {
  return Object.fromEntries(cardFields.map((field, i) => [field, values[i]])) as Prediction;
}

/** The cards of these numbers, in the order given: one look each, however much there is. */
export function cardsOf(db: Reader, numbers: readonly number[]): Prediction[] {
  const rows = db.values<[number, string]>(sql`select n, card from ${tallyCards} where n in (select value from json_each(${JSON.stringify(numbers)}))`);
  const kept = new Map(rows.map(([n, values]) => [n, unpacked(JSON.parse(values) as unknown[])]));
  return numbers.flatMap((n) => kept.get(n) ?? []);
}

/** Whoever says what they themselves will do can see to it: such words are kept apart from forecasts of what others do. */
export const isOwn = sql`${inArray(forecasts.kind, [...OWN_DOINGS])}`;
export const aboutOthers = sql`not ${isOwn}`;
