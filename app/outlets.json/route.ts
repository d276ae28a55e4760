import { store } from '#db/connection.ts';
import { linked } from '#domain/exchange/prediction-twin.ts';
import { outletList } from '#app/_server/outlet-list.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, site }) => {
  const { rows, next, notes } = outletList(store().read, query);
  return {
    page: withQuery(`${site}/outlets`, query, {}), notes, next: next && withQuery(`${site}/outlets.json`, query, { after: next }),
    outlets: rows.map(({ id, name, spellings, open, decided }) => ({ ...linked(site, 'outlets', id, name), spellings, open, decided })),
  };
});
