import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { minutesLeft } from '#domain/candidates/pace.ts';
import { recentDecisions } from '#domain/candidates/pace-queries.ts';
import { candidateById } from '#domain/candidates/queries.ts';
import { nextArticle } from '#domain/candidates/queue-queries.ts';
import { lastDecision } from '#domain/candidates/undo-queries.ts';
import { reviewOf } from '#domain/predictions/review-queries.ts';
import { ReviewDesk } from '#ui/review/desk.tsx';
import { decisionWords } from '#ui/review/field-words.ts';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { accept, reject, tell, undo, undoMine } from '../actions.ts';
import { dropGone, make, reread } from '../reading-actions.ts';
import { SecondReadingSection } from './second-reading-section.tsx';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Review an article') };
}

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<RawParams> };

export default async function ReviewArticle({ params, searchParams }: Props) {
  const [{ articleId }, raw] = [await params, await searchParams];
  const [done, was] = [one(raw, 'done'), one(raw, 'was')];
  const actor = await needPermission('review', `/review/${articleId}`);
  const { read } = store();
  const review = await reviewOf(read, articleId, { candidate: one(raw, 'c'), part: Number(one(raw, 'part')) || undefined, after: was });
  if (!review) return missing();
  const waiting = review.places.filter((row) => row.status === 'pending').length;
  const last = await lastDecision(read, actor);
  return (
    <ReviewDesk
      review={review}
      told={{ done, reread: one(raw, 'reread'), known: one(raw, 'known') === '1', decided: was ? await candidateById(read, was) : null }}
      minutes={minutesLeft(await recentDecisions(read, actor), waiting)}
      last={last && { id: last.id, words: decisionWords(last) }}
      nextArticle={await nextArticle(read, articleId)}
      secondReading={<SecondReadingSection article={review.article} open={done === 'read' || done === 'unread'} />}
      actions={{ accept, reject, undo, undoMine, tell, make, reread, dropGone }}
    />
  );
}
