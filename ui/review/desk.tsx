import { Link } from '../link.tsx';
import type { ComponentProps, ReactNode } from 'react';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';
import { Rich } from '../rich.tsx';
import { ArticlePane } from './article-pane.tsx';
import { CandidatePanel } from './candidate-panel.tsx';
import type { CandidateProps } from './candidate.ts';
import { reviewPath } from './decision.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { Keys } from './keys.tsx';
import { openingWords } from '../words.ts';
import { ReviewNotices, spokenWords } from './notices.tsx';
import { ReadingNotices } from './reading-notices.tsx';
import { ReviewSearch } from './search.tsx';
import { TellForm } from './tell-form.tsx';
import { counted, say, wholeNumber } from '#words/say.ts';

type Pane = ComponentProps<typeof ArticlePane>;
type Place = Pane['places'][number];
type Props = {
  review: {
    article: { id: string; text: string; language: Pane['language']; facts: ComponentProps<typeof TellForm>['facts'] & { title: { value: string } | null } };
    places: readonly Place[]; own: readonly Place[]; part: Pane['part']; at: number; blocks: Pane['blocks']; left: Pane['left']; rulesChanged: boolean;
    twins: ComponentProps<typeof ReadingNotices>['twins']; current: Omit<CandidateProps, 'place' | 'neighbours' | 'actions'> | null; next: string | null;
  };
  told: Pick<ComponentProps<typeof ReviewNotices>, 'done' | 'reread' | 'known' | 'decided'>;
  minutes: number | null;
  last: { id: string; words: string } | null;
  nextArticle: { id: string; title: string | null; waiting: number } | null;
  secondReading: ReactNode;
  actions: Record<'accept' | 'reject' | 'undo' | 'undoMine' | 'tell' | 'make' | 'reread' | 'dropGone', FormAction>;
};

/** The article on one side, the candidate to decide on the other, and what one does always in reach. */
export function ReviewDesk({ review, told, minutes, last, nextArticle, secondReading, actions }: Props) {
  const { article, places, own, part, at, blocks, left, current, rulesChanged, twins, next } = review;
  const waiting = places.filter((row) => row.status === 'pending').length;
  const skipTo = next ? reviewPath({ id: next, articleId: article.id }, 'candidate') : nextArticle ? `/review/${nextArticle.id}` : '/review';
  return (
    <div className="review-desk">
      <header className="page-head review-head">
        <div>
          <h1 lang={article.language}>{article.facts.title?.value ?? openingWords(article.text.slice(0, 400))}</h1>
          <p className="muted">{waiting === 0 ? say('Nothing waits here any more.') : say('{n} of {all} to decide', { n: wholeNumber(waiting), all: wholeNumber(places.length) })} · <Link href="/review">{say('All articles')}</Link>{waiting > 1 && <> · <Link href={`/review/${article.id}/together`}>{say('Accept the safe ones together')}</Link></>}</p>
        </div>
        <ReviewSearch />
      </header>
      <Keys said={spokenWords(told.done, waiting)} candidateId={current?.candidate.id ?? null} />
      <div className="stack-tight review-notices">
        <ReviewNotices {...told} left={waiting} undo={actions.undo} />
        <ReadingNotices articleId={article.id} changed={rulesChanged} places={places} twins={twins} reread={actions.reread} rejectGone={actions.dropGone} />
      </div>
      <div className="two-panes">
        <section key={current?.candidate.id} id="candidate" aria-label={say('The candidate')} className="pane-side">
          {current ? (
            <CandidatePanel key={current.candidate.id} {...current} place={say('Candidate {n} of {all}', { n: wholeNumber(at + 1), all: wholeNumber(places.length) })} neighbours={[places[at - 1]?.id, places[at + 1]?.id]} actions={actions} />
          ) : <p className="empty" data-begin tabIndex={-1}>{places.length > 0 ? say('Every candidate here is decided. Choose one in the article to see what was decided, or to undo it.') : say('No prediction was found in this article. Select words in it to make a candidate, or open the ? behind a sentence.')}</p>}
          {waiting === 0 && nextArticle && <p className="notice"><Rich of="Next: {article}, {candidates} waiting." article={<Link href={`/review/${nextArticle.id}`}><Words text={nextArticle.title ?? say('an untitled article')} /></Link>} candidates={counted(nextArticle.waiting, '{n} candidate', '{n} candidates')} /></p>}
        </section>
        <section aria-label={say('The article')} className="pane-main">
          <TellForm articleId={article.id} facts={article.facts} action={actions.tell} />
          {secondReading}
          <ArticlePane articleId={article.id} text={article.text} language={article.language} blocks={blocks} part={part} places={own} all={places.length}
            currentId={current?.candidate.id ?? null} left={left} origins={current?.origins ?? []} make={actions.make} />
        </section>
      </div>
      <DecisionBar candidateId={current?.candidate.id ?? null} waits={current?.candidate.status === 'pending'} decided={places.length - waiting} all={places.length}
        minutes={minutes} skipTo={skipTo} last={last} undo={actions.undoMine} />
    </div>
  );
}
