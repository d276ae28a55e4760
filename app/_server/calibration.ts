import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { boardCalls } from '#domain/leaderboard/board.ts';
import { boardFacts } from '#domain/leaderboard/board-queries.ts';
import { afterTheirWindow, calibrationByTopic, calibrationRecord } from '#domain/leaderboard/calibration.ts';
import { statementCount } from '#domain/scoring/queries.ts';
import { say } from '#words/say.ts';
import { readBoard, type RawParams } from './search-params.ts';

/** Above this many statements a reader chooses a topic first: everything at once would keep others waiting. */
const TOGETHER_UP_TO = 100_000;

/** Everybody's calibration by the address of its page; `found` is null where there are too many calls to reckon with at once. */
export async function calibrationOn(read: Reader, raw: RawParams, day: Day) {
  const { view, filters: asked, notes } = readBoard(raw, day);
  const filters = { ...asked, counted: asked.counted === 'time' ? undefined : asked.counted };
  if (asked.counted === 'time') notes.push(say('A chance is either right or not, however long it stood: there is no calibration over time. This is of first statements.'));
  const within = filters.topic !== undefined || (await statementCount(read)) <= TOGETHER_UP_TO;
  const facts = within ? await boardFacts(read, filters) : null;
  const calls = facts && afterTheirWindow(boardCalls(facts, view, filters), facts.statements, view.asOf);
  const found = facts && calls && { record: calibrationRecord(calls.ended), byTopic: calibrationByTopic(calls.ended, facts.statements, filters.topic), waiting: calls.waiting };
  return { found, view: { ...view, ...filters }, notes };
}
