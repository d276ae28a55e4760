import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { stateOf } from '#domain/predictions/state.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import type { ComponentProps } from 'react';
import type { QuestionAsked } from '#domain/resolutions/question.ts';
import { counted, say } from '#words/say.ts';
import { claimSaid, SecondClaim } from './claim.tsx';
import { CriteriaBox } from './criteria-box.tsx';
import type { Around, Decision } from './decision-facts.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { DeskLinks } from './desk-links.tsx';
import { Done } from './done.tsx';
import { EvidenceList, type Evidence } from './evidence.tsx';
import { Happened, type Events } from './happened.tsx';
import { OutcomeBox } from './outcome-box.tsx';
import { StatePill } from './pill.tsx';
import { QuestionVersions } from './question-versions.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { Span } from './when.tsx';
import { WaitingQuestions, type Waiting } from './waiting-questions.tsx';
import { langOf } from './words.ts';

type Props = {
  question: QuestionAsked; today: Day; decisions: readonly Decision[]; around: Around; notes: readonly Evidence[]; condition: LinkedCondition | null; waiting: readonly Waiting[];
  predictions: readonly PredictionCard[]; versions: ComponentProps<typeof QuestionVersions>['versions']; happened: Events; desk: boolean; done: string | undefined;
};

/** A question by itself: its rule, how it stands, what depends on it, and who forecast it. */
export function QuestionDetail({ question: q, today, decisions, around, notes, condition, waiting, predictions, versions, happened, desk, done }: Props) {
  const waits = predictions[0]?.waits ?? false;
  const first = claimSaid(q);
  return (
    <article className="detail">
      <Done done={done} />
      <header className="detail-head">
        <p><StatePill state={stateOf(q.outcome, q.windowTo, today, waits)} /></p>
        <h1 className="measure" lang={first.lang}>{first.words}</h1>
        <SecondClaim {...q} />
        {desk && <DeskLinks questionId={q.id} outcome={q.outcome} condition={condition !== null} />}
      </header>
      <div className="detail-columns">
        <div className="stack">
          <OutcomeBox form={q.form} outcome={q.outcome} windowTo={q.windowTo} today={today} call={null} decision={decisions.at(-1) ?? null} disputed={decisions.at(-2) ?? null} condition={condition} around={around} off={[]} />
          <CriteriaBox {...q} linked={condition} />
          <QuestionVersions versions={versions} />
          <WaitingQuestions waiting={waiting} />
          {notes.length > 0 && <section className="section" aria-labelledby="notes"><h2 id="notes">{say('How things stand')}</h2><EvidenceList evidence={notes} pages={around.pages} /></section>}
          <DecisionHistory decisions={decisions} form={q.form} around={around} />
          <section className="section" aria-labelledby="calls">
            <h2 id="calls">{say('Who forecast it')}{predictions.length > 0 && <small className="muted count">{counted(predictions.length, '{n} prediction', '{n} predictions')}</small>}</h2>
            {predictions.length > 0 ? <PredictionList predictions={predictions} today={today} compact /> : <p className="muted">{waiting.length > 0 ? say('Nobody whose predictions are kept here: others depend on it.') : say('What was said of it was taken back, or taken out with its collection. It is in no score.')}</p>}
          </section>
          <Happened happened={happened} of={`question:${q.id}`} own={['question']} near={q.language} />
        </div>
        <aside className="stack" aria-label={say('Particulars')}>
          <dl className="facts">
            <dt>{say('Deadline')}</dt><dd><Span from={q.windowFrom} to={q.windowTo} />{q.windowBasis && <span className="how" lang={langOf(q.windowBasis)}>{q.windowBasis}</span>}</dd>
            {q.statusQuo && <><dt>{say('If nothing happens')}</dt><dd>{q.statusQuo === 'no' ? say('It counts as no') : say('It counts as yes')}<span className="how">{say('Only suggested to editors after the last day; nothing is decided by itself.')}</span></dd></>}
            <dt>{say('Topic')}</dt><dd><Link href={`/predictions?show=all&topic=${encodeURIComponent(q.topic)}`}>{q.topic}</Link></dd>
          </dl>
        </aside>
      </div>
    </article>
  );
}
