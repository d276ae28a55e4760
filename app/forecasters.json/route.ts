import { store } from '#db/connection.ts';
import { linked } from '#domain/exchange/prediction-twin.ts';
import { forecasterListOn } from '#app/_server/forecaster-list.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, site }) => {
  const { rows, next, notes } = await forecasterListOn(store().read, query);
  return {
    page: withQuery(`${site}/forecasters`, query, {}), notes, next: next && withQuery(`${site}/forecasters.json`, query, { after: next }),
    forecasters: rows.map(({ id, name, kind, n }) => ({ ...linked(site, 'forecasters', id, name), kind, predictions: n })),
  };
});
