import { topicPath, type TopicBranch } from '#domain/predictions/topic.ts';

export type TopicTwin = { topic: string; page: string; json: string; open: number; decided: number; below: TopicTwin[] };

/** What programs read of a topic: how many predictions stand under it and what is below it. */
export function branchTwin({ topic, open, decided, below }: TopicBranch, site: string): TopicTwin {
  const page = `${site}${topicPath(topic)}`;
  return { topic, page, json: `${page}.json`, open, decided, below: below.map((one) => branchTwin(one, site)) };
}
