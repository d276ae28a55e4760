import type { Reader } from '#db/connection.ts';
import { namesShown, withNames } from '#domain/predictions/name-queries.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions } from '#domain/predictions/search-queries.ts';
import type { Results } from '#ui/search-page.tsx';
import { readSearch } from './search-page-params.ts';
import type { RawParams } from './search-params.ts';

const PAGE = 30;

/** One page of what a search finds, by its address, and how much it finds of each kind. */
export async function searchResults(read: Reader, raw: RawParams) {
  const { view, after, notes } = readSearch(raw);
  return { view, notes, counts: searchCounts(read, view.q), results: await look(read, { ...view, after, limit: PAGE }), further: after !== undefined };
}

/** The same with everybody called as the reader's language calls them; the name that was found stays beside it. */
export async function asCalled(read: Reader, results: Awaited<ReturnType<typeof look>>): Promise<Results> {
  switch (results.kind) {
    case 'predictions': return { ...results, rows: (await withNames(read, results.rows)).map((row, i) => ({ ...row, named: results.rows[i]!.forecaster })) };
    case 'forecasters': {
      const names = await namesShown(read, results.rows.map(({ id }) => id));
      return { ...results, rows: results.rows.map((row) => ({ ...row, name: names.get(row.id) ?? row.name, names: [...new Set([row.name, ...row.names])] })) };
    }
    case 'articles': return results;
  }
}

type Asked = ReturnType<typeof readSearch>['view'] & { after: { tier: number; n: number } | undefined; limit: number };

// What is found says what kind it is of, so that its rows are known by it.
async function look(read: Reader, { kind, ...asked }: Asked) {
  switch (kind) {
    case 'predictions': return { kind, ...await searchPredictions(read, asked) };
    case 'forecasters': return { kind, ...searchForecasters(read, asked) };
    case 'articles': return { kind, ...await searchArticles(read, asked) };
  }
}
