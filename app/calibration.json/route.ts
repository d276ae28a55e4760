import { store } from '#db/connection.ts';
import { calibrationTwin, topicTwin } from '#domain/exchange/board-twin.ts';
import { calibrationOn } from '#app/_server/calibration.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const { found, view, notes } = await calibrationOn(store().read, query, day);
  return {
    page: withQuery(`${site}/calibration`, query, {}), ...view, notes, next: null,
    chooseATopicFirst: found === null, callsBeforeTheirLastDay: found?.waiting ?? null,
    calibration: found?.record ? calibrationTwin(found.record) : null, byTopic: found?.byTopic.map(topicTwin) ?? [],
  };
});
