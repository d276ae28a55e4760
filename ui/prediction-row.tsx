import type { Day, Precision } from '#domain/articles/day.ts';
import { dueWords, stateOf, type StandingOutcome } from '#domain/predictions/state.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { say } from '#words/say.ts';
import { Chance, type ChanceProps } from './chance.tsx';
import { claimSaid, SecondClaim, Words } from './claim.tsx';
import { Link } from './link.tsx';
import { MarkLink } from './mark-link.tsx';
import { StatePill } from './pill.tsx';
import { When } from './when.tsx';
import { langOf, plainWords, type Language } from './words.ts';

export type PredictionCard = Omit<ChanceProps, 'language'> & {
  id: string;
  claim: string;
  claimZh: string | null;
  language: Language;
  topic: string;
  windowTo: Day;
  forecasterId: string;
  forecaster: string;
  outlet: string | null;
  madeOn: Day;
  madeOnPrecision: Precision;
  quote: string | null;
  quoteLanguage: Language | null;
  outcome: StandingOutcome;
  knownOn: Day | null;
  knownOnPrecision: Precision | null;
  /** For the question that it depends on. */
  waits: boolean;
};

/** One prediction in a list. `bare` leaves out the words as spoken and the topic, where there is little room; `nth` is its mark in the text above. */
export function PredictionRow({ prediction: p, today, bare = false, nth }: { prediction: PredictionCard; today: Day; bare?: boolean; nth?: number | undefined }) {
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const decided = state !== 'open' && state !== 'overdue' && state !== 'blocked';
  const first = claimSaid(p);
  return (
    <li className="prediction">
      <div className="when">{nth !== undefined && <MarkLink nth={nth} />}<DueOrKnown prediction={p} today={today} /></div>
      <div className="what">
        <p className="claim"><Link href={`/predictions/${p.id}`} lang={first.lang}>{first.words}</Link></p>
        <SecondClaim {...p} />
        {!bare && p.quote && p.quote.trim() !== p.claim && <blockquote className="quote" lang={p.quoteLanguage ?? p.language}>{`“${short(plainWords(p.quote))}”`}</blockquote>}
        {decided && <p><StatePill state={state} call={verdictOn(p, p.outcome)} /></p>}
        <ul className="dots">
          <li><Link href={`/forecasters/${p.forecasterId}`}><Words text={p.forecaster} /></Link></li>
          {p.outlet && p.outlet !== p.forecaster && <li><Words text={p.outlet} near={p.quoteLanguage} /></li>}
          <li><When day={p.madeOn} precision={p.madeOnPrecision} /></li>
          {!bare && <li><Link className="tag" href={`/predictions?show=all&topic=${encodeURIComponent(p.topic)}`}>{p.topic}</Link></li>}
        </ul>
      </div>
      <Chance {...p} language={p.quoteLanguage ?? langOf(p.hedge) ?? null} />
    </li>
  );
}

// Elements side by side, as few as can be: a page has fifty of these.
function DueOrKnown({ prediction: { outcome, windowTo, knownOn, knownOnPrecision, waits }, today }: { prediction: PredictionCard; today: Day }) {
  switch (stateOf(outcome, windowTo, today, waits)) {
    case 'overdue': return <><span className="late">{dueWords(windowTo, today)}</span><small>{say('waiting for evidence')}</small><When day={windowTo} /></>;
    case 'blocked': return <><span>{say('waits')}</span><small>{say('for its condition')}</small><When day={windowTo} /></>;
    case 'disputed': return <><span className="late">{say('disputed')}</span><small>{say('counts for nobody yet')}</small></>;
    case 'open': return <><span>{dueWords(windowTo, today)}</span><When day={windowTo} /></>;
    default: return <><span>{say('known')}</span>{knownOn && <When day={knownOn} precision={knownOnPrecision} />}</>;
  }
}

/** Cut by what a reader sees as one character, at a width that counts Han twice. */
function short(quote: string, width = 220): string {
  let used = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(quote)) {
    used += /\p{Script=Han}/u.test(segment) ? 2 : 1;
    if (used > width) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}
