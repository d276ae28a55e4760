import type { Reader } from '#db/connection.ts';
import { boardOn } from '#domain/leaderboard/board-queries.ts';
import { afterTheirWindow, calibrationRecord } from '#domain/leaderboard/calibration.ts';
import { hitsOf, meanLeadDays } from '#domain/leaderboard/track-record.ts';
import { track } from '#domain/leaderboard/track.ts';
import { checkabilityOf } from '#domain/predictions/checkability-queries.ts';
import type { View } from '#domain/scoring/facts.ts';
import { factsOfForecaster } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';

/** The figures of one forecaster on a day, for their page and for programs. */
export async function forecasterRecord(read: Reader, id: string, view: View) {
  const facts = await factsOfForecaster(read, id);
  const { judgements, scored } = score(facts, view);
  const { ended, waiting } = afterTheirWindow(scored, facts.statements, view.asOf);
  const board = await boardOn(read, view, {}, { most: 0, only: id });
  return {
    judgements, scored, waiting, row: board.rows[0] ?? null, undecided: board.undecided.get(id) ?? null, points: track(facts, view), calibration: calibrationRecord(ended),
    hits: hitsOf(judgements), leadDays: meanLeadDays(judgements), checkability: await checkabilityOf(read, id),
  };
}
