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
/** A lane is asked for so many more rows than its share, and for so many times as many where they were not enough. */
const FEW = 2;
const MORE = 4;
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

// Of spells an index answers both columns at once. Of predictions, whose number is the row itself, it answers only the first: the rest of a day, and what lies beyond it, are two conditions.
function beyond({ past }: Road, { sort, up, from }: Asked): SQL[] {
  if (!from) return [sql`true`];
  const [than, column] = [sql.raw(up ? '>' : '<'), sql.raw(columns[sort][0]!)];
  if (sort === 'newest') return [sql`x.n ${than} ${from.n}`];
  return past ? [sql`(x.${column}, x.n) ${than} (${from.key}, ${from.n})`] : [sql`x.${column} = ${from.key} and x.n ${than} ${from.n}`, sql`x.${column} ${than} ${from.key}`];
}

function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** The rows of one lane: of a state, and of one cell, era, forecaster or outlet where the road goes by those. */
function on({ by }: Road, state: SQL, facet: SQL): SQL {
  if (by === 'era') return sql`x.era = ${facet}`;
  if (by === 'held') return sql`(x.waits = 1 or x.outcome = 'disputed') and x.decided = ${state}`;
  return by === null ? sql`x.decided = ${state}` : sql`x.decided = ${state} and x.${sql.raw(by)} = ${facet}`;
}

/** All rows of a road, in no order. */
function every(road: Road, sort: Sort): SQL {
  const { past, lanes } = road;
  if (past?.spans) {
    // Of one era an index may be asked for more than the era.
    const era = past.spans.every(([from, to]) => from === to) ? sql`x.era = (l.value ->> 0)` : sql`x.era between (l.value ->> 0) and (l.value ->> 1)`;
    return sql`json_each(${JSON.stringify(past.spans)}) l cross join ${rowsOf(road, sort)} where ${past.within} and ${era}`;
  }
  return sql`json_each(${JSON.stringify(lanes.map(({ state, facet }) => [state, facet]))}) l cross join ${rowsOf(road, sort)} where ${on(road, sql`(l.value ->> 0)`, sql`(l.value ->> 1)`)}`;
}

const suffix: Record<Sort, string> = { due: 'place', newest: 'newest', boldest: 'bold' };
const NUMBERS = 'sqlite_autoindex_tally_spells_1';

/** The rows, by an index that is named, because the planner knows no numbers: it would take a road for short that is not. */
function rowsOf({ by, past, overdue }: Road, sort: Sort, lane?: Lane): SQL {
  const order = lane?.edge ? indexOfEdge(lane) : overdue ? suffix.due : suffix[sort];
  if (past) return sql`${tallySpells} x indexed by ${sql.raw(by === 'held' ? NUMBERS : `tally_spells_${by === 'era' ? order : by}`)}`;
  return sql`${tallyPredictions} x indexed by ${sql.raw(by === 'held' ? 'tally_predictions_held' : `tally_predictions_${by === null ? '' : `${by}_`}${order}`)}`;
}

// A page that goes on from a row is bounded by it on one side; a second bound there would be read to first.
function boldest({ bold: { least, most } }: Road, { sort, up, from }: Asked): SQL[] {
  if (sort !== 'boldest') return [];
  return [...(from && up ? [] : [sql`x.bold >= ${least}`]), ...(from && !up ? [] : [sql`x.bold <= ${most}`])];
}

// Of one lane of several so many rows are read at first: half as many again as its share, and a few more. Powers of two, so that many lanes are asked for equally many.
function firstOf(share: number, limit: number): number {
  return Math.min(limit, 2 ** Math.ceil(Math.log2(limit * share * 1.5 + FEW)));
}

/** What is read whole and put in order then. */
function sorted(road: Road, asked: Asked): SQL {
  const { sort, up, limit } = asked;
  return sql`select x.n from ${every(road, sort)} and (${sql.join(beyond(road, asked), sql` or `)}) and ${all([...road.checks, ...boldest(road, asked)])} order by ${inOrder(sort, up, 'x')} limit ${limit}`;
}

type Row = [k: string | number, n: number, stretch: number, lane: number];

