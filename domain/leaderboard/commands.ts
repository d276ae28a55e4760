import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { tallyDays, tallyMonths, tallyOutcomes, tallyPending, tallyTouched } from '#db/scoring-schema.ts';
import { forecasters, settings } from '#db/schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { SCORING_VERSION } from '#domain/scoring/constants.ts';
import { isNothing } from '#domain/scoring/moves.ts';
import { packsOf, partOf } from '#domain/scoring/packed.ts';
import { addSums, noSums, type Sums } from '#domain/scoring/sums.ts';
import { claimsAfter, everyQuestion, factsAmong, lastRecordedDay, statementsWithoutReference } from '#domain/scoring/queries.ts';
import { freezeReferences, keepOutcomes, movesOfAll } from '#domain/tallies.ts';
import { addDay, daysText, monthOf, monthsBetween, reach, setMonth, setRows, sumsText, type Moved } from '#domain/tally-rows.ts';

/** Which form the stored sums have: of the scoring version, and of the tables. */
const STANDINGS_VERSION = `${SCORING_VERSION}.1`;
const CLOCKS = ['now', 'then'] as const;

/** Makes the standings' tables anew from the facts: the same facts give the same rows. With `missing` only when they are of another version. */
export const rebuildStandings = command({
  name: 'rebuildStandings',
  permission: 'administer',
  input: z.strictObject({ missing: z.boolean().default(false) }),
  async run(tools) {
    const { tx, input: { missing } } = tools;
    const [kept] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, 'standings'));
    const result = { forecasters: 0, statements: 0 };
    if (missing && kept?.value === STANDINGS_VERSION) return { result, happened: 'nothing' };
    for (const table of [tallyMonths, tallyDays, tallyPending, tallyOutcomes, tallyTouched]) await tx.delete(table);
    await keepAllOutcomes(tools);
    await freezeReferences(tx, await statementsWithoutReference(tx), tools);
    const reached = await lastRecordedDay(tx);
    if (reached !== null) {
      reach(tx, reached);
      const months: MonthSums = new Map();
      const everything = await everyQuestion(tx);
      for (const { id } of await tx.select({ id: forecasters.id }).from(forecasters).orderBy(asc(forecasters.id))) {
        const facts = await factsAmong(tx, id, everything);
        if (facts.statements.length === 0) continue;
        keepMoves(tools, id, movesOfAll(facts, 1), reached, months);
        result.forecasters += 1;
        result.statements += facts.statements.length;
      }
      writeMonths(tools, months, monthOf(reached));
    }
    await tx.insert(settings).values({ key: 'standings', value: STANDINGS_VERSION }).onConflictDoUpdate({ target: settings.key, set: { value: STANDINGS_VERSION } });
    return { result, happened: [{ action: 'rebuilt', subject: { kind: 'standings', id: STANDINGS_VERSION }, detail: result }] };
  },
});

async function keepAllOutcomes({ tx }: Tools): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const { ids, topics, verdicts } = await claimsAfter(tx, after, 2000);
    await keepOutcomes(tx, ids, topics, verdicts);
    after = ids.at(-1) ?? null;
  }
}

function keepMoves({ tx }: Tools, forecasterId: string, moves: readonly Moved[], reached: Day, months: MonthSums): void {
  for (const clock of CLOCKS) {
    const byMonth = new Map<string, Map<Day, Sums>>();
    const pending = new Map<Day, Sums>();
    for (const move of moves) {
      if (move.clock !== clock) continue;
      if (move.day > reached) { addDay(pending, move); continue; }
      const month = monthOf(move.day);
      let days = byMonth.get(month);
      if (!days) byMonth.set(month, days = new Map());
      addDay(days, move);
    }
    setRows(tx, tallyDays, [...byMonth].flatMap(([month, days]) => {
      const text = daysText(days);
      return text === '' ? [] : [`["${clock}","${month}","${forecasterId}","${text}"]`];
    }));
    setRows(tx, tallyPending, [...pending].flatMap(([day, sums]) => (isNothing(sums) ? [] : [`["${clock}","${day}","${forecasterId}","${sumsText(sums)}"]`])));
    collectMonths(months, clock, forecasterId, byMonth, monthOf(reached));
  }
}

/** What everybody's sums are at the ends of the months from their first on, by clock and part; held until all are known, since a row is of many. */
type MonthSums = Map<string, { id: string; first: string; ends: Sums[] }[]>;

function collectMonths(all: MonthSums, clock: string, id: string, byMonth: ReadonlyMap<string, ReadonlyMap<Day, Sums>>, last: string): void {
  const first = [...byMonth.keys()].sort()[0];
  if (first === undefined) return;
  const sums = noSums();
  const ends = monthsBetween(first, last).map((month) => {
    for (const more of byMonth.get(month)?.values() ?? []) addSums(sums, more);
    return { ...sums };
  });
  const place = `${clock} ${partOf(id)}`;
  if (!all.has(place)) all.set(place, []);
  all.get(place)!.push({ id, first, ends });
}

function writeMonths({ tx }: Tools, all: MonthSums, last: string): void {
  for (const [place, everybody] of all) {
    const [clock, part] = place.split(' ') as [string, string];
    const first = everybody.reduce((least, one) => (one.first < least ? one.first : least), last);
    monthsBetween(first, last).forEach((month, i, months) => {
      const present = everybody.flatMap(({ id, ends }): [string, Sums][] => (ends.length < months.length - i ? [] : [[id, ends[ends.length - (months.length - i)]!]]));
      const [pack] = packsOf(new Map(present));
      if (pack) setMonth(tx, clock, month, Number(part), pack);
    });
  }
}
