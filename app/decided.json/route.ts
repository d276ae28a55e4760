import { store } from '#db/connection.ts';
import { evidenceTwin, predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { decidedList } from '#app/_server/decided-list.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const { rows, next, count, notes, behind } = await decidedList(store().read, query, day);
  return {
    page: withQuery(`${site}/decided`, query, {}), count: count.n, countIsExact: !count.more, notes,
    next: next && withQuery(`${site}/decided.json`, query, { after: `${next.day}~${next.id}` }),
    predictions: rows.map((row) => {
      const evidence = row.resolutionId ? behind.get(row.resolutionId) : undefined;
      return { ...predictionTwin(row, site, day), evidence: evidence ? evidenceTwin(site, evidence) : null };
    }),
  };
});
