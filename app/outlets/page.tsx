import type { Metadata } from 'next';
import { z } from 'zod';
import { store } from '#db/connection.ts';
import { outletPage } from '#domain/predictions/outlet-queries.ts';
import { OutletList } from '#ui/outlet-list.tsx';
import { say } from '#words/say.ts';
import type { RawParams } from '#app/_server/search-params.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Outlets') });

const place = z.object({ n: z.coerce.number().int().positive(), name: z.string().min(1).max(2_000) });

export default async function Outlets({ searchParams }: { searchParams: Promise<RawParams> }) {
  const after = place.safeParse(await searchParams).data;
  return <OutletList {...outletPage(store().read, { after, limit: 100 })} first={after === undefined} />;
}
