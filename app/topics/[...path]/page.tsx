import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { namesAsSaid, withNames } from '#domain/predictions/name-queries.ts';
import { topicOfPath } from '#domain/predictions/topic.ts';
import { TopicPage } from '#ui/topic-page.tsx';
import { missing } from '#app/_server/missing.tsx';
import { today } from '#app/_server/today.ts';
import { topicRecord } from '#app/_server/topic-record.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: topicOfPath((await params).path) ?? '' };
}

export default async function Topic({ params }: Props) {
  const { read } = store();
  const day = today();
  const found = await topicRecord(read, (await params).path, day);
  if (!found) return missing();
  const { branch, board, open, decided } = found;
  return <TopicPage branch={branch} today={day} board={board && { ...board, names: await namesAsSaid(read, board.names) }} open={await withNames(read, open)} decided={await withNames(read, decided)} />;
}
