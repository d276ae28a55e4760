import type { Reader } from '#db/connection.ts';
import { addDays, type Day } from '#domain/articles/day.ts';
import { shortBoard } from '#domain/leaderboard/board-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';

/** What the first page shows: what waits for evidence, what falls due next, what was decided last, and who stands first. */
export async function homeOn(read: Reader, day: Day) {
  return {
    waiting: await predictions(read, { show: 'open', undecidedOn: { day, as: 'overdue' }, limit: 3 }),
    next: await predictions(read, { show: 'open', after: { day: addDays(day, -1), id: '~' }, limit: 5 }),
    decided: await predictions(read, { show: 'decided', limit: 5 }),
    board: await shortBoard(read, day),
  };
}
