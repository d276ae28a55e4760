import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { addDays } from '#domain/articles/day.ts';
import { numberOf, numbersOfDay } from '#domain/articles/numbered.ts';
import type { Sort } from './filters.ts';
import type { Lane, Road } from './road-queries.ts';
import { all, beyond, boldest, columns, indexOf, on, rowsOf, type Asked } from './row-queries.ts';

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

/** What of a lane is looked at: from where the page begins, and what had begun by its day and not ended. Of two bounds on one side of a column an index takes either: the nearer is named. */
function inLane(road: Road, lane: Lane, asked: Asked): SQL[] {
  const { sort, up, from } = asked;
  const bound = boundOf(lane, sort);
  const its = [...(lane.past?.begins ? [sql`x.first <= ${numberOf(lane.past.day)}`] : []), ...(lane.past?.ends ? [sql`x.last >= ${numberOf(lane.past.day)}`] : []), ...(lane.edge === 'ending' ? [sql`x.decided = 0`] : [])];
  if (bound && from && bound.sort === sort && bound.isLeast === up) {
    const at = sort === 'newest' ? from.n : from.key;
    if (up ? at < bound.at : at > bound.at) return [all([bound.where, ...its])];
  } else if (bound) its.push(bound.where);
  return beyond(road, asked).map((where) => all([where, ...its]));
}

/** How far a lane of another day reaches, where the index by which it is read can tell: up to a number, or up to or from a place. */
function boundOf({ past, edge }: Lane, asked: Sort): { sort: Sort; isLeast: boolean; at: number | string; where: SQL } | null {
  const sort = past && indexOf({ past, edge }, asked);
  if (!sort || sort === 'boldest' || sort === 'last') return null;
  if (sort === 'newest') return { sort, isLeast: false, at: numbersOfDay(past.by).end, where: sql`x.n < ${numbersOfDay(past.by).end}` };
  if (past.as === 'open') return { sort, isLeast: true, at: past.day, where: sql`x.place >= ${past.day}` };
  const at = past.as === 'overdue' ? addDays(past.day, -1) : past.by;
  return { sort, isLeast: false, at, where: sql`x.place <= ${at}` };
}
