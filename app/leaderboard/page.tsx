import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { isUndecided } from '#domain/leaderboard/board.ts';
import { topics } from '#domain/predictions/queries.ts';
import { Leaderboard } from '#ui/leaderboard.tsx';
import { boardPage } from '#app/_server/board-page.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Leaderboard' };

export default async function LeaderboardPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { read } = store();
  const { board, ...page } = await boardPage(read, await searchParams, day);
  return <Leaderboard {...board} {...page} today={day} topics={await topics(read)} undecided={isUndecided(board.ranges)} />;
}
