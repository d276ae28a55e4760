import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { predictionPage } from '#domain/predictions/queries.ts';
import { evidenceBehind } from '#domain/resolutions/decided-queries.ts';
import { DecidedPage } from '#ui/decided-page.tsx';
import { say } from '#words/say.ts';
import { readFilters, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Recently decided') });

const PAGE = 40;

export default async function Decided({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { filters: { after }, notes } = readFilters(await searchParams, day);
  const { read } = store();
  const page = await predictionPage(read, { show: 'decided', after, limit: PAGE });
  const behind = evidenceBehind(read, page.rows.flatMap((row) => row.resolutionId ?? []));
  return <DecidedPage {...page} behind={behind} today={day} notes={notes} first={after === undefined} />;
}
