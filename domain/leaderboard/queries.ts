import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyDays, tallyMonths, tallyPending } from '#db/scoring-schema.ts';
import { lastDayOf, type Day } from '#domain/articles/day.ts';
import { SCORING_VERSION } from '#domain/scoring/constants.ts';
import type { Clock } from '#domain/scoring/facts.ts';
import type { Population } from '#domain/scoring/ranking.ts';
import { addSums, noSums, type Sums } from '#domain/scoring/sums.ts';
import { daysIn, monthOf, reachedDay, sumsIn, sumsOfRow } from '#domain/tally-rows.ts';
import { orderOf, rowOf, type Place, type Row, type Standing, type Standings } from './standings.ts';

export type Asked = { asOf: Day; clock: Clock };
/** Where everybody stands, without what only a shown row needs. */
export type Order = { asOf: Day; clock: Clock; version: string; population: Population; order: Place[] };

/** The order of the table on a day, from the derived tables: its cost grows with forecasters, not with forecasts. */
export async function standingsOrder(db: Reader, asked: Asked): Promise<Order> {
  const at = tallyAt(db, asked);
  const everybody: Standing[] = [];
  for (const [id, statements, n, weight, edge, edgeSquares] of db.values<[string, number, number, number, number, number]>(sql`select forecaster_id, statements, n, weight, edge, edge_squares
    from ${tallyMonths} where clock = ${asked.clock} and month = ${at.month}`)) everybody.push({ id, statements, n, weight, edge, edgeSquares });
  const moved = new Map<string, Sums>();
  for (const [id, more, times] of changesAfter(db, asked, at)) moved.set(id, addSums(moved.get(id) ?? noSums(), more, times));
  return { ...asked, version: SCORING_VERSION, ...orderOf(moved.size === 0 ? everybody : withMoved(everybody, moved)) };
}

function withMoved(everybody: readonly Standing[], moved: Map<string, Sums>): Standing[] {
  const known = everybody.map((one) => {
    const more = moved.get(one.id);
    moved.delete(one.id);
    return more ? { id: one.id, ...addSums({ ...noSums(), ...one }, more) } : one;
  });
  return [...known, ...[...moved].map(([id, sums]) => ({ id, ...sums }))];
}

/** Whole rows for some of them, in the order given. */
export async function standingsRows(db: Reader, asked: Asked, some: Order['order']): Promise<Row[]> {
  const at = tallyAt(db, asked);
  const ids = JSON.stringify(some.map(({ id }) => id));
  const sums = new Map(db.values<[string, ...(number | string)[]]>(sql`select forecaster_id, statements, n, weight, edge, edge_squares, rest from json_each(${ids})
    cross join ${tallyMonths} on clock = ${asked.clock} and month = ${at.month} and forecaster_id = value`).map(([id, ...row]) => [id, sumsOfRow(row)]));
  for (const [id, more, times] of changesAfter(db, asked, at, ids)) sums.set(id, addSums(sums.get(id) ?? noSums(), more, times));
  return some.map((place) => rowOf(place, sums.get(place.id) ?? noSums()));
}

/** The whole table on a day. */
export async function standingsOn(db: Reader, asked: Asked): Promise<Standings> {
  const { order, ...rest } = await standingsOrder(db, asked);
  return { ...rest, rows: await standingsRows(db, asked, order) };
}

type TallyAt = { month: string; reached: Day };

// The last month that is open by the day; before anything was recorded there is none.
function tallyAt(db: Reader, { asOf }: Asked): TallyAt {
  const reached = reachedDay(db) ?? asOf;
  return { reached, month: monthOf(asOf < reached ? asOf : reached) };
}

/** What stands between the end of that month and the day: later days of the month are taken away, what is pending and comes by then is added. */
function* changesAfter(db: Reader, { asOf, clock }: Asked, { month, reached }: TallyAt, ids?: string): Generator<[id: string, more: Sums, times: 1 | -1]> {
  const only = ids === undefined ? sql`` : sql`and m.forecaster_id in (select value from json_each(${ids}))`;
  if (asOf < reached && asOf < lastDayOf(`${month}-01`, 'month')) {
    const later = db.values<[string, string]>(sql`select m.forecaster_id, d.moves from ${tallyMonths} m cross join ${tallyDays} d on d.clock = m.clock and d.forecaster_id = m.forecaster_id and d.month = m.month
      where m.clock = ${clock} and m.month = ${month} ${only}`);
    for (const [id, moves] of later) for (const [day, more] of daysIn(moves)) if (day > asOf) yield [id, more, -1];
  }
  if (asOf > reached) {
    const come = db.values<[string, string]>(sql`select forecaster_id, moves from ${tallyPending} m where clock = ${clock} and day <= ${asOf} ${only}`);
    for (const [id, moves] of come) yield [id, sumsIn(moves), 1];
  }
}
