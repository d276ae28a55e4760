import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyPredictions } from '#db/list-schema.ts';
import { numbersOfDay } from '#domain/articles/numbered.ts';
import { ascends, sortOf, type Filters, type Place, type Sort } from './filters.ts';
import { listMatch } from './match-queries.ts';
import { listed } from './lane-queries.ts';
import { among, type Road } from './road-queries.ts';
import { all, beyond, boldest, byNumber, every, inOrder, whole, type Asked, type Stand } from './row-queries.ts';

/** How many there are: exactly, or at least so many. */
export type Count = { n: number; more: boolean };

/** Where no counter is kept, no more than so many are counted, and no more than so many rows looked at. */
const COUNTED = 1000;
const LOOKED_AT = 5000;
/** Of what a search finds, so many of the latest said are put into another order; fewer as of another day, on which each is looked up. */
const FOUND = 2000;
const FOUND_ON_DAY = 300;

/** Which predictions stand on one page of a list, by their numbers and in its order. One to four statements. */
export function pageNumbers(db: Reader, filters: Filters, road: Road | null): number[] {
  if (!road) return [];
  const { limit = 100, after, before } = filters;
  const [sort, up] = [sortOf(filters), ascends(filters) === (before === undefined)];
  const start = before ?? after;
  const from = start ? standOf(db, start, sort, up) : null;
  const asked = { sort, up, from, limit };
  const numbers = filters.q !== undefined ? searched(db, road, filters.q, asked) : road.few ? numbersIn(db, sorted(road, asked)) : listed(db, road, asked);
  return before ? numbers.reverse() : numbers;
}

/** How many predictions a list has, whatever its page. */
export function countOf(db: Reader, filters: Filters, road: Road | null): Count {
  if (!road) return { n: 0, more: false };
  if (filters.q === undefined && road.kept !== null) return { n: road.kept, more: false };
  if (filters.q !== undefined) return counted(countFound(db, road, filters.q), () => false);
  const looked = (what: SQL) => sql`(select ${what} from ${every(road, 'due')} limit ${LOOKED_AT})`;
  const fitting = countIn(db, sql`(select 1 from ${looked(sql`${all(road.checks)} as fits`)} where fits limit ${COUNTED + 1})`);
  return counted(fitting, () => countIn(db, looked(sql`1`)) >= LOOKED_AT);
}

/** `isCut`: whether not everything was looked at. */
function counted(n: number, isCut: () => boolean): Count {
  return n > COUNTED ? { n: COUNTED, more: true } : { n, more: isCut() };
}

function numbersIn(db: Reader, statement: SQL): number[] {
  return db.values<[number]>(statement).map(([n]) => n);
}

function countIn(db: Reader, rows: SQL): number {
  return db.values<[number]>(sql`select count(*) from ${rows}`)[0]![0];
}

function standOf(db: Reader, { day, id }: Place, sort: Sort, up: boolean): Stand {
  const key = sort === 'boldest' ? Number(day) : day;
  const known = db.values<[number]>(sql`select n from ${tallyPredictions} where forecast_id = ${id}`)[0]?.[0];
  if (known !== undefined) return { key, n: known };
  // A row that is gone: its day is shown from its beginning. "~" stands behind all of a day.
  const { first, end } = sort === 'newest' ? numbersOfDay(day) : { first: -1, end: Number.MAX_SAFE_INTEGER };
  return { key, n: up === (id === '~') ? end : first };
}

/** What is read whole and put in order then. */
function sorted(road: Road, asked: Asked): SQL {
  const { sort, up, limit } = asked;
  return sql`select x.n from ${every(road, sort)} and (${sql.join(beyond(road, asked), sql` or `)}) and ${all([...road.checks, ...boldest(road, asked)])} order by ${inOrder(sort, up, 'x')} limit ${limit}`;
}

/** A page of what a search finds in a list. */
function searched(db: Reader, road: Road, q: string, asked: Asked): number[] {
  const { sort, up, from, limit } = asked;
  const found = foundIn(db, road, q);
  if (sort === 'newest') {
    if (up) return numbersIn(db, sql`select x.n ${found} and ${from ? sql`tally_words.rowid > ${whole(from.n)}` : sql`true`} order by tally_words.rowid limit ${limit}`);
    return latest(db, found, Math.min(from?.n ?? Infinity, endOf(road)), limit);
  }
  const some = latest(db, found, endOf(road), road.past ? FOUND_ON_DAY : FOUND).map((n) => ({ n }));
  const { rows, its } = byNumber(road);
  return numbersIn(db, sql`select x.n from ${rows} where x.n in ${among(some)} and ${its} and ${all(road.rowChecks)} and (${sql.join(beyond(road, asked), sql` or `)}) order by ${inOrder(sort, up, 'x')} limit ${limit}`);
}

/** The latest said that were found, below a number. */
function latest(db: Reader, found: SQL, before: number, limit: number): number[] {
  return numbersIn(db, sql`select x.n ${found} and ${before === Infinity ? sql`true` : sql`tally_words.rowid < ${whole(before)}`} order by tally_words.rowid desc limit ${limit}`);
}

// What was said last is the likeliest to have been open on a day, and what was said first to have been decided: one of the two soon adds up.
function countFound(db: Reader, road: Road, q: string): number {
  const found = foundIn(db, road, q);
  if (road.past && !road.states.includes(1)) return latest(db, found, endOf(road), COUNTED + 1).length;
  return countIn(db, sql`(select x.n ${found} and ${road.past ? sql`tally_words.rowid < ${whole(endOf(road))}` : sql`true`} limit ${COUNTED + 1})`);
}

/** All numbers of a road lie below. */
function endOf({ past, lanes }: Road): number {
  return past ? numbersOfDay(lanes.reduce((last, lane) => (lane.past && lane.past.by > last ? lane.past.by : last), past.day)).end : Infinity;
}

function foundIn(db: Reader, road: Road, q: string): SQL {
  const match = listMatch(db, q, road.marks);
  const { rows, its } = byNumber(road);
  return sql`from tally_words cross join ${rows} on x.n = tally_words.rowid and ${its} where ${match === null ? sql`false` : sql`tally_words match ${match}`} and ${all(road.rowChecks)}`;
}
