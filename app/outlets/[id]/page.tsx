import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { printedRecord } from '#domain/leaderboard/printed.ts';
import { outletById, printedBy, voicesIn } from '#domain/predictions/outlet-queries.ts';
import { factsPrinted } from '#domain/scoring/queries.ts';
import { OutletPage } from '#ui/outlet-page.tsx';
import { missing } from '#app/_server/missing.tsx';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };
const found = cache((id: string) => outletById(store().read, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found((await params).id))?.name ?? '' };
}

export default async function Outlet({ params }: Props) {
  const outlet = await found((await params).id);
  if (!outlet) return missing();
  const { read } = store();
  const day = today();
  return (
    <OutletPage
      outlet={outlet}
      today={day}
      printed={printedRecord(await factsPrinted(read, outlet.spellings), day, outlet.own?.id ?? null)}
      voices={voicesIn(read, outlet, 100)}
      open={await printedBy(read, outlet, 'open', 8)}
      decided={await printedBy(read, outlet, 'decided', 8)}
    />
  );
}
