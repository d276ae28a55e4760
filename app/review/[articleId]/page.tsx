import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { blocks } from '#domain/articles/blocks.ts';
import { articleById } from '#domain/articles/queries.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { forecasterList, predictions, topics } from '#domain/predictions/queries.ts';
import { proposalOf } from '#domain/predictions/proposal.ts';
import { byLikeness } from '#domain/predictions/similar.ts';
import { ArticleText } from '#ui/article-text.tsx';
import { CandidatePanel } from '#ui/review/candidate-panel.tsx';
import { ReviewNotices } from '#ui/review/notices.tsx';
import { TellForm } from '#ui/review/tell-form.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { accept, reject, tell, undo } from '../actions.ts';
import { SecondReadingSection } from './second-reading-section.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Review an article' };

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ c?: string; done?: string; was?: string; known?: string }> };

export default async function ReviewArticle({ params, searchParams }: Props) {
  const [{ articleId }, { c, done, was, known }] = [await params, await searchParams];
  await needPermission('review', `/review/${articleId}`);
  const { read } = store();
  const [article, rows] = [await articleById(read, articleId), await candidatesOf(read, articleId)];
  if (!article?.text) notFound();
  const waiting = rows.filter((row) => row.status === 'pending');
  const current = rows.find((row) => row.id === c) ?? waiting[0] ?? null;
  const open = current ? await predictions(read, { show: 'open', limit: 500 }) : [];
  const proposal = current && proposalOf(current.draft, articleId, article.facts);
  const marks = rows.map((row, i) => ({
    start: row.start, end: row.end, href: `/review/${articleId}?c=${row.id}#mark-${i + 1}`, label: `${i + 1}, ${row.status}${row.readers === 'model' ? ', found by the model only' : ''}`, current: row.id === current?.id,
  }));
  return (
    <>
      <header className="page-head">
        <h1 lang={article.language}>{article.facts.title?.value ?? 'Untitled article'}</h1>
        <p className="muted">{waiting.length === 0 ? 'Nothing waits here any more.' : `${waiting.length} of ${rows.length} to decide`} · <Link prefetch={false} href="/review">All articles</Link></p>
      </header>
      <ReviewNotices done={done} known={known === '1'} decided={rows.find((row) => row.id === was) ?? null} undo={undo} />
      <div className="two-panes">
        <section key={current?.id} aria-label="The candidate" className="pane-side">
          {current && proposal ? (
            <CandidatePanel key={current.id} candidate={current} place={`${rows.indexOf(current) + 1} of ${rows.length}`} proposal={proposal}
              topics={(await topics(read)).map((row) => row.topic)} forecasters={(await forecasterList(read)).map((row) => row.name)}
              similar={byLikeness(proposal.question.claim, open, 8)} neighbours={[rows[rows.indexOf(current) - 1]?.id, rows[rows.indexOf(current) + 1]?.id]} actions={{ accept, reject, undo }} />
          ) : <p className="empty">{rows.length > 0 ? 'Every candidate of this article is decided. Choose one on the left to see what was decided, or to undo it.' : 'No prediction was found in this article. It is kept, so nothing is lost; take in another one, or read it here in full.'}</p>}
        </section>
        <section aria-label="The article" className="pane-main">
          <TellForm articleId={articleId} facts={article.facts} action={tell} />
          <SecondReadingSection article={article} open={done === 'read' || done === 'unread'} />
          <ArticleText text={article.text} blocks={blocks(article.text, article.mediaType)} marks={marks} language={article.language} />
        </section>
      </div>
    </>
  );
}
