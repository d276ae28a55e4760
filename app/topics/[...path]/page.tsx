import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { shortBoard } from '#domain/leaderboard/board-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { branchOf, topicOfPath, topicTree } from '#domain/predictions/topic.ts';
import { topicCounts } from '#domain/predictions/topic-queries.ts';
import { TopicPage } from '#ui/topic-page.tsx';
import { missing } from '#app/_server/missing.tsx';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: topicOfPath((await params).path) ?? '' };
}

export default async function Topic({ params }: Props) {
  const topic = topicOfPath((await params).path);
  const { read } = store();
  const branch = topic === null ? null : branchOf(topicTree(topicCounts(read)), topic);
  if (!branch) return missing();
  const day = today();
  return (
    <TopicPage
      branch={branch}
      today={day}
      board={await shortBoard(read, day, { topic: branch.topic })}
      open={await predictions(read, { show: 'open', topic: branch.topic, limit: 8 })}
      decided={await predictions(read, { show: 'decided', topic: branch.topic, limit: 5 })}
    />
  );
}
