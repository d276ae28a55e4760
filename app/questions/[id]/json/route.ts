import { store } from '#db/connection.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { questionTwin } from '#app/_server/question-twin.ts';
import { todayIn } from '#app/_server/today.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, site }) => {
  const { read } = store();
  const q = await questionById(read, id);
  return q && {
    id, page: `${site}/questions/${id}`, json: `${site}/questions/${id}.json`, claim: q.claim, claimLanguage: q.language, claimZh: q.claimZh, topic: q.topic, asked: q.form,
    condition: q.condition, firstDay: q.windowFrom, lastDay: q.windowTo, windowBasis: q.windowBasis, timeZone: q.zone, criteria: q.criteria, statusQuo: q.statusQuo, outcome: q.outcome,
    ...await questionTwin(read, q.id, q, site),
    predictions: (await predictions(read, { show: 'all', question: id })).map((row) => predictionTwin(row, site, todayIn(q.zone))),
  };
});
