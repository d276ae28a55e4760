import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { boardOn } from '#domain/leaderboard/board-queries.ts';
import { readBoard, type RawParams } from './search-params.ts';

const PAGE = 100;

/** One page of the leaderboard, by its address; `more` is the row after which the following one begins. */
export async function boardPage(read: Reader, raw: RawParams, day: Day) {
  const { view, filters, after, notes } = readBoard(raw, day);
  const board = await boardOn(read, view, filters, { after, most: PAGE });
  const last = board.rows.at(-1)?.forecasterId;
  const more = last !== undefined && last !== board.order.at(-1)?.id ? last : null;
  return { board, view: { ...view, ...filters }, after, more, notes };
}
