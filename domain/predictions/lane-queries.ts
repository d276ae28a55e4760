import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { numbersOfDay } from '#domain/articles/numbered.ts';
import type { Sort } from './filters.ts';
import type { Lane, Road } from './road-queries.ts';
import { all, beyond, boldest, columns, inOrder, on, rowsOf, type Asked } from './row-queries.ts';

/** A lane is asked for so many more rows than its share, and for so many times as many where they were not enough. */
const FEW = 2;
const MORE = 4;

// Of one lane of several so many rows are read at first: half as many again as its share, and a few more. Powers of two, so that many lanes are asked for equally many.
function firstOf(share: number, limit: number): number {
  return Math.min(limit, 2 ** Math.ceil(Math.log2(limit * share * 1.5 + FEW)));
}

type Row = [k: string | number, n: number, stretch: number, lane: number];

/**
 * A page of a road, by its numbers. An index holds each lane in order, so a page is read from where it begins. Of several lanes each gives some
 * rows, and the first of all are taken. A lane whose last row stands on the page may have further ones there: then it gives more.
 */
export function listed(db: Reader, road: Road, asked: Asked): number[] {
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
