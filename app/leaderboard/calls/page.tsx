import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { boardCalls } from '#domain/leaderboard/board.ts';
import { boardFacts, boardOn } from '#domain/leaderboard/board-queries.ts';
import { namesAsSaid } from '#domain/predictions/name-queries.ts';
import { claimsOf } from '#domain/predictions/page-queries.ts';
import { say } from '#words/say.ts';
import { CallsPage } from '#ui/calls-page.tsx';
import { missing } from '#app/_server/missing.tsx';
import { one, readBoard, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('The calls behind a score') };
}

const PAGE = 500;

/** `of` names the forecaster, or with the role of outlets the outlet; day, clock and filters are those of the table. */
export default async function Calls({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const raw = await searchParams;
  const { view, filters, after, notes } = readBoard(raw, day);
  const of = one(raw, 'of');
  const { read } = store();
  const board = await boardOn(read, view, filters, { most: 0, only: of });
  const [row] = board.rows;
  if (of === undefined || !row) return missing();
  const scored = boardCalls(await boardFacts(read, filters, of), view, filters).filter((s) => s.forecasterId === of);
  const from = after === undefined ? 0 : scored.findIndex((s) => s.statementId === after) + 1;
  const shown = scored.slice(from, from + PAGE);
  return <CallsPage row={row} name={(await namesAsSaid(read, board.names)).get(of) ?? of} range={board.ranges.get(of)} scored={scored} from={from} shown={shown} words={await claimsOf(read, shown.map((s) => s.statementId))} field={board.population.centre * 400} view={{ ...view, ...filters }} today={day} notes={notes} />;
}
