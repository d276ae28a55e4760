import { store } from '#db/connection.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { predictionById, predictions } from '#domain/predictions/queries.ts';
import { aftermathsOf } from '#domain/resolutions/aftermath-queries.ts';
import { questionTwin } from '#app/_server/question-twin.ts';
import { todayIn } from '#app/_server/today.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, site }) => {
  const { read } = store();
  const p = await predictionById(read, id);
  if (!p) return null;
  const others = (await predictions(read, { show: 'all', question: p.questionId })).filter((one) => one.id !== id);
  return {
    ...predictionTwin({ ...p, recordedAt: p.decidedAt }, site, todayIn(p.zone)),
    criteria: p.criteria, timeZone: p.zone, windowBasis: p.windowBasis, horizonText: p.horizonText, horizonRule: p.horizonRule, saidOnBasis: p.madeOnBasis,
    phrase: p.phrase, phraseTable: p.phraseTable, relayedBy: p.relayedBy, quantity: p.quantity, remarks: p.note,
    quoteStart: p.quoteStart, quoteEnd: p.quoteEnd, articleSha256: p.articleHash, enteredAt: p.recordedAt, enteredBy: p.recordedBy,
    ...await questionTwin(read, p.questionId, p, site),
    aftermaths: await aftermathsOf(read, id),
    others: others.map((one) => ({ page: `${site}/predictions/${one.id}`, json: `${site}/predictions/${one.id}.json`, forecaster: one.forecaster, chancePpm: one.ppm, direction: one.direction })),
  };
});
