import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { predictionById, topics } from '#domain/predictions/queries.ts';
import { questionNow, standingOn } from '#domain/predictions/question-queries.ts';
import { EditQuestionForm } from '#ui/edit-question-form.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { edit } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Edit the question' };

export default async function EditQuestion({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await needPermission('review', `/predictions/${id}/edit`);
  const { read } = store();
  const prediction = await predictionById(read, id);
  const question = prediction && await questionNow(read, prediction.questionId);
  if (!prediction || !question) notFound();
  return (
    <div className="narrow">
      <p><Link prefetch={false} href={`/predictions/${id}`}>← The prediction</Link></p>
      <h1>Edit the question</h1>
      <EditQuestionForm predictionId={id} questionId={prediction.questionId} question={question} stands={await standingOn(read, prediction.questionId)} topics={(await topics(read)).map((row) => row.topic)} action={edit} />
    </div>
  );
}
