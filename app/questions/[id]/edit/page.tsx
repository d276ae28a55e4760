import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { topics } from '#domain/predictions/queries.ts';
import { questionNow, standingOn } from '#domain/predictions/question-queries.ts';
import { BackLink } from '#ui/desk-links.tsx';
import { EditQuestionForm } from '#ui/edit-question-form.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { fromIn, type RawParams } from '#app/_server/search-params.ts';
import { edit } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Edit the question'), robots: { index: false } };
}

export default async function EditQuestion({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  await needPermission('review', `/questions/${id}/edit`);
  const { read } = store();
  const question = await questionNow(read, id);
  if (!question) return missing();
  const from = fromIn(await searchParams);
  return (
    <div className="narrow">
      <p><BackLink questionId={id} from={from} /></p>
      <h1>{say('Edit the question')}</h1>
      <EditQuestionForm questionId={id} question={question} from={from} stands={await standingOn(read, id)} topics={(await topics(read)).map((row) => row.topic)} action={edit} />
    </div>
  );
}
