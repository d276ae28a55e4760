import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { OutletList } from '#ui/outlet-list.tsx';
import { say } from '#words/say.ts';
import { outletList } from '#app/_server/outlet-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Outlets') });

export default async function Outlets({ searchParams }: { searchParams: Promise<RawParams> }) {
  return <OutletList {...outletList(store().read, await searchParams)} />;
}
