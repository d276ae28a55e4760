import { store } from '#db/connection.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { predictionList } from '#app/_server/prediction-list.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const { rows, next, count, view, notes } = await predictionList(store().read, query, day);
  return {
    page: withQuery(`${site}/predictions`, query, {}), asOf: view.asOf, count: count.n, countIsExact: !count.more, notes,
    next: next && withQuery(`${site}/predictions.json`, query, { after: `${next.day}~${next.id}` }),
    predictions: rows.map((row) => predictionTwin(row, site, view.asOf)),
  };
});
