import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions } from '#domain/predictions/search-queries.ts';
import { searchAddress, SearchPage, type Results } from '#ui/search-page.tsx';
import { say } from '#words/say.ts';
import { readSearch } from '#app/_server/search-page-params.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<RawParams> };
const PAGE = 30;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view: { q } } = readSearch(await searchParams);
  return { title: q ? say('Search: {words}', { words: q }) : say('Search'), robots: { index: false } };
}

export default async function Search({ searchParams }: Props) {
  const { read } = store();
  const { view, after } = readSearch(await searchParams);
  const { next, ...found } = await look(read, { ...view, after, limit: PAGE });
  return <SearchPage view={view} counts={searchCounts(read, view.q)} results={{ ...found, kind: view.kind } as Results} next={next && searchAddress(view, next)} further={after !== undefined} today={today()} />;
}

function look(read: ReturnType<typeof store>['read'], { kind, ...asked }: ReturnType<typeof readSearch>['view'] & { after: { tier: number; n: number } | undefined; limit: number }) {
  switch (kind) {
    case 'predictions': return searchPredictions(read, asked);
    case 'forecasters': return searchForecasters(read, asked);
    case 'articles': return searchArticles(read, asked);
  }
}
