import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { blocks } from '#domain/articles/blocks.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { predictionById, predictions } from '#domain/predictions/queries.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { notesOn, resolutionHistory } from '#domain/resolutions/queries.ts';
import { PredictionDetail } from '#ui/prediction-detail.tsx';
import { currentActor } from '#app/_server/session.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };
const found = cache((id: string) => predictionById(store().read, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const prediction = await found((await params).id);
  return prediction ? { title: `${prediction.forecaster}: ${prediction.claim}` } : { title: 'Not found' };
}

export default async function Prediction({ params }: Props) {
  const { id } = await params;
  const { read } = store();
  const prediction = await found(id);
  if (!prediction) notFound();
  const { questionId, text, mediaType } = prediction;
  const events = [...await historyOf(read, 'prediction', id), ...await historyOf(read, 'question', questionId)].sort((a, b) => a.seq - b.seq);
  return (
    <PredictionDetail
      prediction={prediction}
      today={today()}
      blocks={text === null || prediction.quoteStart === null ? [] : blocks(text, mediaType)}
      decisions={await resolutionHistory(read, questionId)}
      notes={await notesOn(read, questionId)}
      others={(await predictions(read, { show: 'all', question: questionId })).filter((one) => one.id !== id)}
      events={events}
      versions={await questionVersionsOf(read, questionId)}
      editHref={mayDo(await currentActor(), 'review') ? `/predictions/${id}/edit` : null}
      resolveHref={mayDo(await currentActor(), 'resolve') ? `/predictions/${id}/resolve` : null}
    />
  );
}
