import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyPredictions, tallySpells } from '#db/list-schema.ts';
import { lastDayOf } from '#domain/articles/day.ts';
import { numbersOfDay } from '#domain/articles/numbered.ts';
import { ascends, sortOf, type Filters, type Place, type Sort } from './filters.ts';
import { listMatch } from './match-queries.ts';
import type { Lane, Road } from './road-queries.ts';

/** How many there are: exactly, or at least so many. */
export type Count = { n: number; more: boolean };

/** Where no counter is kept, no more than so many are counted, and no more than so many rows looked at. */
const COUNTED = 1000;
const LOOKED_AT = 5000;
/** Of what a search finds, so many of the latest said are put into another order. */
const FOUND = 2000;

/** Which predictions stand on one page of a list, by their numbers and in its order. One to four statements. */
export function pageNumbers(db: Reader, filters: Filters, road: Road | null): number[] {
  if (!road) return [];
  const { limit = 100, after, before } = filters;
  const [sort, up] = [sortOf(filters), ascends(filters) === (before === undefined)];
  const start = before ?? after;
  const from = start ? standOf(db, start, sort, up) : null;
  const asked = { sort, up, from, limit };
  const numbers = filters.q === undefined ? listed(db, road, asked) : db.values<[number]>(searched(hits(db, road, filters.q), asked)).map(([n]) => n);
  return before ? numbers.reverse() : numbers;
}

/** How many predictions a list has, whatever its page. */
export function countOf(db: Reader, filters: Filters, road: Road | null): Count {
  if (!road) return { n: 0, more: false };
  if (filters.q === undefined && road.kept !== null) return { n: road.kept, more: false };
  if (filters.q !== undefined) return found(db.values(sql`select count(*), 0 from (select x.n ${hits(db, road, filters.q)} limit ${COUNTED + 1})`));
  const lanes = JSON.stringify(road.lanes.map(({ state, facet }) => [state, facet]));
  return found(db.values(sql`select count(*) filter (where fits), count(*) from (select ${all(road.checks)} as fits from json_each(${lanes}) l cross join ${rowsOf(road, 'newest')} where ${on(road, sql`(l.value ->> 0)`, sql`(l.value ->> 1)`)} limit ${LOOKED_AT})`));
}

function found([[n, looked]]: [[number, number]] | [number, number][]): Count {
  return n! > COUNTED ? { n: COUNTED, more: true } : { n: n!, more: looked! >= LOOKED_AT };
}

/** From where on: what the list is sorted by there, and the number of the row. */
type Stand = { key: string | number; n: number };
type Asked = { sort: Sort; up: boolean; from: Stand | null; limit: number };

function standOf(db: Reader, { day, id }: Place, sort: Sort, up: boolean): Stand {
  const key = sort === 'boldest' ? Number(day) : day;
  const known = db.values<[number]>(sql`select n from ${tallyPredictions} where forecast_id = ${id}`)[0]?.[0];
  if (known !== undefined) return { key, n: known };
  // A row that is gone: its day is shown from its beginning. "~" stands behind all of a day.
  const { first, end } = sort === 'newest' ? numbersOfDay(day) : { first: -1, end: Number.MAX_SAFE_INTEGER };
  return { key, n: up === (id === '~') ? end : first };
}

const columns: Record<Sort, readonly string[]> = { due: ['place', 'n'], newest: ['n'], boldest: ['bold', 'n'] };

function inOrder(sort: Sort, up: boolean, row: string): SQL {
  return sql.raw(columns[sort].map((column) => `${row}.${column} ${up ? 'asc' : 'desc'}`).join(', '));
}

// Two conditions, each of which an index answers: the rest of a day, and what lies beyond it.
function beyond({ sort, up, from }: Asked): SQL[] {
  if (!from) return [sql`true`];
  const [than, column] = [sql.raw(up ? '>' : '<'), sql.raw(columns[sort][0]!)];
  return sort === 'newest' ? [sql`x.n ${than} ${from.n}`] : [sql`x.${column} = ${from.key} and x.n ${than} ${from.n}`, sql`x.${column} ${than} ${from.key}`];
}

function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** The rows of one road: of a state, and of one cell, era, forecaster or outlet where it goes by those. */
function on({ by, asOf, within }: Road, state: SQL, facet: SQL): SQL {
  if (by === 'era') return sql`x.era = ${facet}`;
  const its = asOf ? sql`x.clock = ${asOf.clock} and x.decided = ${state}` : sql`x.decided = ${state}`;
  if (within) return sql`${within} and ${its}`;
  if (by === 'held') return sql`(x.waits = 1 or x.outcome = 'disputed') and ${its}`;
  return by === null ? its : sql`x.${sql.raw(by)} = ${facet} and ${its}`;
}

const suffix: Record<Sort, string> = { due: 'place', newest: 'newest', boldest: 'bold' };
const NUMBERS = 'sqlite_autoindex_tally_spells_1';

/** The rows, by an index that is named, because the planner knows no numbers: it would take a road for short that is not. */
function rowsOf({ by, asOf }: Road, sort: Sort): SQL {
  if (asOf) return sql`${tallySpells} x indexed by ${sql.raw(by === 'held' ? NUMBERS : `tally_spells_${by === 'era' ? suffix[sort] : by}`)}`;
  return sql`${tallyPredictions} x indexed by ${sql.raw(by === 'held' ? 'tally_predictions_held' : `tally_predictions_${by === null ? '' : `${by}_`}${suffix[sort]}`)}`;
}

