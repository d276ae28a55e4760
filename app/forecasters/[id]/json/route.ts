import { store } from '#db/connection.ts';
import { boardRowTwin, calibrationTwin } from '#domain/exchange/board-twin.ts';
import { linked } from '#domain/exchange/prediction-twin.ts';
import { countPredictions } from '#domain/predictions/fact-queries.ts';
import { forecasterById } from '#domain/predictions/queries.ts';
import { forecasterRecord } from '#app/_server/forecaster-record.ts';
import { readView } from '#app/_server/search-params.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, query, day, site }) => {
  const { read } = store();
  const forecaster = await forecasterById(read, id);
  if (!forecaster) return null;
  const { view, notes } = readView(query, day);
  const { row, hits, leadDays, waiting, calibration, points, checkability } = await forecasterRecord(read, id, view);
  const asOf = { day: view.asOf, clock: view.clock };
  const list = async (show: 'open' | 'decided') => ({
    count: await countPredictions(read, { show, by: id, asOf, ofOthers: true }),
    page: withQuery(`${site}/predictions`, query, { show, by: id }), json: withQuery(`${site}/predictions.json`, query, { show, by: id }),
  });
  return {
    ...linked(site, 'forecasters', id, forecaster.name), kind: forecaster.kind, otherNames: forecaster.aliases, asOf: view.asOf, clock: view.clock, notes,
    record: row && boardRowTwin(row, { name: forecaster.name, site }),
    hits: hits && { hits: hits.hits, calls: hits.n, rate: hits.rate, interval95: hits.interval, expectedByReference: hits.expected, meanLeadDays: leadDays },
    calibration: calibration && calibrationTwin(calibration), callsBeforeTheirLastDay: waiting,
    overTime: points.map(({ day: at, n, meanBrier, meanReferenceLoss }) => ({ day: at, scoredCalls: n, meanBrier, meanReferenceBrier: meanReferenceLoss })),
    checkable: checkability, open: await list('open'), decided: await list('decided'),
  };
});
