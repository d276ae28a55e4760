/** What stands under one topic itself. */
export type TopicCount = { topic: string; open: number; decided: number };
/** A topic with everything below it, and what stands right below. */
export type TopicBranch = TopicCount & { name: string; below: TopicBranch[] };

const STROKE = ' / ';

/** "AI / Business" as the parts of its path. */
export function partsOf(topic: string): string[] {
  return topic.split(STROKE);
}

/** The topics with how many predictions each has itself. */
export function topicSizes(counts: readonly TopicCount[]): { topic: string; n: number }[] {
  return counts.map(({ topic, open, decided }) => ({ topic, n: open + decided }));
}

/** The topics as a tree, each with the sums of what is below it, most predictions first. */
export function topicTree(counts: readonly TopicCount[], depth = 0): TopicBranch[] {
  const heads = Map.groupBy(counts, ({ topic }) => partsOf(topic).slice(0, depth + 1).join(STROKE));
  return [...heads].map(([topic, its]) => ({
    topic, name: partsOf(topic)[depth] ?? topic,
    open: its.reduce((sum, one) => sum + one.open, 0), decided: its.reduce((sum, one) => sum + one.decided, 0),
    below: topicTree(its.filter((one) => partsOf(one.topic).length > depth + 1), depth + 1),
  })).sort((a, b) => b.open + b.decided - a.open - a.decided || (a.topic < b.topic ? -1 : 1));
}

/** One topic within the tree; null where nothing stands under it. */
export function branchOf(tree: readonly TopicBranch[], topic: string): TopicBranch | null {
  for (const branch of tree) {
    if (branch.topic === topic) return branch;
    if (topic.startsWith(branch.topic + STROKE)) return branchOf(branch.below, topic);
  }
  return null;
}

/** Where the page of a topic stands: "/topics/AI/Business". */
export function topicPath(topic: string): string {
  return `/topics/${partsOf(topic).map(encodeURIComponent).join('/')}`;
}

/** The topic that such an address names; null where it cannot be read. */
export function topicOfPath(path: readonly string[]): string | null {
  try {
    return path.map(decodeURIComponent).join(STROKE);
  } catch {
    return null;
  }
}