// A page that goes on from a row is bounded by it on one side; a second bound there would be read to first.
function boldest({ bold: { least, most } }: Road, { sort, up, from }: Asked): SQL[] {
  if (sort !== 'boldest') return [];
  return [...(from && up ? [] : [sql`x.bold >= ${least}`]), ...(from && !up ? [] : [sql`x.bold <= ${most}`])];
}

// Of one lane of several so many rows are read at first: half as many again as its share, and some more. Powers of two, so that many lanes are asked for equally many.
function firstOf(share: number, limit: number): number {
  return Math.min(limit, 2 ** Math.ceil(Math.log2(limit * share * 1.5 + 5)));
}

type Row = [k: string | number, n: number, stretch: number, lane: number];

// An index holds each lane in order, so a page is read from where it begins. Of several lanes each gives some rows, and the first of all are taken.
// A lane whose last row stands on the page may have further ones there: then it gives a whole page.
function listed(db: Reader, road: Road, asked: Asked): number[] {
  const { limit, up } = asked;
  const lanes = road.lanes.map((lane, i) => ({ ...lane, i, most: firstOf(lane.share, limit) }));
  const page = db.values<Row>(merged(road, asked, lanes));
  const given = [...Map.groupBy(page, ([, , stretch, lane]) => `${stretch} ${lane}`).values()];
  const cut = new Set(given.flatMap((rows) => { const { i, most } = lanes[rows[0]![3]]!; return rows.length === most && most < limit ? [i] : []; }));
  if (cut.size === 0) return page.map(([, n]) => n);
  const whole = db.values<Row>(merged(road, asked, lanes.flatMap((lane) => (cut.has(lane.i) ? [{ ...lane, most: limit }] : []))));
  return [...page.filter(([, , , lane]) => !cut.has(lane)), ...whole].sort((a, b) => (up ? compare(a, b) : compare(b, a))).slice(0, limit).map(([, n]) => n);
}

function compare([k, n]: Row, [otherK, otherN]: Row): number {
  return k < otherK ? -1 : k > otherK ? 1 : n - otherN;
}

/** The first rows of these lanes, of which each gives at most so many: by what they are sorted, their numbers, and from which stretch and lane each came. Lanes that give equally many are read side by side. */
function merged(road: Road, asked: Asked, lanes: readonly (Lane & { i: number; most: number })[]): SQL {
  const { sort, up, limit } = asked;
  const checks = all([...road.checks, ...boldest(road, asked)]);
  const key = sql.raw(`x.${columns[sort][0]}`);
  const one = (where: SQL, state: SQL, facet: SQL, its: number) => sql`select ${key} as k, x.n as n from ${rowsOf(road, sort)} where ${on(road, state, facet)} and ${where} and ${checks} order by ${inOrder(sort, up, 'x')} limit ${its}`;
  const alike = Map.groupBy(lanes, ({ most }) => most);
  const alone = lanes.length === 1 ? lanes[0]! : null;
  const stretches = beyond(asked).flatMap((where, stretch) => (alone ? sql`select k, n, ${stretch} as stretch, ${alone.i} as lane from (${one(where, sql`${alone.state}`, sql`${alone.facet}`, limit)})` : [...alike].map(([its, those]) => sql`
    select v.value ->> 0 as k, v.value ->> 1 as n, ${stretch} as stretch, l.value ->> 2 as lane from json_each(${JSON.stringify(those.map(({ state, facet, i }) => [state, facet, i]))}) l
      cross join json_each((select json_group_array(json_array(k, n)) from (${one(where, sql`(l.value ->> 0)`, sql`(l.value ->> 1)`, its)}))) v`)));
  const way = sql.raw(up ? 'asc' : 'desc');
  return sql`select k, n, stretch, lane from (${sql.join(stretches, sql` union all `)}) order by k ${way}, n ${way} limit ${limit}`;
}

function searched(found: SQL, asked: Asked): SQL {
  const { sort, up, limit } = asked;
  if (sort === 'newest' && !up) return sql`select x.n ${found} and ${asked.from ? sql`tally_words.rowid < ${asked.from.n}` : sql`true`} order by tally_words.rowid desc limit ${limit}`;
  return sql`select x.n from (select x.* ${found} order by tally_words.rowid desc limit ${FOUND}) x where (${sql.join(beyond(asked), sql` or `)}) order by ${inOrder(sort, up, 'x')} limit ${limit}`;
}

function hits(db: Reader, { asOf, states, marks, rowChecks }: Road, q: string): SQL {
  const match = listMatch(db, q, marks);
  const rows = asOf ? sql`${tallySpells} x indexed by ${sql.raw(NUMBERS)} on x.n = tally_words.rowid and x.clock = ${asOf.clock} and x.decided in (select value from json_each(${JSON.stringify(states)}))` : sql`${tallyPredictions} x on x.n = tally_words.rowid`;
  // What was said some time in a year may stand among the last of it.
  const said = asOf ? sql`tally_words.rowid < ${numbersOfDay(lastDayOf(asOf.day, 'year')).end}` : sql`true`;
  return sql`from tally_words cross join ${rows} where ${match === null ? sql`false` : sql`tally_words match ${match}`} and ${said} and ${all(rowChecks)}`;
}
