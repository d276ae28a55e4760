import { store } from '#db/connection.ts';
import { linked } from '#domain/exchange/prediction-twin.ts';
import { forecasterList } from '#domain/predictions/queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ site }) => ({
  page: `${site}/forecasters`, next: null,
  forecasters: (await forecasterList(store().read)).map(({ id, name, kind, n }) => ({ ...linked(site, 'forecasters', id, name), kind, predictions: n })),
}));
