import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { articles, forecasterNames, forecasters, forecasts, questionVersions, resolutions } from '#db/schema.ts';
import type { Language } from '#domain/articles/article.ts';
import { cards, isOwn, stands, undecided } from './card-queries.ts';

export type Marks = { decided: readonly string[]; said: readonly string[]; articles: readonly string[]; forecasters: readonly string[] };

/** The predictions that marks reach, and whether their words may have changed. What waits for a question is reached through it. */
export function reached(db: Reader, { decided, said, articles: titles, forecasters: named }: Marks): { id: string; reworded: boolean }[] {
  const rows = db.values<[string, number]>(sql`with told(id) as (select value from json_each(${JSON.stringify([...decided, ...said])}))
    select f.id, 0 from ${forecasts} f where f.question_id in (select id from told union select k.question_id from ${questionConditions} k where k.condition_id in (select id from told))
    union all select f.id, 1 from ${forecasts} f where f.question_id in (select value from json_each(${JSON.stringify(said)}))
    union all select f.id, 1 from ${forecasts} f where f.article_id in (select value from json_each(${JSON.stringify(titles)}))
    union all select f.id, 1 from ${forecasts} f where f.forecaster_id in (select value from json_each(${JSON.stringify(named)}))`);
  const found = new Map<string, boolean>();
  for (const [id, reworded] of rows) found.set(id, found.get(id) === true || reworded === 1);
  return [...found].map(([id, reworded]) => ({ id, reworded }));
}

/** Of those predictions that stand: what lists show, filter and sort by, and the words by which they are found. */
export async function listedFacts(db: Reader, ids: readonly string[]) {
  const more = {
    spokenIn: sql<Language>`coalesce(${forecasts.quoteLanguage}, ${questionVersions.language})`, undecided: undecided.mapWith(Boolean), saidAt: sql<string>`${forecasts.recordedAt}`, own: isOwn.mapWith(Boolean), names: namesOf(sql`${forecasters.id}`),
  };
  return cards(db, undefined, more).where(sql`${forecasts.id} in (select value from json_each(${JSON.stringify(ids)})) and ${stands}`);
}
export type ListedFacts = Awaited<ReturnType<typeof listedFacts>>[number];

export type DecisionRow = Pick<typeof resolutions.$inferSelect, 'id' | 'questionId' | 'outcome' | 'knownOn' | 'knownOnPrecision' | 'recordedAt' | 'supersedes'>;

/** Every decision about these questions, each after the one that it supersedes. */
export async function decisionsAbout(db: Reader, questionIds: readonly string[]): Promise<Map<string, DecisionRow[]>> {
  const { id, questionId, outcome, knownOn, knownOnPrecision, recordedAt, supersedes } = resolutions;
  const rows = await db.select({ id, questionId, outcome, knownOn, knownOnPrecision, recordedAt, supersedes }).from(resolutions).where(sql`${questionId} in (select value from json_each(${JSON.stringify(questionIds)}))`);
  return new Map([...Map.groupBy(rows, (row) => row.questionId)].map(([question, its]) => [question, chained(its)]));
}

function chained(rows: DecisionRow[]): DecisionRow[] {
  if (rows.length < 2) return rows;
  const [ids, after] = [new Set(rows.map((row) => row.id)), new Map(rows.map((row) => [row.supersedes, row]))];
  const chain: DecisionRow[] = [];
  for (let row = rows.find(({ supersedes }) => !ids.has(supersedes)); row; row = after.get(row.id)) chain.push(row);
  return chain;
}

/** Every name of a forecaster, between lines, in one order. */
export function namesOf(forecasterId: ReturnType<typeof sql>) {
  return sql<string>`(select coalesce(group_concat(name, char(10)), '') from (select fn.name from ${forecasterNames} fn where fn.forecaster_id = ${forecasterId} order by fn.name_key))`;
}

/** Ids of all forecasts after one, in order: for what reads everything, some at a time. */
export function forecastsAfter(db: Reader, after: string, most: number): string[] {
  return db.values<[string]>(sql`select id from ${forecasts} where id > ${after} order by id limit ${most}`).map(([id]) => id);
}

export function articlesAfter(db: Reader, after: string, most: number): string[] {
  return db.values<[string]>(sql`select id from ${articles} where id > ${after} order by id limit ${most}`).map(([id]) => id);
}
