import { sql, type SQL } from 'drizzle-orm';
import { tallyPredictions, tallySpells } from '#db/list-schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { numberOf } from '#domain/articles/numbered.ts';
import type { Sort } from './filters.ts';
import type { Lane, Road } from './road-queries.ts';

// How statements speak of the rows of a list, whatever its road.

/** From where on: what the list is sorted by there, and the number of the row. */
export type Stand = { key: string | number; n: number };

/** What is asked of a list: its order, from where on, and how many rows. */
export type Asked = { sort: Sort; up: boolean; from: Stand | null; limit: number };

/** By which columns each order goes. */
export const columns: Record<Sort, readonly string[]> = { due: ['place', 'n'], newest: ['n'], boldest: ['bold', 'n'] };

/** The order of rows that are called so. */
export function inOrder(sort: Sort, up: boolean, row: string): SQL {
  return sql.raw(columns[sort].map((column) => `${row}.${column} ${up ? 'asc' : 'desc'}`).join(', '));
}

/** The rows from which a page goes on. Of spells an index answers both columns at once. Of predictions, whose number is the row itself, it answers only the first: the rest of a day, and what lies beyond it, are two conditions. */
export function beyond({ past }: Road, { sort, up, from }: Asked): SQL[] {
  if (!from) return [sql`true`];
  const [than, column] = [sql.raw(up ? '>' : '<'), sql.raw(columns[sort][0]!)];
  if (sort === 'newest') return [sql`x.n ${than} ${from.n}`];
  return past ? [sql`(x.${column}, x.n) ${than} (${from.key}, ${from.n})`] : [sql`x.${column} = ${from.key} and x.n ${than} ${from.n}`, sql`x.${column} ${than} ${from.key}`];
}

/** A number of a row, for an index of words: a large one is bound as a fraction, which such an index passes over. */
export function whole(n: number): SQL {
  return sql`cast(${n} as integer)`;
}

/** Whether a piece covers the day. */
export function covers({ day }: { day: Day }): SQL {
  return sql`x.first <= ${numberOf(day)} and x.last >= ${numberOf(day)}`;
}

/** All of these conditions. */
export function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** The rows of one lane: of a state, and of one cell, era, forecaster, outlet or topic where the road goes by those. */
export function on({ by, past }: Road, { state, facet, of }: Pick<Lane, 'state' | 'facet' | 'of'> | Record<'state' | 'facet' | 'of', SQL>): SQL {
  if (past) return by === 'era' ? sql`x.era = ${facet}` : sql`x.${sql.raw(by!)} = ${of} and x.era = ${facet}`;
  if (by === 'held') return sql`(x.waits = 1 or x.outcome = 'disputed') and x.decided = ${state}`;
  return by === null ? sql`x.decided = ${state}` : sql`x.decided = ${state} and x.${sql.raw(by)} = ${facet}`;
}

/** All rows of a road, in no order. */
export function every(road: Road, sort: Sort): SQL {
  const { few, lanes, past } = road;
  if (few) {
    const { rows, its } = byNumber(road);
    return sql`json_each(${JSON.stringify(few.map(({ n }) => n))}) l cross join ${rows} where x.n = l.value and ${its}`;
  }
  const its = on(road, { state: sql`(l.value ->> 0)`, facet: sql`(l.value ->> 1)`, of: sql`(l.value ->> 2)` });
  return sql`json_each(${JSON.stringify(lanes.map(({ state, facet, of }) => [state, facet, of]))}) l cross join ${rowsOf(road, sort)} where ${its} and ${past ? covers(past) : sql`true`}`;
}

/** What the indexes of each order are called. */
const suffix = { due: 'place', newest: 'newest', boldest: 'bold', last: 'last' };

/** The rows of a road, where the numbers of their predictions are known. */
export function byNumber({ past, states }: Road): { rows: SQL; its: SQL } {
  const its = states.length === 1 ? sql`+x.decided = ${states[0]}` : sql`true`;
  return past ? { rows: sql`${tallySpells} x indexed by sqlite_autoindex_tally_spells_1`, its: sql`x.clock = ${past.clock} and ${its}` } : { rows: sql`${tallyPredictions} x`, its };
}

/** The rows, by an index that is named, because the planner knows no numbers: it would take a road for short that is not. */
export function rowsOf({ by, past }: Road, sort: Sort, lane?: Lane): SQL {
  if (by === 'held') return sql`${tallyPredictions} x indexed by tally_predictions_held`;
  const order = `${by === null || by === 'era' ? '' : `${by}_`}${suffix[lane ? indexOf(lane, sort) : sort]}`;
  return past ? sql`${tallySpells} x indexed by ${sql.raw(`tally_spells_${order}`)}` : sql`${tallyPredictions} x indexed by ${sql.raw(`tally_predictions_${order}`)}`;
}

/** Between which rows a list by boldness lies. A page that goes on from a row is bounded by it on one side; a second bound there would be read to first. */
export function boldest({ bold: { least, most } }: Road, { sort, up, from }: Asked): SQL[] {
  if (sort !== 'boldest') return [];
  return [...(from && up ? [] : [sql`x.bold >= ${least}`]), ...(from && !up ? [] : [sql`x.bold <= ${most}`])];
}

/** By which index a lane is read: that of the order, but for the edge of an era. What had begun by a day was said by it, or due, or known. */
export function indexOf({ edge, past }: Pick<Lane, 'edge' | 'past'>, sort: Sort): Sort | 'last' {
  if (!edge) return sort;
  return edge === 'ending' ? 'last' : past?.as === 'open' ? 'newest' : 'due';
}
