import { inArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articleFacts, forecasters, forecasts } from '#db/schema.ts';
import { isOwnDoing, OWN_DOINGS } from '#domain/extraction/own-doing.ts';
import { heldUp } from '#domain/predictions/fact-queries.ts';
import type { Undecided } from '#domain/predictions/state.ts';
import { isUnder } from '#domain/predictions/topic-queries.ts';
import type { Facts } from '#domain/scoring/facts.ts';
import type { Population } from '#domain/scoring/ranking.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import { factsWhere, statementCount } from '#domain/scoring/queries.ts';
import { among, boardCalls, heldAmong, isWhole, rankRanges, undecidedOf, type BoardFilters } from './board.ts';
import { flatCallShifts, type Shift } from './flat-calls.ts';
import { standingsTable, type Asked } from './queries.ts';
import { placesOf, rowsOf, standings, type Place, type Row } from './standings.ts';

/** One page of a table: `rows` of it, everybody's `order`, the ranks each of the ranked may have, whether shared events were compared, who changes places with what a bare "will" counts, and of the shown rows why what is past its last day is undecided. */
export type BoardPage = { rows: Row[]; order: Place[]; population: Population; ranges: Map<string, RankInterval>; compared: boolean; shifts: Shift[]; names: Map<string, string>; undecided: Map<string, Undecided> };

/** Which rows of a table: one, or so many after another. */
type Shown = { only?: string | undefined; after?: string | undefined; most: number };

/** Above this many statements, pairs are told apart by their estimates alone: looking for the events that every pair shares would take too long. */
const COMPARED_UP_TO = 10_000;

/** The table on a day, narrowed or whole, from the row after `after` on. The whole one comes from the derived tables. */
export async function boardOn(db: Reader, asked: Asked, filters: BoardFilters, { only, after, most }: Shown): Promise<BoardPage> {
  const held = await heldUp(db, { day: asked.asOf, clock: asked.clock });
  const few = (await statementCount(db)) <= COMPARED_UP_TO;
  const facts = few || !isWhole(filters) ? await boardFacts(db, filters) : null;
  const view = { ...asked, counted: filters.counted, entered: filters.entered };
  const table = isWhole(filters) ? await standingsTable(db, asked) : null;
  if (table) {
    const order = placesOf(table);
    const [from, to] = windowOf(order, { only, after, most });
    const shifts = facts ? flatCallShifts(facts, asked) : [];
    const rows = rowsOf(table, from, to);
    return { order, population: table.population, ranges: rankRanges(order, facts && boardCalls(facts, asked, filters)), compared: few, shifts, rows, names: await namesOf(db, namedOn(rows, shifts)), undecided: undecidedOf(rows, held.filter(({ kind }) => !isOwnDoing(kind))) };
  }
  const board = { ...view, among: among(filters) };
  const { rows: all, population } = standings(facts!, board);
  const order = all.map(({ forecasterId: id, skill }) => ({ id, skill }));
  const rows = all.slice(...windowOf(order, { only, after, most }));
  const shifts = few ? flatCallShifts(facts!, board) : [];
  const named = namedOn(rows, shifts);
  const names = filters.role === 'outlet' ? new Map(named.map((name) => [name, name])) : await namesOf(db, named);
  return { order, population, ranges: rankRanges(order, few ? boardCalls(facts!, view, filters) : null), compared: few, shifts, rows, names, undecided: undecidedOf(rows, heldAmong(held, facts!.statements.filter(board.among))) };
}

/** Above this many statements, a page that shows a narrowed table beside other things would keep others waiting. */
const BESIDE_UP_TO = 100_000;

/** The first five of a table as it is known today, and how many are ranked in all; null where that is too much to reckon beside other things. */
export async function shortBoard(db: Reader, asOf: Asked['asOf'], filters: BoardFilters = {}): Promise<Pick<BoardPage, 'rows' | 'names'> & { ranked: number } | null> {
  if (!isWhole(filters) && (await statementCount(db)) > BESIDE_UP_TO) return null;
  const { rows, order, names } = await boardOn(db, { asOf, clock: 'now' }, filters, { most: 5 });
  return { rows, names, ranked: order.filter(({ skill }) => skill !== null && skill.rank !== null).length };
}

/** The facts that a board rests on; with the role of outlets, each statement is its outlet's. */
export async function boardFacts(db: Reader, filters: BoardFilters, forecasterId?: string): Promise<Facts> {
  const outlet = filters.role === 'outlet';
  // When a question opened is the others' doing too.
  const one = filters.counted === 'time' ? undefined : forecasterId;
  const facts = await factsWhere(db, conditions(filters, outlet ? undefined : one));
  if (!outlet) return facts;
  const outlets = await outletsOf(db);
  const statements = facts.statements.flatMap((s) => (outlets.has(s.id) ? [{ ...s, forecasterId: outlets.get(s.id)! }] : []));
  return { ...facts, statements: one === undefined ? statements : statements.filter((s) => s.forecasterId === one) };
}

function conditions({ topic, language, kind }: BoardFilters, forecasterId: string | undefined): SQL | undefined {
  const all: SQL[] = [
    ...(topic ? [isUnder(sql`v.topic`, topic)] : []),
    ...(language ? [sql`coalesce(f.quote_language, v.language) = ${language}`] : []),
    ...(kind === 'own' ? [inArray(sql`f.kind`, OWN_DOINGS)] : kind ? [sql`f.kind = ${kind}`] : []),
    ...(forecasterId ? [sql`f.forecaster_id = ${forecasterId}`] : []),
  ];
  return all.length > 0 ? sql.join(all, sql` and `) : undefined;
}

// By forecast, the outlet that printed it, as it is known last.
async function outletsOf(db: Reader): Promise<Map<string, string>> {
  return new Map(db.values<[string, string]>(sql`select f.id, a.value from ${forecasts} f join ${articleFacts} a on a.article_id = f.article_id and a.field = 'outlet'
    where not exists (select 1 from ${articleFacts} later where later.article_id = a.article_id and later.field = 'outlet' and later.id > a.id)`));
}

function namedOn(rows: readonly Row[], shifts: readonly Shift[]): string[] {
  return [...rows.map((row) => row.forecasterId), ...shifts.map(({ id }) => id)];
}

/** What forecasters are called. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map(db.values<[string, string]>(sql`select id, name from ${forecasters} where id in (select value from json_each(${JSON.stringify(ids)}))`));
}

// The places of the rows that are asked for: from, and to (itself not).
function windowOf(order: readonly Place[], { only, after, most }: Shown): [number, number] {
  const named = only ?? after;
  const at = named === undefined ? -1 : order.findIndex(({ id }) => id === named);
  if (only !== undefined) return at < 0 ? [0, 0] : [at, at + 1];
  return [at + 1, at + 1 + most];
}
