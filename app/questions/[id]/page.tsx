import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { withNames } from '#domain/predictions/name-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { timelineOf } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { claimSaid } from '#ui/claim.tsx';
import { QuestionDetail } from '#ui/question-detail.tsx';
import { say } from '#words/say.ts';
import { missing } from '#app/_server/missing.tsx';
import { aroundQuestion } from '#app/_server/around-question.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { currentActor } from '#app/_server/session.ts';
import { todayIn } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawParams> };
const found = cache((id: string) => questionById(store().read, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const question = await found((await params).id);
  return { title: question ? claimSaid(question).words : say('Not found') };
}

export default async function Question({ params, searchParams }: Props) {
  const { id } = await params;
  const { read } = store();
  const question = await found(id);
  if (!question) return missing();
  const actor = await currentActor();
  return (
    <QuestionDetail
      {...await aroundQuestion(read, id, question)}
      question={question}
      today={todayIn(question.zone)}
      predictions={await withNames(read, await predictions(read, { show: 'all', question: id }))}
      versions={await questionVersionsOf(read, id)}
      happened={timelineOf(read, sightOf(actor), { kind: 'question', id }, 100)}
      desk={mayDo(actor, 'resolve')}
      done={one(await searchParams, 'done')}
    />
  );
}
