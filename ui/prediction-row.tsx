import type { Day, Precision } from '#domain/articles/day.ts';
import { dueWords, stateOf, type StandingOutcome, type State } from '#domain/predictions/state.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { say } from '#words/say.ts';
import { Chance, type ChanceProps } from './chance.tsx';
import { claimSaid, SecondClaim, Words } from './claim.tsx';
import { letters } from './letters.ts';
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

/** One prediction in a list. `bare` leaves out the words as spoken and the topic, where there is little room, `grouped` what the heading above says of why it waits; `nth` is its mark in the text above. */
export function PredictionRow({ prediction: p, today, bare = false, grouped = false, nth }: { prediction: PredictionCard; today: Day; bare?: boolean; grouped?: boolean; nth?: number | undefined }) {
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const decided = state !== 'open' && state !== 'overdue' && state !== 'blocked';
  const first = claimSaid(p);
  return (
    <li className="prediction">
      <div className={state === 'overdue' || state === 'disputed' ? 'when late' : 'when'}>{nth !== undefined && <MarkLink nth={nth} />}{dueOrKnown(p, state, today, grouped)}</div>
      <div className="what">
        <Link className="claim" href={`/predictions/${p.id}`} lang={first.lang}>{first.words}</Link>
        <SecondClaim {...p} />
        {!bare && p.quote && p.quote.trim() !== p.claim && <blockquote className="quote" lang={p.quoteLanguage ?? p.language}>{`“${short(plainWords(p.quote))}”`}</blockquote>}
        {decided && <p><StatePill state={state} call={verdictOn(p, p.outcome)} /></p>}
        <p className="dots">
          <Link href={`/forecasters/${p.forecasterId}`}><Words text={p.forecaster} /></Link>{printedIn(p)}<When day={p.madeOn} precision={p.madeOnPrecision} />{!bare && <>{DOT}<Link className="tag" href={`/predictions?show=all&topic=${encodeURIComponent(p.topic)}`}>{p.topic}</Link></>}
        </p>
      </div>
      <Chance {...p} language={p.quoteLanguage ?? langOf(p.hedge) ?? null} />
    </li>
  );
}

/** Stays at the end of a line, where one breaks there. */
const DOT = '\u00a0· ';

// Elements side by side, as few as can be: a page has fifty of these.
function dueOrKnown({ windowTo, knownOn, knownOnPrecision }: PredictionCard, state: State, today: Day, grouped: boolean) {
  switch (state) {
    case 'overdue': return <>{dueWords(windowTo, today)}{!grouped && <small>{say('waiting for evidence')}</small>}<When day={windowTo} /></>;
    case 'blocked': return <>{say('waits')}{!grouped && <small>{say('for its condition')}</small>}<When day={windowTo} /></>;
    case 'disputed': return <>{say('disputed')}{!grouped && <small>{say('counts for nobody yet')}</small>}</>;
    case 'open': return <>{dueWords(windowTo, today)}<When day={windowTo} /></>;
    default: return <>{say('known')}{knownOn && <When day={knownOn} precision={knownOnPrecision} />}</>;
  }
}

/** Between who said it and when: the outlet, where that is somebody else. */
function printedIn({ outlet, forecaster, quoteLanguage }: PredictionCard) {
  if (!outlet || outlet === forecaster) return DOT;
  return langOf(outlet, quoteLanguage) ? <>{DOT}<Words text={outlet} near={quoteLanguage} />{DOT}</> : `${DOT}${outlet}${DOT}`;
}

const WIDTH = 220;

/** Cut by what a reader sees as one character, at a width that counts Han twice. */
function short(quote: string): string {
  // None is wider than twice its units: most are looked at no further.
  if (quote.length <= WIDTH / 2 || (quote.length <= WIDTH && !/\p{Script=Han}/u.test(quote))) return quote;
  let used = 0;
  let kept = '';
  for (const { segment } of letters.segment(quote)) {
    used += /\p{Script=Han}/u.test(segment) ? 2 : 1;
    if (used > WIDTH) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}
