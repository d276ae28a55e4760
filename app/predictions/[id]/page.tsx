import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { blocks } from '#domain/articles/blocks.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { namesShown } from '#domain/predictions/name-queries.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { aftermathsOf } from '#domain/resolutions/aftermath-queries.ts';
import { timelineOf } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { claimSaid } from '#ui/claim.tsx';
import { PredictionDetail } from '#ui/prediction-detail.tsx';
import { say } from '#words/say.ts';
import { missing } from '#app/_server/missing.tsx';
import { aroundQuestion } from '#app/_server/around-question.ts';
import { elsewhereOf } from '#app/_server/elsewhere.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { currentActor } from '#app/_server/session.ts';
import { todayIn } from '#app/_server/today.ts';
import { FollowPrediction } from './follow.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawParams> };
const found = cache(async (id: string) => {
  const { read } = store();
  const prediction = await predictionById(read, id);
  return prediction && { ...prediction, forecaster: (await namesShown(read, [prediction.forecasterId])).get(prediction.forecasterId)! };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const prediction = await found((await params).id);
  return prediction ? { title: say('{name}: {words}', { name: prediction.forecaster, words: claimSaid(prediction).words }) } : { title: say('Not found') };
}

export default async function Prediction({ params, searchParams }: Props) {
  const { id } = await params;
  const { read } = store();
  const prediction = await found(id);
  if (!prediction) return missing();
  const { questionId, text, mediaType } = prediction;
  const actor = await currentActor();
  const around = await aroundQuestion(read, questionId, prediction);
  return (
    <>
    <PredictionDetail
      {...around}
      prediction={prediction}
      today={todayIn(prediction.zone)}
      blocks={text === null || prediction.quoteStart === null ? [] : blocks(text, mediaType)}
      aftermaths={await aftermathsOf(read, id)}
      elsewhere={await elsewhereOf(read, prediction)}
      happened={timelineOf(read, sightOf(actor), { kind: 'prediction', id }, 100)}
      versions={await questionVersionsOf(read, questionId)}
      desk={mayDo(actor, 'resolve')}
      done={one(await searchParams, 'done')}
    />
    <FollowPrediction prediction={prediction} share={around.decisions.at(-1)?.share ?? null} today={todayIn(prediction.zone)} />
    </>
  );
}