// An index holds each lane in order, so a page is read from where it begins. Of several lanes each gives some rows, and the first of all are taken.
// A lane whose last row stands on the page may have further ones there: then it gives more.
function listed(db: Reader, road: Road, asked: Asked): number[] {
  const { limit, up } = asked;
  const lanes = road.lanes.map((lane, i) => ({ ...lane, i, most: firstOf(lane.share, limit) }));
  let page: Row[] = [];
  for (let open = lanes; open.length > 0;) {
    const opened = new Set(open.map(({ i }) => i));
    page = [...page.filter(([, , , lane]) => !opened.has(lane)), ...db.values<Row>(merged(road, asked, open))].sort((a, b) => (up ? compare(a, b) : compare(b, a))).slice(0, limit);
    const given = [...Map.groupBy(page, ([, , stretch, lane]) => `${stretch} ${lane}`).values()];
    const cut = new Set(given.flatMap((rows) => { const { i, most } = lanes[rows[0]![3]]!; return rows.length === most && most < limit ? [i] : []; }));
    open = lanes.filter(({ i }) => cut.has(i));
    for (const lane of open) lane.most = Math.min(limit, lane.most * MORE);
  }
  return page.map(([, n]) => n);
}

function compare([k, n]: Row, [otherK, otherN]: Row): number {
  return k < otherK ? -1 : k > otherK ? 1 : n - otherN;
}

/** The first rows of these lanes, of which each gives at most so many: by what they are sorted, their numbers, and from which stretch and lane each came. Lanes that give equally many are read side by side. */
function merged(road: Road, asked: Asked, lanes: readonly (Lane & { i: number; most: number })[]): SQL {
  const { sort, up, limit } = asked;
  const checks = all([...road.checks, ...boldest(road, asked)]);
  const key = sql.raw(`x.${columns[sort][0]}`);
  const one = (lane: (typeof lanes)[number], where: SQL, state: SQL, facet: SQL) => sql`select ${key} as k, x.n as n from ${rowsOf(road, sort, lane)} where ${on(road, state, facet)} and ${where} and ${checks} order by ${inOrder(sort, up, 'x')} limit ${lane.most}`;
  const alike = [...Map.groupBy(lanes, ({ most, by, state, edge }) => `${most} ${by} ${state} ${edge}`).values()];
  const stretches = alike.flatMap((those) => inLane(road, those[0]!, asked).map((where, stretch) => (lanes.length === 1 ? sql`select k, n, ${stretch} as stretch, ${those[0]!.i} as lane from (${one(those[0]!, where, sql`${those[0]!.state}`, sql`${those[0]!.facet}`)})` : sql`
    select v.value ->> 0 as k, v.value ->> 1 as n, ${stretch} as stretch, l.value ->> 2 as lane from json_each(${JSON.stringify(those.map(({ state, facet, i }) => [state, facet, i]))}) l
      cross join json_each((select json_group_array(json_array(k, n)) from (${one(those[0]!, where, sql`(l.value ->> 0)`, sql`(l.value ->> 1)`)}))) v`)));
  const way = sql.raw(up ? 'asc' : 'desc');
  return sql`select k, n, stretch, lane from (${sql.join(stretches, sql` union all `)}) order by k ${way}, n ${way} limit ${limit}`;
}

/** By which index the edge of an era is read. What had begun by a day was said by it, or known where it is decided. */
function indexOfEdge({ edge, state }: Lane): string {
  if (edge === 'ending') return 'last';
  return state === 1 ? suffix.due : suffix.newest;
}

/** How far a lane reaches, where its index can tell: up to a number, or up to a place. */
function reachOf({ by, state, edge }: Lane, sort: Sort): { sort: Sort; end: number | string } | null {
  if (by === undefined || edge === 'ending') return null;
  if (edge ? state === 0 : sort === 'newest') return { sort: 'newest', end: numbersOfDay(by).end };
  return state === 1 && (edge || sort === 'due') ? { sort: 'due', end: by } : null;
}

/** Where a page begins in a lane. Of two bounds on one side of a column an index takes either: the nearer is named. */
function inLane(road: Road, lane: Lane, asked: Asked): SQL[] {
  const { sort, up, from } = asked;
  const reach = reachOf(lane, sort);
  const its = lane.edge === 'ending' ? sql`x.decided = 0` : reach ? (reach.sort === 'newest' ? sql`x.n < ${reach.end}` : sql`x.place <= ${reach.end}`) : sql`true`;
  if (from && reach && !up && sort === reach.sort) return (sort === 'newest' ? from.n : from.key) <= reach.end ? beyond(road, asked) : [its];
  return beyond(road, asked).map((where) => sql`${where} and ${its}`);
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
