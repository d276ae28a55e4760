import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tallyMonths, tallyOutcomes, tallyPending, tallyTouched } from '#db/scoring-schema.ts';
import { settings } from '#db/schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { SCORING_VERSION } from '#domain/scoring/constants.ts';
import { compare, type Clock } from '#domain/scoring/facts.ts';
import { isNothing } from '#domain/scoring/moves.ts';
import { addValues, packOf, partOf, WIDTH } from '#domain/scoring/packed.ts';
import { addSums } from '#domain/scoring/sums.ts';
import { claimsAfter, eventsAfter, factsOfEvents, lastRecordedDay, statementsWithoutReference } from '#domain/scoring/queries.ts';
import { freezeReferences, keepOutcomes, movesOfAll } from '#domain/tallies.ts';
import { monthOf, monthsBetween, reach, setMonth, setPending, sumsText, type Moved } from '#domain/tally-rows.ts';

/** Which form the stored sums have: of the scoring version, and of the tables. */
export const STANDINGS_VERSION = `${SCORING_VERSION}.1`;
/** Questions or events that are read at once. */
const BATCH = 500;

/** Makes the standings' tables anew from the facts: the same facts give the same rows. With `missing` only when they are of another version, or a writer outside the frame left its marks. */
export const rebuildStandings = command({
  name: 'rebuildStandings',
  permission: 'administer',
  input: z.strictObject({ missing: z.boolean().default(false) }),
  async run(tools) {
    const { tx, input: { missing } } = tools;
    const [kept] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, 'standings'));
    const result = { forecasters: 0, statements: 0 };
    if (missing && kept?.value === STANDINGS_VERSION && (await tx.$count(tallyTouched)) === 0) return { result, happened: 'nothing' };
    for (const table of [tallyMonths, tallyPending, tallyOutcomes, tallyTouched]) await tx.delete(table);
    await keepAllOutcomes(tools);
    await freezeReferences(tx, await statementsWithoutReference(tx), tools);
    const reached = await lastRecordedDay(tx);
    if (reached !== null) {
      reach(tx, reached);
      const { byClock, statements } = await allMoves(tools, reached);
      for (const [clock, all] of byClock) writeMonths(tools, clock, all, monthOf(reached));
      Object.assign(result, { forecasters: byClock.get('now')!.size, statements });
    }
    await tx.insert(settings).values({ key: 'standings', value: STANDINGS_VERSION }).onConflictDoUpdate({ target: settings.key, set: { value: STANDINGS_VERSION } });
    return { result, happened: [{ action: 'rebuilt', subject: { kind: 'standings', id: STANDINGS_VERSION }, detail: result }] };
  },
});

async function keepAllOutcomes({ tx }: Tools): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const { ids, topics, verdicts } = await claimsAfter(tx, after, BATCH);
    await keepOutcomes(tx, ids, topics, verdicts);
    after = ids.at(-1) ?? null;
  }
}

/** What moved, by forecaster and year: the values of its twelve months, in the order of `SUMS`. Arrays, because there are many. */
type Moves = Map<string, Map<string, Float64Array>>;

// Events are read in their order, some at a time; sums may be added in any.
async function allMoves({ tx }: Tools, reached: Day): Promise<{ byClock: Map<Clock, Moves>; statements: number }> {
  const byClock = new Map<Clock, Moves>([['now', new Map()], ['then', new Map()]]);
  let statements = 0;
  const pending = new Map<string, Moved>();
  for (let after: string | null = ''; after !== null;) {
    const events = eventsAfter(tx, after, BATCH);
    const facts = await factsOfEvents(tx, events);
    statements += facts.statements.length;
    for (const move of movesOfAll(facts, 1)) {
      if (move.day <= reached) addTo(byClock.get(move.clock)!, move);
      else addPending(pending, move);
    }
    after = events.at(-1) ?? null;
  }
  setPending(tx, [...pending.values()].flatMap(({ clock, day, forecasterId, sums }) => (isNothing(sums) ? [] : [JSON.stringify([clock, day, forecasterId, sumsText(sums)])])));
  return { byClock, statements };
}

function addTo(all: Moves, { forecasterId, day, sums }: Moved): void {
  let years = all.get(forecasterId);
  if (!years) all.set(forecasterId, years = new Map());
  let months = years.get(day.slice(0, 4));
  if (!months) years.set(day.slice(0, 4), months = new Float64Array(12 * WIDTH));
  addValues(ofMonth(months, monthOf(day)), sums);
}

function ofMonth(months: Float64Array, month: string): Float64Array {
  const from = (Number(month.slice(5)) - 1) * WIDTH;
  return months.subarray(from, from + WIDTH);
}

function addPending(pending: Map<string, Moved>, move: Moved): void {
  const key = `${move.clock} ${move.day} ${move.forecasterId}`;
  const known = pending.get(key);
  if (known) addSums(known.sums, move.sums);
  else pending.set(key, move);
}

function writeMonths({ tx }: Tools, clock: Clock, all: Moves, last: string): void {
  for (const [part, ids] of Map.groupBy([...all.keys()].sort(compare), partOf)) {
    const sums = new Map(ids.map((id) => [id, new Float64Array(WIDTH)]));
    const first = ids.flatMap((id) => [...all.get(id)!.keys()]).reduce((least, year) => (year < least ? year : least), last.slice(0, 4));
    for (const month of monthsBetween(`${first}-01`, last)) {
      for (const id of ids) {
        const year = all.get(id)!.get(month.slice(0, 4));
        if (year) ofMonth(year, month).forEach((more, i) => { sums.get(id)![i]! += more; });
      }
      setMonth(tx, clock, month, part, packOf(sums));
    }
  }
}
