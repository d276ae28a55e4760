import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { withNames } from '#domain/predictions/name-queries.ts';
import { DecidedPage } from '#ui/decided-page.tsx';
import { say } from '#words/say.ts';
import { decidedList } from '#app/_server/decided-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Recently decided') });

export default async function Decided({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const day = today();
  const { rows, ...page } = await decidedList(read, await searchParams, day);
  return <DecidedPage {...page} rows={await withNames(read, rows)} today={day} />;
}
