import { store } from '#db/connection.ts';
import { boardRowTwin } from '#domain/exchange/board-twin.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { branchTwin } from '#domain/exchange/topic-twin.ts';
import { topicRecord } from '#app/_server/topic-record.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ path, day, site }) => {
  const found = await topicRecord(store().read, path, day);
  if (!found) return null;
  const { branch, board, open, decided } = found;
  const list = (show: 'open' | 'decided', rows: typeof open) => ({ count: branch[show], json: withQuery(`${site}/predictions.json`, {}, { show, topic: branch.topic }), first: rows.map((row) => predictionTwin(row, site, day)) });
  return {
    ...branchTwin(branch, site), asOf: day, leaderboard: withQuery(`${site}/leaderboard.json`, {}, { topic: branch.topic }),
    standings: board?.rows.map((row) => boardRowTwin(row, { name: board.names.get(row.forecasterId) ?? row.forecasterId, site })) ?? [],
    openPredictions: list('open', open), decidedPredictions: list('decided', decided),
  };
});
