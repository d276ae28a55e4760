import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyForecasters, tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
import { forecasters, forecasts, sources } from '#db/schema.ts';
import { nameKey } from '#domain/articles/names.ts';
import { predictions, type Prediction } from './queries.ts';
import { bearerOf } from './name-queries.ts';

/** A place that publishes, with how many predictions its articles hold. `spellings` are its names as articles give them, the commonest first. */
export type Outlet = { id: string; name: string; spellings: string[]; open: number; decided: number };
/** Where a page of outlets ended. */
export type AfterOutlet = { n: number; name: string };

/** One page of the outlets, most predictions first. Two spellings of one name that stand on one page are one outlet. Two statements. */
export function outletPage(db: Reader, { after, limit }: { after?: AfterOutlet | undefined; limit: number }): { rows: Outlet[]; next: AfterOutlet | null } {
  const printed = sql`open + decided`;
  const found = db.values<[string, number, number]>(sql`select name, open, decided from ${tallyOutlets} where ${printed} > 0 ${after ? sql`and (${printed} < ${after.n} or (${printed} = ${after.n} and name > ${after.name}))` : sql``}
    order by ${printed} desc, name limit ${limit + 1}`);
  const shown = found.slice(0, limit);
  const ids = new Map(db.values<[string, string]>(sql`select name_key, id from ${sources} where name_key in (select value from json_each(${JSON.stringify(shown.map(([name]) => nameKey(name)))}))`));
  const last = found.length > limit ? shown.at(-1) : undefined;
  const rows = [...Map.groupBy(shown, ([name]) => nameKey(name))].flatMap(([key, its]) => (ids.has(key) ? [outletOf(ids.get(key)!, its)] : []));
  return { rows, next: last ? { n: last[1] + last[2], name: last[0] } : null };
}

/** One outlet, and its record as a forecaster of its own where it has one. Null where nobody knows it. */
export async function outletById(db: Reader, id: string): Promise<(Outlet & { own: { id: string; name: string; n: number } | null }) | null> {
  const [source] = db.values<[string, string]>(sql`select name, name_key from ${sources} where id = ${id}`);
  if (!source) return null;
  const [name, key] = source;
  const its = db.values<[string, number, number]>(sql`select name, open, decided from ${tallyOutlets} where open + decided > 0 order by open + decided desc, name`).filter(([spelt]) => nameKey(spelt) === key);
  const bearer = await bearerOf(db, name);
  const own = bearer === null ? undefined : db.get<{ id: string; name: string; n: number }>(sql`select f.id, f.name, t.open + t.decided as n from ${forecasters} f join ${tallyForecasters} t on t.forecaster_id = f.id where f.id = ${bearer} and t.open + t.decided > 0`);
  return { ...outletOf(id, its.length > 0 ? its : [[name, 0, 0]]), own: own ?? null };
}

/** The outlet of this name, if any article or record ever named it. */
export function outletNamed(db: Reader, name: string): string | null {
  return db.values<[string]>(sql`select id from ${sources} where name_key = ${nameKey(name)}`)[0]?.[0] ?? null;
}

/** The first of what an outlet printed, open (soonest due first) or decided (latest known first). One list a spelling. */
export async function printedBy(db: Reader, { spellings }: Pick<Outlet, 'spellings'>, show: 'open' | 'decided', limit: number): Promise<Prediction[]> {
  const lists: Prediction[][] = [];
  for (const outlet of spellings) lists.push(await predictions(db, { show, outlet, limit }));
  const place = (one: Prediction) => (show === 'open' ? one.windowTo : (one.knownOn ?? one.windowTo));
  const order = show === 'open' ? 1 : -1;
  return lists.length === 1 ? lists[0]! : lists.flat().sort((a, b) => (place(a) < place(b) ? -order : place(a) > place(b) ? order : a.id < b.id ? -order : order)).slice(0, limit);
}

/** How much of it came from whom: who is quoted or writes there, most predictions first. */
export function voicesIn(db: Reader, { spellings }: Pick<Outlet, 'spellings'>, limit: number): { id: string; name: string; n: number }[] {
  return db.all(sql`select f.id, f.name, count(*) as n from ${tallyPredictions} p join ${forecasts} s on s.id = p.forecast_id join ${forecasters} f on f.id = s.forecaster_id
    where p.outlet in (select n from ${tallyOutlets} where name in (select value from json_each(${JSON.stringify(spellings)}))) group by f.id order by n desc, f.name, f.id limit ${limit}`);
}

function outletOf(id: string, its: readonly (readonly [string, number, number])[]): Outlet {
  const spellings = its.map(([name]) => name);
  return { id, name: spellings[0]!, spellings, open: its.reduce((sum, [, open]) => sum + open, 0), decided: its.reduce((sum, [, , decided]) => sum + decided, 0) };
}
