import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { candidateById } from '#domain/candidates/queries.ts';
import { reviewOf } from '#domain/predictions/review-queries.ts';
import { ArticlePane } from '#ui/review/article-pane.tsx';
import { CandidatePanel } from '#ui/review/candidate-panel.tsx';
import { ReviewNotices } from '#ui/review/notices.tsx';
import { ReadingNotices } from '#ui/review/reading-notices.tsx';
import { TellForm } from '#ui/review/tell-form.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { accept, reject, tell, undo } from '../actions.ts';
import { dropGone, make, reread } from '../reading-actions.ts';
import { SecondReadingSection } from './second-reading-section.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Review an article' };

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<Partial<Record<'c' | 'part' | 'done' | 'was' | 'known' | 'reread', string>>> };

export default async function ReviewArticle({ params, searchParams }: Props) {
  const [{ articleId }, { c, part: asked, done, was, known, reread: counts }] = [await params, await searchParams];
  await needPermission('review', `/review/${articleId}`);
  const { read } = store();
  const review = await reviewOf(read, articleId, { candidate: c, part: Number(asked) || undefined, after: was });
  if (!review) notFound();
  const { article, places, own, part, at, blocks, left, current, rulesChanged, twins } = review;
  const waiting = places.filter((row) => row.status === 'pending').length;
  return (
    <>
      <header className="page-head">
        <h1 lang={article.language}>{article.facts.title?.value ?? 'Untitled article'}</h1>
        <p className="muted">{waiting === 0 ? 'Nothing waits here any more.' : `${waiting.toLocaleString('en-GB')} of ${places.length.toLocaleString('en-GB')} to decide`} · <Link prefetch={false} href="/review">All articles</Link></p>
      </header>
      <div className="stack-tight review-notices">
        <ReviewNotices done={done} reread={counts} known={known === '1'} decided={was ? await candidateById(read, was) : null} undo={undo} />
        <ReadingNotices articleId={articleId} changed={rulesChanged} places={places} twins={twins} reread={reread} rejectGone={dropGone} />
      </div>
      <div className="two-panes">
        <section key={current?.candidate.id} aria-label="The candidate" className="pane-side">
          {current ? (
            <CandidatePanel key={current.candidate.id} {...current} place={`${(at + 1).toLocaleString('en-GB')} of ${places.length.toLocaleString('en-GB')}`} neighbours={[places[at - 1]?.id, places[at + 1]?.id]} actions={{ accept, reject, undo }} />
          ) : <p className="empty">{places.length > 0 ? 'Every candidate here is decided. Choose one in the article to see what was decided, or to undo it.' : 'No prediction was found in this article. Select words in it to make a candidate, or open the ? behind a sentence.'}</p>}
        </section>
        <section aria-label="The article" className="pane-main">
          <TellForm articleId={articleId} facts={article.facts} action={tell} />
          <SecondReadingSection article={article} open={done === 'read' || done === 'unread'} />
          <ArticlePane articleId={articleId} text={article.text} language={article.language} blocks={blocks} part={part} places={own} all={places.length}
            currentId={current?.candidate.id ?? null} left={left} origins={current?.origins ?? []} make={make} />
        </section>
      </div>
    </>
  );
}
