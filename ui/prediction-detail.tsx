import type { ComponentProps } from 'react';
import type { Day } from '#domain/articles/day.ts';
import { stateOf } from '#domain/predictions/state.ts';
import type { TextBlock } from './article-text.tsx';
import { verdictOn } from '#domain/predictions/call.ts';
import type { Quantity } from '#domain/extraction/draft.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { offFromContent, offFromSaid } from '#domain/resolutions/off.ts';
import { numberWords, say } from '#words/say.ts';
import { Aftermaths, type Aftermath } from './aftermath.tsx';
import { Chance } from './chance.tsx';
import { claimSaid, SecondClaim, Words } from './claim.tsx';
import { CriteriaBox } from './criteria-box.tsx';
import type { Around, Decision } from './decision-facts.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { DeskLinks } from './desk-links.tsx';
import { Done } from './done.tsx';
import { Elsewhere, KeptSince, type ElsewhereProps } from './elsewhere.tsx';
import { EvidenceList, type Evidence } from './evidence.tsx';
import { Happened, type Events } from './happened.tsx';
import { Link } from './link.tsx';
import { OutcomeBox } from './outcome-box.tsx';
import { StatePill } from './pill.tsx';
import { PredictionFacts } from './prediction-facts.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { QuestionVersions } from './question-versions.tsx';
import { QuoteInContext } from './quote.tsx';
import { WaitingQuestions, type Waiting } from './waiting-questions.tsx';
import { When } from './when.tsx';
import { langOf } from './words.ts';

export type Detail = PredictionCard & ComponentProps<typeof PredictionFacts> & Omit<ComponentProps<typeof CriteriaBox>, 'linked'>
  & { articleId: string; questionId: string; quantity: Quantity | null; text: string | null; quoteStart: number | null; quoteEnd: number | null; note: string | null; articleHash: string };
type Props = {
  prediction: Detail;
  today: Day;
  blocks: readonly TextBlock[];
  decisions: readonly Decision[];
  around: Around;
  condition: LinkedCondition | null;
  waiting: readonly Waiting[];
  aftermaths: readonly Aftermath[];
  notes: readonly Evidence[];
  elsewhere: ElsewhereProps;
  happened: Events;
  versions: ComponentProps<typeof QuestionVersions>['versions'];
  /** Whether whoever looks may decide. */
  desk: boolean;
  done: string | undefined;
};

/** What the page is about, so that its events need not name it again. */
const OWN = ['prediction', 'question', 'candidate'];

/** Everything that is known of one prediction, on one page that prints. */
export function PredictionDetail({ prediction: p, today, blocks, decisions, around, condition, waiting, aftermaths, notes, elsewhere, happened, versions, desk, done }: Props) {
  const call = verdictOn(p, p.outcome);
  const first = claimSaid(p);
  const quote = p.quote === null ? null : { text: p.quote, start: p.quoteStart, end: p.quoteEnd, language: p.quoteLanguage ?? p.language };
  return (
    <article className="detail">
      <Done done={done} />
      <header className="detail-head">
        <p className="row between"><StatePill state={stateOf(p.outcome, p.windowTo, today, p.waits)} call={call} /></p>
        <h1 className="measure" lang={first.lang}>{first.words}</h1>
        <SecondClaim {...p} />
        <ul className="dots byline"><li><Link href={`/forecasters/${p.forecasterId}`}><Words text={p.forecaster} near={p.language} /></Link></li>{p.outlet && p.outlet !== p.forecaster && <li><Words text={p.outlet} near={p.language} /></li>}<li><When day={p.madeOn} precision={p.madeOnPrecision} /></li></ul>
        {desk && <DeskLinks questionId={p.questionId} outcome={p.outcome} condition={condition !== null} from={p.id} miss={call === 'wrong' && !p.content} />}
      </header>
      <div className="detail-columns">
        <div className="stack">
          <section aria-label={say('How sure')}><Chance {...p} language={p.quoteLanguage ?? langOf(p.hedge) ?? null} big /></section>
          <section aria-label={say('In the forecaster’s words')}><QuoteInContext {...p} quote={quote} blocks={blocks} language={p.quoteLanguage ?? p.language} /><KeptSince keptOn={elsewhere.keptOn} hash={p.articleHash} /></section>
          <CriteriaBox {...p} linked={condition} />
          <OutcomeBox {...p} form={p.form ?? null} today={today} call={call} decision={decisions.at(-1) ?? null} disputed={decisions.at(-2) ?? null} condition={condition} around={around} off={offOf(p, decisions.at(-1) ?? null)} />
          <Aftermaths aftermaths={call === 'wrong' ? aftermaths : []} />
          <QuestionVersions versions={versions} />
          <WaitingQuestions waiting={waiting} />
          {p.note && <section className="section" aria-labelledby="remarks"><h2 id="remarks">{say('Remarks')}</h2>{p.note.split('\n').map((line) => <p key={line} className="measure" lang={langOf(line)}>{line}</p>)}</section>}
          {notes.length > 0 && <section className="section" aria-labelledby="notes"><h2 id="notes">{say('How things stand')}</h2><EvidenceList evidence={notes} pages={around.pages} /></section>}
          <DecisionHistory decisions={decisions} form={p.form ?? null} around={around} />
          <Happened happened={happened} of={`prediction:${p.id}`} own={OWN} near={p.language} />
          <Elsewhere {...elsewhere} of={p} today={today} />
        </div>
        <aside className="stack" aria-label={say('Particulars')}><PredictionFacts {...p} /></aside>
      </div>
    </article>
  );
}

/** How far what came is from what was said, where there are amounts to compare. */
function offOf({ quantity, content, form }: Detail, decision: Decision | null): string[] {
  const fromContent = decision?.value && content && form ? offFromContent(content, decision.value, form) : null;
  return [...(decision?.measured ? [quantity ? offFromSaid(decision.measured, quantity) : say('Measured: {value}.', { value: `${numberWords(decision.measured.value)} ${decision.measured.unit}` })] : []), ...(fromContent ? [fromContent] : [])];
}
