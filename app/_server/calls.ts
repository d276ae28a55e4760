import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { boardCalls } from '#domain/leaderboard/board.ts';
import { boardFacts, boardOn } from '#domain/leaderboard/board-queries.ts';
import { namesAsSaid } from '#domain/predictions/name-queries.ts';
import { claimsOf } from '#domain/predictions/page-queries.ts';
import { one, readBoard, type RawParams } from './search-params.ts';

const PAGE = 500;

/** The scored calls behind one row of a table, by the address: `of` names the forecaster, or with the role of outlets the outlet; day, clock and filters are those of the table. Null where there is no such row. */
export async function callsOn(read: Reader, raw: RawParams, day: Day) {
  const { view, filters, after, notes } = readBoard(raw, day);
  const of = one(raw, 'of');
  const board = await boardOn(read, view, filters, { most: 0, only: of });
  const [row] = board.rows;
  if (of === undefined || !row) return null;
  const scored = boardCalls(await boardFacts(read, filters, of), view, filters).filter((s) => s.forecasterId === of);
  const from = after === undefined ? 0 : scored.findIndex((s) => s.statementId === after) + 1;
  const shown = scored.slice(from, from + PAGE);
  return {
    row, name: (await namesAsSaid(read, board.names)).get(of) ?? of, range: board.ranges.get(of), scored, from, shown, words: await claimsOf(read, shown.map((s) => s.statementId)),
    field: board.population.centre * 400, view: { ...view, ...filters }, notes, next: from + shown.length < scored.length ? shown.at(-1)!.statementId : null,
  };
}
