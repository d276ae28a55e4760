import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { decidedCounts } from '#domain/predictions/checkability-queries.ts';
import { CheckabilityPage } from '#ui/checkability-page.tsx';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('How much can be checked') });

export default async function Checkability() {
  return <CheckabilityPage counts={await decidedCounts(store().read)} />;
}
