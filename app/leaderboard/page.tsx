import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { isUndecided } from '#domain/leaderboard/board.ts';
import { namesAsSaid } from '#domain/predictions/name-queries.ts';
import { topics } from '#domain/predictions/queries.ts';
import { say } from '#words/say.ts';
import { Leaderboard } from '#ui/leaderboard.tsx';
import { boardPage } from '#app/_server/board-page.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Leaderboard') };
}

export default async function LeaderboardPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const day = today();
  const { read } = store();
  const { board, ...page } = await boardPage(read, await searchParams, day);
  return <Leaderboard {...board} names={await namesAsSaid(read, board.names)} {...page} today={day} topics={await topics(read)} tied={isUndecided(board.ranges)} />;
}
