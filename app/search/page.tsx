import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { searchAddress, SearchPage } from '#ui/search-page.tsx';
import { say } from '#words/say.ts';
import { readSearch } from '#app/_server/search-page-params.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { searchResults } from '#app/_server/search-results.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view: { q } } = readSearch(await searchParams);
  return { title: q ? say('Search: {words}', { words: q }) : say('Search'), robots: { index: false } };
}

export default async function Search({ searchParams }: Props) {
  const { next, view, ...found } = await searchResults(store().read, await searchParams);
  return <SearchPage view={view} {...found} next={next && searchAddress(view, next)} today={today()} />;
}
