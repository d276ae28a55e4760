import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articleFacts, forecasters, forecasts } from '#db/schema.ts';
import type { Facts } from '#domain/scoring/facts.ts';
import type { Population } from '#domain/scoring/ranking.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import { factsWhere, statementCount } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { among, isWhole, rankRanges, type BoardFilters } from './board.ts';
import { flatCallShifts, type Shift } from './flat-calls.ts';
import { standingsOrder, standingsRows, type Asked } from './queries.ts';
import { standings, type Place, type Row } from './standings.ts';

/** One page of a table: `rows` of it, everybody's `order`, the ranks each of the ranked may have, whether shared events were compared, who changes places with what a bare "will" counts. */
export type BoardPage = { rows: Row[]; order: Place[]; population: Population; ranges: Map<string, RankInterval>; compared: boolean; shifts: Shift[]; names: Map<string, string> };

/** Which rows of a table: one, or so many after another. */
type Shown = { only?: string | undefined; after?: string | undefined; most: number };

/** Above this many statements, pairs are told apart by their estimates alone: looking for the events that every pair shares would take too long. */
const COMPARED_UP_TO = 20_000;

/** The table on a day, narrowed or whole, from the row after `after` on. The whole one comes from the derived tables. */
export async function boardOn(db: Reader, asked: Asked, filters: BoardFilters, { only, after, most }: Shown): Promise<BoardPage> {
  const few = (await statementCount(db)) <= COMPARED_UP_TO;
  const facts = few || !isWhole(filters) ? await boardFacts(db, filters) : null;
  const view = { ...asked, counted: filters.counted, entered: filters.entered };
  if (isWhole(filters)) {
    const { order, population } = await standingsOrder(db, asked);
    const ranges = rankRanges(order, facts && score(facts, asked).scored);
    const shown = pageOf(order, (place) => place.id, { only, after, most });
    const shifts = facts ? flatCallShifts(facts, asked) : [];
    return { order, population, ranges, compared: few, shifts, rows: await standingsRows(db, asked, shown), names: await namesOf(db, namedOn(shown, shifts)) };
  }
  const { rows, population } = standings(facts!, { ...view, among: among(filters) });
  const order = rows.map(({ forecasterId: id, skill }) => ({ id, skill }));
  const shown = pageOf(rows, (row) => row.forecasterId, { only, after, most });
  const shifts = few ? flatCallShifts(facts!, { ...view, among: among(filters) }) : [];
  const named = namedOn(shown.map(({ forecasterId: id }) => ({ id })), shifts);
  const names = filters.role === 'outlet' ? new Map(named.map((name) => [name, name])) : await namesOf(db, named);
  return { order, population, ranges: rankRanges(order, few ? score(facts!, view, among(filters)).scored : null), compared: few, shifts, rows: shown, names };
}

/** The facts that a board rests on; with the role of outlets, each statement is its outlet's. */
export async function boardFacts(db: Reader, filters: BoardFilters, forecasterId?: string): Promise<Facts> {
  const outlet = filters.role === 'outlet';
  // When a question opened is the others' doing too.
  const everybody = outlet || filters.counted === 'time';
  const facts = await factsWhere(db, conditions(filters, everybody ? undefined : forecasterId));
  if (!outlet) return facts;
  const outlets = await outletsOf(db);
  const statements = facts.statements.flatMap((s) => (outlets.has(s.id) ? [{ ...s, forecasterId: outlets.get(s.id)! }] : []));
  return { ...facts, statements: forecasterId === undefined ? statements : statements.filter((s) => s.forecasterId === forecasterId) };
}

function conditions({ topic, language, kind }: BoardFilters, forecasterId: string | undefined): SQL | undefined {
  const all: SQL[] = [
    ...(topic ? [sql`(v.topic = ${topic} or v.topic like ${`${topic.replace(/[\\%_]/g, '\\$&')} / %`} escape '\\')`] : []),
    ...(language ? [sql`coalesce(f.quote_language, v.language) = ${language}`] : []),
    ...(kind ? [sql`f.kind = ${kind}`] : []),
    ...(forecasterId ? [sql`f.forecaster_id = ${forecasterId}`] : []),
  ];
  return all.length > 0 ? sql.join(all, sql` and `) : undefined;
}

// By forecast, the outlet that printed it, as it is known last.
async function outletsOf(db: Reader): Promise<Map<string, string>> {
  return new Map(db.values<[string, string]>(sql`select f.id, a.value from ${forecasts} f join ${articleFacts} a on a.article_id = f.article_id and a.field = 'outlet'
    where not exists (select 1 from ${articleFacts} later where later.article_id = a.article_id and later.field = 'outlet' and later.id > a.id)`));
}

function namedOn(shown: readonly { id: string }[], shifts: readonly Shift[]): string[] {
  return [...shown, ...shifts].map(({ id }) => id);
}

/** What forecasters are called. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map(db.values<[string, string]>(sql`select id, name from ${forecasters} where id in (select value from json_each(${JSON.stringify(ids)}))`));
}

function pageOf<T>(items: readonly T[], idOf: (item: T) => string, { only, after, most }: Shown): T[] {
  if (only !== undefined) return items.filter((item) => idOf(item) === only);
  const from = after === undefined ? 0 : items.findIndex((item) => idOf(item) === after) + 1;
  return items.slice(from, from + most);
}
