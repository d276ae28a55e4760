import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyPredictions, tallySpells } from '#db/list-schema.ts';
import { lastDayOf } from '#domain/articles/day.ts';
import { numbersOfDay } from '#domain/articles/numbered.ts';
import { ascends, sortOf, type Filters, type Place, type Sort } from './filters.ts';
import { listMatch } from './match-queries.ts';
import { listed } from './lane-queries.ts';
import type { Road } from './road-queries.ts';
import { all, beyond, boldest, every, inOrder, NUMBERS, type Asked, type Stand } from './row-queries.ts';

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
  const statement = filters.q !== undefined ? searched(db, road, filters.q, asked) : road.past?.spans ? sorted(road, asked) : null;
  const numbers = statement ? db.values<[number]>(statement).map(([n]) => n) : listed(db, road, asked);
  return before ? numbers.reverse() : numbers;
}

/** How many predictions a list has, whatever its page. */
export function countOf(db: Reader, filters: Filters, road: Road | null): Count {
  if (!road) return { n: 0, more: false };
  if (filters.q === undefined && road.kept !== null) return { n: road.kept, more: false };
  if (filters.q !== undefined) return counted(countIn(db, sql`(select x.n ${hits(db, road, filters.q)} limit ${COUNTED + 1})`), () => false);
  const looked = (what: SQL) => sql`(select ${what} from ${every(road, 'newest')} limit ${LOOKED_AT})`;
  const fitting = countIn(db, sql`(select 1 from ${looked(sql`${all(road.checks)} as fits`)} where fits limit ${COUNTED + 1})`);
  return counted(fitting, () => countIn(db, looked(sql`1`)) >= LOOKED_AT);
}

/** `isCut`: whether not everything was looked at. */
function counted(n: number, isCut: () => boolean): Count {
  return n > COUNTED ? { n: COUNTED, more: true } : { n, more: isCut() };
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

function searched(db: Reader, road: Road, q: string, asked: Asked): SQL {
  const { sort, up, limit } = asked;
  const found = hits(db, road, q);
  if (sort === 'newest' && !up) return sql`select x.n ${found} and ${asked.from ? sql`tally_words.rowid < ${asked.from.n}` : sql`true`} order by tally_words.rowid desc limit ${limit}`;
  return sql`select x.n from (select x.* ${found} order by tally_words.rowid desc limit ${FOUND}) x where (${sql.join(beyond(road, asked), sql` or `)}) order by ${inOrder(sort, up, 'x')} limit ${limit}`;
}

function hits(db: Reader, { past, marks, rowChecks }: Road, q: string): SQL {
  const match = listMatch(db, q, marks);
  const found = match === null ? sql`false` : sql`tally_words match ${match}`;
  if (!past) return sql`from tally_words cross join ${tallyPredictions} x on x.n = tally_words.rowid where ${found} and ${all(rowChecks)}`;
  const { asOf: { day, clock }, states } = past;
  // What was said some time in a year may stand among the last of it.
  return sql`from tally_words cross join ${tallySpells} x indexed by ${sql.raw(NUMBERS)} on x.n = tally_words.rowid and x.clock = ${clock} and x.decided in (select value from json_each(${JSON.stringify(states)}))
    where ${found} and tally_words.rowid < ${numbersOfDay(lastDayOf(day, 'year')).end} and ${all(rowChecks)}`;
}
