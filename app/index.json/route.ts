import { store } from '#db/connection.ts';
import { boardRowTwin } from '#domain/exchange/board-twin.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { homeOn } from '#app/_server/home.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ day, site }) => {
  const { waiting, next, decided, board } = await homeOn(store().read, day);
  const told = (rows: typeof next) => rows.map((row) => predictionTwin(row, site, day));
  return {
    page: `${site}/`, lists: ['predictions', 'decided', 'forecasters', 'leaderboard', 'calibration', 'outlets', 'topics', 'articles'].map((room) => `${site}/${room}.json`),
    waiting: told(waiting), next: told(next), decided: told(decided), forecastersWithARank: board?.ranked ?? null,
    standings: board?.rows.map((row) => boardRowTwin(row, { name: board.names.get(row.forecasterId) ?? row.forecasterId, site })) ?? [],
  };
});
