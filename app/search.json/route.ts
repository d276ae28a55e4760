import { store } from '#db/connection.ts';
import { articleTwin } from '#domain/exchange/article-twin.ts';
import { linked, predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { searchResults } from '#app/_server/search-results.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const { view, notes, counts, results } = await searchResults(store().read, query);
  return {
    page: withQuery(`${site}/search`, query, {}), ...view, notes, next: results.next && withQuery(`${site}/search.json`, query, { after: `${results.next.tier}~${results.next.n}` }),
    counts: Object.fromEntries(Object.entries(counts).map(([kind, { n, more }]) => [kind, { count: n, countIsExact: !more }])),
    results: rowsOf(results, site, day),
  };
});

function rowsOf(found: Awaited<ReturnType<typeof searchResults>>['results'], site: string, day: string): object[] {
  switch (found.kind) {
    case 'predictions': return found.rows.map((row) => predictionTwin(row, site, day));
    case 'forecasters': return found.rows.map(({ id, name, names, kind, open, decided }) => ({ ...linked(site, 'forecasters', id, name), kind, names, open, decided }));
    case 'articles': return found.rows.map(({ predictions, ...row }) => ({ ...articleTwin(row, site), predictions }));
  }
}
