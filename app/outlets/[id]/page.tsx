import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { theirNames, withNames } from '#domain/predictions/name-queries.ts';
import { outletById } from '#domain/predictions/outlet-queries.ts';
import { OutletPage } from '#ui/outlet-page.tsx';
import { missing } from '#app/_server/missing.tsx';
import { outletRecord } from '#app/_server/outlet-record.ts';
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
  const { printed, voices, open, decided } = await outletRecord(read, outlet, day);
  return <OutletPage outlet={outlet} today={day} printed={printed} voices={await theirNames(read, voices)} open={await withNames(read, open)} decided={await withNames(read, decided)} />;
}
