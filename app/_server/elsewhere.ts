import type { Reader } from '#db/connection.ts';
import { withNames } from '#domain/predictions/name-queries.ts';
import { outletNamed } from '#domain/predictions/outlet-queries.ts';
import { keptOn } from '#domain/predictions/page-queries.ts';
import { predictions, type Prediction, type PredictionDetail } from '#domain/predictions/queries.ts';

/** What leads on from a prediction: others on the same question, more from the same person and on the same topic, its outlet, and since when its text is kept here. */
export async function elsewhereOf(read: Reader, { id, questionId, forecasterId, topic, outlet, articleId, text }: PredictionDetail) {
  const more = async (filters: { by: string } | { topic: string }) => fresh(await withNames(read, await predictions(read, { show: 'open', ...filters, limit: 4 })), questionId);
  return {
    others: (await withNames(read, await predictions(read, { show: 'all', question: questionId }))).filter((one) => one.id !== id),
    person: await more({ by: forecasterId }),
    topic: await more({ topic }),
    outletId: outlet === null ? null : outletNamed(read, outlet),
    keptOn: text === null ? null : keptOn(read, articleId),
  };
}

function fresh(rows: readonly Prediction[], questionId: string): Prediction[] {
  return rows.filter((one) => one.questionId !== questionId).slice(0, 3);
}
