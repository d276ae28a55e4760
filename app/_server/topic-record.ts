import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { shortBoard } from '#domain/leaderboard/board-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { branchOf, topicOfPath, topicTree } from '#domain/predictions/topic.ts';
import { topicCounts } from '#domain/predictions/topic-queries.ts';

/** A topic by the parts of its address: what is below it, who does best there, and what comes first in its lists; null where nothing stands under it. */
export async function topicRecord(read: Reader, path: readonly string[], day: Day) {
  const topic = topicOfPath(path);
  const branch = topic === null ? null : branchOf(topicTree(topicCounts(read)), topic);
  return branch && {
    branch,
    board: await shortBoard(read, day, { topic: branch.topic }),
    open: await predictions(read, { show: 'open', topic: branch.topic, limit: 8 }),
    decided: await predictions(read, { show: 'decided', topic: branch.topic, limit: 5 }),
  };
}
