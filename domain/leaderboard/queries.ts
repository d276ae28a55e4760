import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyMonths, tallyPending } from '#db/scoring-schema.ts';
import { lastDayOf, type Day } from '#domain/articles/day.ts';
import { SCORING_VERSION } from '#domain/scoring/constants.ts';
import type { Clock } from '#domain/scoring/facts.ts';
import { packIn, packsOf, partOf, withAdded, type Pack } from '#domain/scoring/packed.ts';
import { addSums, noSums, type Sums } from '#domain/scoring/sums.ts';
import { eventsBetween, factsOfEvents } from '#domain/scoring/queries.ts';
import { movesOfAll } from '#domain/tallies.ts';
import { monthOf, reachedDay, sumsIn } from '#domain/tally-rows.ts';
import { rowsOf, tableOf, type Standings, type Table } from './standings.ts';

export type Asked = { asOf: Day; clock: Clock };

/**
 * The table on a day, from the derived tables. At the end of a month, and today, its cost grows with forecasters and not with forecasts; on a day
 * inside a month, what happened in the rest of that month is read again and taken away.
 */
export async function standingsTable(db: Reader, asked: Asked): Promise<Table> {
  const reached = reachedDay(db) ?? asked.asOf;
  // The last month that is open by the day; before anything was recorded there is none.
  const month = monthOf(asked.asOf < reached ? asked.asOf : reached);
  const packs = db.values<[number, string, Uint8Array]>(sql`select part, ids, sums from ${tallyMonths} where clock = ${asked.clock} and month = ${month}  `)
    .map(([part, ids, sums]): [number, Pack] => [part, packIn(ids, sums)]);
  return tableOf(withChanges(new Map(packs), await changesAfter(db, asked, month, reached)));
}

/** All its rows at once. */
export async function standingsOn(db: Reader, asked: Asked): Promise<Standings> {
  const table = await standingsTable(db, asked);
  return { ...asked, version: SCORING_VERSION, population: table.population, rows: rowsOf(table, 0, table.size) };
}

/** What stands between the end of that month and the day: what moved later in the month is taken away, what is pending and comes by then is added. */
async function changesAfter(db: Reader, { asOf, clock }: Asked, month: string, reached: Day): Promise<Map<string, Sums>> {
  const changes = new Map<string, Sums>();
  const add = (id: string, more: Sums, times: 1 | -1) => changes.set(id, addSums(changes.get(id) ?? noSums(), more, times));
  const end = lastDayOf(`${month}-01`, 'month');
  if (asOf < reached && asOf < end) {
    const events = eventsBetween(db, asOf, end);
    for (let from = 0; from < events.length; from += BATCH) {
      for (const move of movesOfAll(await factsOfEvents(db, events.slice(from, from + BATCH)), 1)) {
        if (move.clock === clock && move.day > asOf && move.day <= end && move.day <= reached) add(move.forecasterId, move.sums, -1);
      }
    }
  }
  if (asOf > reached) {
    for (const [id, moves] of db.values<[string, string]>(sql`select forecaster_id, moves from ${tallyPending} where clock = ${clock} and day <= ${asOf}`)) add(id, sumsIn(moves), 1);
  }
  return changes;
}

/** Events that are read at once. */
const BATCH = 2000;

function withChanges(packs: Map<number, Pack>, changes: ReadonlyMap<string, Sums>): Pack[] {
  for (const [part, ids] of Map.groupBy(changes.keys(), partOf)) {
    const its = new Map(ids.map((id) => [id, changes.get(id)!]));
    packs.set(part, packs.has(part) ? withAdded(packs.get(part)!, its) : packsOf(its)[0]!);
  }
  return [...packs].sort(([a], [b]) => a - b).map(([, pack]) => pack);
}
