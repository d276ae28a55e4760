import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { searchAddress, SearchPage } from '#ui/search-page.tsx';
import { say } from '#words/say.ts';
import { readSearch } from '#app/_server/search-page-params.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { asCalled, searchResults } from '#app/_server/search-results.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view: { q } } = readSearch(await searchParams);
  return { title: q ? say('Search: {words}', { words: q }) : say('Search'), robots: { index: false } };
}

export default async function Search({ searchParams }: Props) {
  const { read } = store();
  const { view, results, ...found } = await searchResults(read, await searchParams);
  return <SearchPage view={view} {...found} results={await asCalled(read, results)} next={results.next && searchAddress(view, results.next)} today={today()} />;
}
