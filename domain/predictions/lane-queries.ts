import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { numbersOfDay } from '#domain/articles/numbered.ts';
import type { Sort } from './filters.ts';
import type { Lane, Road } from './road-queries.ts';
import { all, beyond, boldest, columns, on, rowsOf, type Asked } from './row-queries.ts';

/** So many lanes the database merges at once. */
const AT_ONCE = 250;

/** A page of a road, by its numbers. An index holds each lane in order, so a page is read from where it begins, of several lanes side by side and no further than the page. */
export function listed(db: Reader, road: Road, asked: Asked): number[] {
  const { sort, up, limit } = asked;
  const checks = all([...road.checks, ...boldest(road, asked)]);
  const names = columns[sort];
  const row = sql.raw(names.map((name) => `x.${name} as ${name}`).join(', '));
  const order = sql.raw(names.map((name) => `${name} ${up ? 'asc' : 'desc'}`).join(', '));
  const lanes = road.lanes.flatMap((lane) => inLane(road, lane, asked).map((where) => sql`select ${row} from ${rowsOf(road, sort, lane)} where ${on(road, lane)} and ${where} and ${checks}`));
  let merged = lanes;
  while (merged.length > 1) merged = parted(merged).map((some) => sql`select * from (${sql.join(some, sql` union all `)} order by ${order} limit ${limit})`);
  return db.values<(string | number)[]>(lanes.length === 1 ? sql`${lanes[0]!} order by ${order} limit ${limit}` : merged[0]!).map((values) => values.at(-1) as number);
}

function parted<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
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
