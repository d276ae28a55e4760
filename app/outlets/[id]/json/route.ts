import { store } from '#db/connection.ts';
import { boardRowTwin } from '#domain/exchange/board-twin.ts';
import { linked, predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { outletById } from '#domain/predictions/outlet-queries.ts';
import { outletRecord } from '#app/_server/outlet-record.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, day, site }) => {
  const { read } = store();
  const outlet = await outletById(read, id);
  if (!outlet) return null;
  const { printed, voices, open, decided } = await outletRecord(read, outlet, day);
  const list = (show: 'open' | 'decided', rows: typeof open) => ({
    count: outlet[show], json: outlet.spellings.map((spelt) => withQuery(`${site}/predictions.json`, {}, { show, outlet: spelt })), first: rows.map((row) => predictionTwin(row, site, day)),
  });
  return {
    ...linked(site, 'outlets', id, outlet.name), spellings: outlet.spellings, asOf: day,
    printed: printed.others && boardRowTwin(printed.others, { name: outlet.name, site, person: false }),
    ownForecasts: outlet.own && { ...linked(site, 'forecasters', outlet.own.id, outlet.own.name), predictions: outlet.own.n, record: printed.own && boardRowTwin(printed.own, { name: outlet.own.name, site, person: false }) },
    voices: voices.map(({ id: voice, name, n }) => ({ ...linked(site, 'forecasters', voice, name), predictions: n })),
    open: list('open', open), decided: list('decided', decided),
  };
});
