import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasterNames, forecasters } from '#db/schema.ts';
import { nameKey, nameKeys } from '#domain/articles/names.ts';
import { tongue } from '#words/say.ts';
import { nameFor } from './names.ts';

/** Whose name this is: of who bears it as written, else of the one who bears it in the other Chinese script. Null where nobody does, or more than one. */
export async function bearerOf(db: Reader, name: string): Promise<string | null> {
  const rows = await bearersOf(db, name);
  const exact = rows.find((row) => row.key === nameKey(name));
  const ids = new Set(rows.map((row) => row.forecasterId));
  return exact?.forecasterId ?? (ids.size === 1 ? rows[0]!.forecasterId : null);
}

/** Everybody who bears this name in either script: a file may hold one person twice. */
export function bearersOf(db: Reader, name: string) {
  return db.select({ key: forecasterNames.nameKey, forecasterId: forecasterNames.forecasterId }).from(forecasterNames)
    .where(inArray(forecasterNames.nameKey, nameKeys(name))).orderBy(sql`${forecasterNames.nameKey}`);
}

/** Other forecasters who bear one of these names in the other Chinese script: whoever they are, a file may hold one person twice. */
export function namesakesOf(db: Reader, { id, name, aliases }: { id: string; name: string; aliases: readonly string[] }) {
  return db.selectDistinct({ id: forecasters.id, name: forecasters.name }).from(forecasterNames).innerJoin(forecasters, eq(forecasters.id, forecasterNames.forecasterId))
    .where(and(inArray(forecasterNames.nameKey, [name, ...aliases].flatMap(nameKeys)), ne(forecasters.id, id))).orderBy(asc(forecasters.name), asc(forecasters.id));
}

/** What forecasters are called in the reader's language, by id. One statement for any number of them. */
export async function namesShown(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  // In the order in which the names were told: the usual one first.
  const rows = db.values<[string, string, string]>(sql`select f.id, f.name, n.name from ${forecasters} f join ${forecasterNames} n on n.forecaster_id = f.id
    where f.id in (select value from json_each(${JSON.stringify([...new Set(ids)])})) order by n.rowid`);
  return new Map([...Map.groupBy(rows, ([id]) => id)].map(([id, its]) => [id, nameFor(tongue(), its[0]![1], its.map(([, , name]) => name))]));
}

/** Names by id, each as the reader's language has it; what is no forecaster, such as an outlet in a table of outlets, keeps the one it has. */
export async function namesAsSaid(db: Reader, names: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  return new Map([...names, ...await namesShown(db, [...names.keys()])]);
}

/** Forecasters under the name by which the reader's language calls them. `names`: where they were asked for already. */
export async function theirNames<T extends { id: string; name: string }>(db: Reader, rows: readonly T[], names?: ReadonlyMap<string, string>): Promise<T[]> {
  names ??= await namesShown(db, rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? row.name }));
}

/** Rows of predictions, with each forecaster called as the reader's language calls them. */
export async function withNames<T extends { forecasterId: string; forecaster: string }>(db: Reader, rows: readonly T[], names?: ReadonlyMap<string, string>): Promise<T[]> {
  names ??= await namesShown(db, rows.map((row) => row.forecasterId));
  return rows.map((row) => ({ ...row, forecaster: names.get(row.forecasterId) ?? row.forecaster }));
}
