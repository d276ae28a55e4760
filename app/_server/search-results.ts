import type { Reader } from '#db/connection.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions } from '#domain/predictions/search-queries.ts';
import { readSearch } from './search-page-params.ts';
import type { RawParams } from './search-params.ts';

const PAGE = 30;

/** One page of what a search finds, by its address, and how much it finds of each kind. */
export async function searchResults(read: Reader, raw: RawParams) {
  const { view, after } = readSearch(raw);
  const { next, ...found } = await look(read, { ...view, after, limit: PAGE });
  return { view, counts: searchCounts(read, view.q), results: found, next, further: after !== undefined };
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
