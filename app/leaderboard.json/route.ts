import { store } from '#db/connection.ts';
import { boardRowTwin } from '#domain/exchange/board-twin.ts';
import { boardPage } from '#app/_server/board-page.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const { board, view, more, notes } = await boardPage(store().read, query, day);
  const { rows, order, ranges, names } = board;
  return {
    page: withQuery(`${site}/leaderboard`, query, {}), ...view, notes, forecasters: order.length,
    next: more && withQuery(`${site}/leaderboard.json`, query, { after: more }),
    rows: rows.map((row) => boardRowTwin(row, { name: names.get(row.forecasterId) ?? row.forecasterId, site, ranks: ranges.get(row.forecasterId), person: view.role !== 'outlet' })),
  };
});
