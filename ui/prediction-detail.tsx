import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { Day } from '#domain/articles/day.ts';
import { stateOf } from '#domain/predictions/state.ts';
import type { TextBlock } from './article-text.tsx';
import { verdictOn } from '#domain/predictions/call.ts';
import { Chance } from './chance.tsx';
import { SecondClaim } from './claim.tsx';
import { CriteriaBox } from './criteria-box.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { EvidenceList, type Evidence } from './evidence.tsx';
import { OutcomeBox, type Decision } from './outcome-box.tsx';
import { StatePill } from './pill.tsx';
import { PredictionFacts } from './prediction-facts.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { QuestionVersions } from './question-versions.tsx';
import { QuoteInContext } from './quote.tsx';
import { Timeline, type Happened } from './timeline.tsx';
import { langOf } from './words.ts';

export type Detail = PredictionCard & ComponentProps<typeof PredictionFacts> & ComponentProps<typeof CriteriaBox>
  & { articleId: string; text: string | null; quoteStart: number | null; quoteEnd: number | null; note: string | null };
type Props = {
  prediction: Detail;
  today: Day;
  blocks: readonly TextBlock[];
  decisions: readonly Decision[];
  notes: readonly Evidence[];
  others: readonly PredictionCard[];
  events: readonly Happened[];
  resolveHref: string | null;
  versions: ComponentProps<typeof QuestionVersions>['versions'];
  editHref: string | null;
};

/** Everything that is known of one prediction, on one page that prints. */
export function PredictionDetail({ prediction: p, today, blocks, decisions, notes, others, events, resolveHref, versions, editHref }: Props) {
  const call = verdictOn(p, p.outcome);
  const quote = p.quote === null ? null : { text: p.quote, start: p.quoteStart, end: p.quoteEnd, language: p.quoteLanguage ?? p.language };
  return (
    <article className="detail">
      <header className="detail-head">
        <p className="row between"><StatePill state={stateOf(p.outcome, p.windowTo, today)} call={call} />{resolveHref && <Link className="button" prefetch={false} href={resolveHref}>{p.outcome === null || p.outcome === 'reopened' ? 'Resolve' : 'Correct the outcome'}</Link>}</p>
        <h1 className="measure" lang={p.language}>{p.claim}</h1>
        <SecondClaim {...p} />
      </header>
      <div className="detail-columns">
        <div className="stack">
          <section aria-label="How sure"><Chance {...p} language={p.quoteLanguage ?? langOf(p.hedge) ?? null} big /></section>
          <section aria-label="In the forecaster’s words"><QuoteInContext {...p} quote={quote} blocks={blocks} language={p.quoteLanguage ?? p.language} /></section>
          <OutcomeBox {...p} form={p.form ?? null} today={today} call={call} decision={decisions.at(-1) ?? null} />
          <CriteriaBox {...p} />
          {editHref && <p><Link prefetch={false} href={editHref}>Edit the question</Link></p>}
          <QuestionVersions versions={versions} />
          {p.note && <section className="section" aria-labelledby="remarks"><h2 id="remarks">Remarks</h2>{p.note.split('\n').map((line) => <p key={line} className="measure">{line}</p>)}</section>}
          {notes.length > 0 && <section className="section" aria-labelledby="notes"><h2 id="notes">How things stand</h2><EvidenceList evidence={notes} /></section>}
          <DecisionHistory decisions={decisions} />
          {others.length > 0 && <section className="section" aria-labelledby="others"><h2 id="others">Others on the same question</h2><PredictionList predictions={others} today={today} compact /></section>}
        </div>
        <aside className="stack" aria-label="Particulars">
          <PredictionFacts {...p} />
          <section className="section" aria-labelledby="happened"><h2 id="happened">Everything that happened</h2><Timeline events={events} /></section>
        </aside>
      </div>
    </article>
  );
}
