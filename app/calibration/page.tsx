import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { topics } from '#domain/predictions/queries.ts';
import { say } from '#words/say.ts';
import { CalibrationPage } from '#ui/calibration-page.tsx';
import { calibrationOn } from '#app/_server/calibration.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Calibration') };
}

export default async function Calibration({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { read } = store();
  return <CalibrationPage {...await calibrationOn(read, await searchParams, day)} today={day} topics={await topics(read)} />;
}
