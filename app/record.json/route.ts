import { store } from '#db/connection.ts';
import { holdings } from '#domain/exchange/holding-queries.ts';
import { recordCounts } from '#domain/exchange/record-queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ day, site }) => {
  const { read } = store();
  return { page: `${site}/record`, asOf: day, holdings: holdings(read, day), shippedRecord: await recordCounts(read) };
});
