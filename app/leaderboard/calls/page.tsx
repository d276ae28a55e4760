import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { say } from '#words/say.ts';
import { CallsPage } from '#ui/calls-page.tsx';
import { callsOn } from '#app/_server/calls.ts';
import { missing } from '#app/_server/missing.tsx';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('The calls behind a score') });

export default async function Calls({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const found = await callsOn(store().read, await searchParams, day);
  return found ? <CallsPage {...found} today={day} /> : missing();
}
