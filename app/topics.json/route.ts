import { store } from '#db/connection.ts';
import { branchTwin } from '#domain/exchange/topic-twin.ts';
import { topicTree } from '#domain/predictions/topic.ts';
import { topicCounts } from '#domain/predictions/topic-queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ site }) => ({ page: `${site}/topics`, next: null, topics: topicTree(topicCounts(store().read)).map((branch) => branchTwin(branch, site)) }));
