import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { printedRecord } from '#domain/leaderboard/printed.ts';
import { printedBy, voicesIn, type outletById } from '#domain/predictions/outlet-queries.ts';
import { factsPrinted } from '#domain/scoring/queries.ts';

const VOICES = 100;
const SHOWN = 8;

/** What an outlet printed and who spoke in it, and how well both did. */
export async function outletRecord(read: Reader, outlet: NonNullable<Awaited<ReturnType<typeof outletById>>>, day: Day) {
  return {
    printed: printedRecord(await factsPrinted(read, outlet.spellings), day, outlet.own?.id ?? null),
    voices: voicesIn(read, outlet, VOICES),
    open: await printedBy(read, outlet, 'open', SHOWN),
    decided: await printedBy(read, outlet, 'decided', SHOWN),
  };
}
