import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { isUndecided } from '#domain/leaderboard/board.ts';
import { boardOn } from '#domain/leaderboard/board-queries.ts';
import { topics } from '#domain/predictions/queries.ts';
import { say } from '#words/say.ts';
import { Leaderboard } from '#ui/leaderboard.tsx';
import { readBoard, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Leaderboard') };
}

const PAGE = 100;

export default async function LeaderboardPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { view, filters, after, notes } = readBoard(await searchParams, day);
  const { read } = store();
  const board = await boardOn(read, view, filters, { after, most: PAGE });
  const last = board.rows.at(-1)?.forecasterId;
  const more = last !== undefined && last !== board.order.at(-1)?.id ? last : null;
  return <Leaderboard {...board} view={{ ...view, ...filters }} today={day} notes={notes} topics={await topics(read)} tied={isUndecided(board.ranges)} after={after} more={more} />;
}
