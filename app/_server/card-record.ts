import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { boardOn } from '#domain/leaderboard/board-queries.ts';
import { hitsOf } from '#domain/leaderboard/track-record.ts';
import { factsOfForecaster } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { readView } from './search-params.ts';

/** How often a forecaster was right, and by how much better than what could be known, as their own page says it. */
export async function recordOf(read: Reader, forecasterId: string, day: Day) {
  const { view } = readView({}, day);
  const [row] = (await boardOn(read, view, {}, { most: 0, only: forecasterId })).rows;
  return { hits: hitsOf(score(await factsOfForecaster(read, forecasterId), view).judgements), points: row?.points ?? null, n: row?.n ?? 0 };
}
