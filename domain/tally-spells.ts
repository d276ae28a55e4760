import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { tallyEras, tallySpells } from '#db/list-schema.ts';
import { numberOf } from '#domain/articles/numbered.ts';
import { topicOf } from '#domain/predictions/cells.ts';
import { eraOf } from '#domain/predictions/eras.ts';
import { decisionsAbout, type ListedFacts } from '#domain/predictions/listed-queries.ts';
import { piecesOf } from '#domain/predictions/pieces.ts';
import { spellsOf, type Spell } from '#domain/scoring/spells.ts';

const CLOCKS = ['now', 'then'] as const;

/** A prediction as lists know it. */
export type Lived = { n: number; cell: number; who: number; outlet: number | null; bold: number; facts: ListedFacts };

/** Makes the spells anew of these predictions, in pieces, and takes those of numbers that are gone. */
export async function keepSpells(tx: Writer, lived: readonly Lived[], gone: readonly number[]): Promise<void> {
  const moved = forget(tx, [...gone, ...lived.map(({ n }) => n)]);
  const decisions = await decisionsAbout(tx, [...new Set(lived.map(({ facts }) => facts.questionId))]);
  const rows: unknown[][] = [];
  for (const { n, cell, who, outlet, bold, facts } of lived) {
    for (const clock of CLOCKS) for (const piece of spellsOf(facts, decisions.get(facts.questionId) ?? [], clock).flatMap(piecesOf)) {
      const { first, last, decided, place, outcome } = piece;
      const era = eraOf({ clock, as: decided ? 'decided' : piece.overdue ? 'overdue' : 'open', vague: isVague(facts, piece) }, piece);
      moved.set(era, (moved.get(era) ?? 0) + 1);
      rows.push([n, clock, numberOf(first), numberOf(last), era, Number(decided), place, bold, facts.windowTo, cell, who, outlet, facts.ppm, outcome, topicOf(cell), Number(facts.own)]);
    }
  }
  if (rows.length > 0) tx.run(sql`insert into ${tallySpells} select ${columns(16)} from json_each(${JSON.stringify(rows)})`);
  count(tx, moved);
}

// Said, or known, on some day of a month or year that begins before the day it goes by.
function isVague({ madeOn }: ListedFacts, { first, decided, place }: Spell): boolean {
  return madeOn > first || (decided && place > first);
}

/** The first values of a row that is given as JSON. */
export const columns = (n: number) => sql.raw(Array.from({ length: n }, (_, i) => `value ->> ${i}`).join(', '));

/** Forgets all of them, so that a rebuild begins from nothing. */
export function forgetAllSpells(tx: Writer): void {
  for (const table of [tallySpells, tallyEras]) tx.run(sql`delete from ${table}`);
}

/** By how much each era shrinks. */
function forget(tx: Reader & Writer, numbers: readonly number[]): Map<number, number> {
  const eras = tx.values<[number]>(sql`delete from ${tallySpells} where n in (select value from json_each(${JSON.stringify(numbers)})) returning era`);
  return new Map([...Map.groupBy(eras, ([era]) => era)].map(([era, rows]) => [era, -rows.length]));
}

function count(tx: Writer, moved: ReadonlyMap<number, number>): void {
  tx.run(sql`insert into ${tallyEras} select value ->> 0, value ->> 1 from json_each(${JSON.stringify([...moved])}) where true on conflict (n) do update set size = ${tallyEras}.size + excluded.size`);
  tx.run(sql`delete from ${tallyEras} where size = 0`);
}
