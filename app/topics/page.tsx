import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { topicTree } from '#domain/predictions/topic.ts';
import { topicCounts } from '#domain/predictions/topic-queries.ts';
import { TopicTree } from '#ui/topic-tree.tsx';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Topics') });

export default function Topics() {
  return <TopicTree tree={topicTree(topicCounts(store().read))} />;
}
