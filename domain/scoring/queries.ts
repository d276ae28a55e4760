import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
import { forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { forecastReferences } from '#db/scoring-schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { OWN_DOINGS } from '#domain/extraction/own-doing.ts';
import type { ContentOutcome, QuestionForm, StatementContent } from './content.ts';
import type { Facts, Statement, Verdict } from './facts.ts';
import type { Rate } from './reference.ts';
import { isFlat, vaguenessOf } from './vagueness.ts';

/** Every statement and every verdict, superseded ones included: what standings of any day can be computed from. Two statements. */
export async function standingsFacts(db: Reader): Promise<Facts> {
  return factsWhere(db);
}

/** The statements that answer a condition on `f` (forecasts), `q` (questions) and `v` (their current versions), and every verdict. Two statements. */
export async function factsWhere(db: Reader, where?: SQL): Promise<Facts> {
  return { statements: await statementsWhere(db, where), verdicts: await verdictsWhere(db) };
}

/** How many forecasts there are, withdrawn ones included. */
export async function statementCount(db: Reader): Promise<number> {
  return db.$count(forecasts);
}

/** What was said about the questions of these events, and what was decided. Two statements. */
export async function factsOfEvents(db: Reader, clusterIds: readonly string[]): Promise<Facts> {
  return { statements: await statementsWhere(db, sql`f.question_id ${ofEvents(clusterIds)}`), verdicts: await verdictsOfEvents(db, clusterIds) };
}

export async function verdictsOfEvents(db: Reader, clusterIds: readonly string[]): Promise<Verdict[]> {
  return verdictsWhere(db, sql`question_id ${ofEvents(clusterIds)}`);
}

function ofEvents(clusterIds: readonly string[]): SQL {
  return sql`in (select id from ${questions} where cluster_id in (select value from json_each(${JSON.stringify(clusterIds)})))`;
}

/** What one forecaster said, and what was decided about it. Two statements. */
export async function factsOfForecaster(db: Reader, forecasterId: string): Promise<Facts> {
  return {
    statements: await statementsWhere(db, sql`f.forecaster_id = ${forecasterId}`),
    verdicts: await verdictsWhere(db, sql`question_id in (select question_id from ${forecasts} where forecaster_id = ${forecasterId})`),
  };
}

/** What articles of an outlet hold, under any of its spellings, and what was decided about it. Two statements. */
export async function factsPrinted(db: Reader, spellings: readonly string[]): Promise<Facts> {
  const printed = sql`(select p.forecast_id from ${tallyPredictions} p where p.outlet in (select o.n from ${tallyOutlets} o where o.name in (select value from json_each(${JSON.stringify(spellings)}))))`;
  return {
    statements: await statementsWhere(db, sql`f.id in ${printed}`),
    verdicts: await verdictsWhere(db, sql`question_id in (select question_id from ${forecasts} where id in ${printed})`),
  };
}

/** What everybody said about the questions that one forecaster spoke of, and what was decided. Two statements. */
export async function factsAround(db: Reader, forecasterId: string): Promise<Facts> {
  const asked = sql`question_id in (select question_id from ${forecasts} where forecaster_id = ${forecasterId})`;
  return { statements: await statementsWhere(db, sql`f.${asked}`), verdicts: await verdictsWhere(db, asked) };
}

/** Events after this one, by id. */
export function eventsAfter(db: Reader, after: string, limit: number): string[] {
  return db.values<[string]>(sql`select distinct cluster_id from ${questions} where cluster_id > ${after} order by cluster_id limit ${limit}`).map(([id]) => id);
}

/**
 * Events of which something may have changed after `from`, up to and including `to`: said, known, recorded, or overdue. Some of them may not have
 * changed after all.
 */
export function eventsBetween(db: Reader, from: Day, to: Day): string[] {
  const within = (column: SQL) => sql`substr(${column}, 1, 10) > ${from} and substr(${column}, 1, 10) <= ${to}`;
  // What is known to the month or year may count from the last day of it.
  const perhaps = (day: SQL, precision: SQL) => sql`${precision} <> 'day' and ${day} <= ${to} and substr(${day}, 1, 4) >= ${from.slice(0, 4)}`;
  return db.values<[string]>(sql`select distinct cluster_id from ${questions} where id in (
    select question_id from ${forecasts} where (${within(sql`made_on`)}) or (${perhaps(sql`made_on`, sql`made_on_precision`)}) or (${within(sql`recorded_at`)})
    union select question_id from ${resolutions} where (${within(sql`known_on`)}) or (${perhaps(sql`known_on`, sql`known_on_precision`)}) or (${within(sql`recorded_at`)})
    union select question_id from ${questionVersions} where window_to >= ${from} and window_to <= ${to})`).map(([id]) => id);
}

/** Statements that nothing was frozen for yet, by the day they were made: references of the later ones may rest on the earlier. */
export async function statementsWithoutReference(db: Reader): Promise<Statement[]> {
  return statementsWhere(db, sql`r.forecast_id is null`);
}

/** The last UTC day on which a forecast or a decision was recorded, withdrawn ones included; null when there is none. */
export async function lastRecordedDay(db: Reader): Promise<Day | null> {
  return db.get<{ day: Day | null }>(sql`select substr(max(at), 1, 10) as day from (select max(recorded_at) as at from ${forecasts} union all select max(recorded_at) from ${resolutions})`)!.day;
}

/** Questions after this one, by id: their topics, of those with a statement that stands, and everything decided about them. */
export async function claimsAfter(db: Reader, after: string, limit: number): Promise<{ ids: string[]; topics: Map<string, string>; verdicts: Verdict[] }> {
  const rows = await db.select({
    id: questions.id, topic: questionVersions.topic,
    stands: sql<number>`exists (select 1 from ${forecasts} f where f.question_id = ${questions.id} and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id))`,
  }).from(questions).innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
    .where(gt(questions.id, after)).orderBy(asc(questions.id)).limit(limit);
  const ids = rows.map((row) => row.id);
  return { ids, topics: new Map(rows.flatMap(({ id, topic, stands }) => (stands ? [[id, topic]] : []))), verdicts: await verdictsWhere(db, sql`question_id in (select value from json_each(${JSON.stringify(ids)}))`) };
}

const OWN = sql`f.id, f.forecaster_id, f.question_id, f.made_on, f.made_on_precision, f.recorded_at, f.basis, f.ppm, f.hedge, f.phrase, f.hedge_only, f.direction,
  w.forecast_id is not null, r.tier, r.ppm, r.rates, r.source, f.content, ${inArray(sql`f.kind`, OWN_DOINGS)}`;
const JOINED = sql`left join ${withdrawals} w on w.forecast_id = f.id left join ${forecastReferences} r on r.forecast_id = f.id`;

type Own = [
  id: string, forecasterId: string, questionId: string, madeOn: Day, precision: Statement['madeOnPrecision'], recordedAt: string, basis: 'stated' | 'implied' | 'none', ppm: number | null,
  hedge: string | null, phrase: string | null, hedgeOnly: number, direction: 'yes' | 'no', withdrawn: number, tier: 1 | 2 | 3 | 4 | null, referencePpm: number | null, rates: string | null, source: string | null, content: string | null, own: number,
];
type Asked = [clusterId: string, topic: string, windowTo: Day, form: string | null];

/** `where` may name `f` (forecasts), `q` (questions), `v` (their current versions) and `r` (references). */
async function statementsWhere(db: Reader, where: SQL = sql`true`): Promise<Statement[]> {
  return db.values<[...Own, ...Asked]>(sql`select ${OWN}, q.cluster_id, v.topic, v.window_to, q.form from ${forecasts} f join ${questions} q on q.id = f.question_id
    join ${questionVersions} v on v.question_id = q.id and v.version = q.version ${JOINED} where ${where} order by f.made_on, f.id`)
    .map((row) => statementOf(row.slice(0, -4) as Own, row.slice(-4) as Asked));
}

function statementOf(own: Own, [clusterId, topic, windowTo, form]: Asked): Statement {
  const [id, forecasterId, questionId, madeOn, madeOnPrecision, recordedAt, basis, ppm, hedge, phrase, hedgeOnly, direction, withdrawn, tier, referencePpm, rates, source, content, isOwn] = own;
  const statement: Statement = {
    id, forecasterId, questionId, madeOn, madeOnPrecision, recordedAt, direction, topic, clusterId, windowTo, withdrawn: withdrawn === 1,
    probability: { basis, ppm, hedge, hedgeOnly: hedgeOnly === 1, vagueness: basis === 'implied' && phrase ? vaguenessOf(phrase) : 0, flat: basis === 'implied' && phrase !== null && isFlat(phrase) },
  };
  if (isOwn === 1) statement.own = true;
  if (tier !== null) statement.reference = { tier, ppm: referencePpm!, rates: rates === '[]' ? [] : (JSON.parse(rates!) as Rate[]), source };
  if (content !== null && form !== null) statement.said = { form: JSON.parse(form) as QuestionForm, content: JSON.parse(content) as StatementContent };
  return statement;
}

async function verdictsWhere(db: Reader, where: SQL = sql`true`): Promise<Verdict[]> {
  return db.values<[string, string, Verdict['outcome'], number | null, Day | null, Verdict['knownOnPrecision'], string, string, string | null]>(sql`select id, question_id, outcome, share, known_on, known_on_precision, recorded_at, supersedes, value
    from ${resolutions} where ${where} order by recorded_at, id`)
    .map(([id, questionId, outcome, share, knownOn, knownOnPrecision, recordedAt, supersedes, value]) => ({ id, questionId, outcome, share, knownOn, knownOnPrecision, recordedAt, supersedes, value: value === null ? null : (JSON.parse(value) as ContentOutcome) }));
}
