import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { boardCalls } from '#domain/leaderboard/board.ts';
import { boardFacts } from '#domain/leaderboard/board-queries.ts';
import { afterTheirWindow, calibrationByTopic, calibrationRecord } from '#domain/leaderboard/calibration.ts';
import { topics } from '#domain/predictions/queries.ts';
import { statementCount } from '#domain/scoring/queries.ts';
import { say } from '#words/say.ts';
import { CalibrationPage } from '#ui/calibration-page.tsx';
import { readBoard, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Calibration') };
}

/** Above this many statements a reader chooses a topic first: everything at once would keep others waiting. */
const TOGETHER_UP_TO = 100_000;

export default async function Calibration({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { view, filters: asked, notes } = readBoard(await searchParams, day);
  const filters = { ...asked, counted: asked.counted === 'time' ? undefined : asked.counted };
  if (asked.counted === 'time') notes.push(say('A chance is either right or not, however long it stood: there is no calibration over time. This is of first statements.'));
  const { read } = store();
  const within = filters.topic !== undefined || (await statementCount(read)) <= TOGETHER_UP_TO;
  const facts = within ? await boardFacts(read, filters) : null;
  const calls = facts && afterTheirWindow(boardCalls(facts, view, filters), facts.statements, view.asOf);
  const found = facts && calls && { record: calibrationRecord(calls.ended), byTopic: calibrationByTopic(calls.ended, facts.statements, filters.topic), waiting: calls.waiting };
  return <CalibrationPage found={found} view={{ ...view, ...filters }} today={day} notes={notes} topics={await topics(read)} />;
}
