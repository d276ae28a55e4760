import type { Day, Precision } from '#domain/articles/day.ts';
import type { Phrase } from '#domain/articles/search.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { stateOf } from '#domain/predictions/state.ts';
import { counted, say, wholeNumber } from '#words/say.ts';
import { Chance } from './chance.tsx';
import { claimBeside, claimSaid } from './claim.tsx';
import { Found, FoundExcerpt, isFoundIn } from './found.tsx';
import { Link } from './link.tsx';
import { StatePill } from './pill.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { When } from './when.tsx';
import { plainWords, type Language } from './words.ts';

type Looked = { phrases: readonly Phrase[] };
export type ForecasterFound = { id: string; name: string; names: readonly string[]; open: number; decided: number };
type Known<T> = { value: T } | null;
export type ArticleFound = { id: string; language: Language; predictions: number; facts: { title: Known<string>; author: Known<string>; outlet: Known<string>; published: Known<{ day: Day; precision: Precision }> } };

/** `named`: the name that was found, where pages in this language use another. */
export type PredictionFound = PredictionCard & { named?: string | undefined };

/** A prediction with what was looked for marked in its claims, its words and its names. */
export function FoundPrediction({ prediction: p, phrases, today }: Looked & { prediction: PredictionFound; today: Day }) {
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const quote = p.quote && plainWords(p.quote);
  const [first, second] = [claimSaid(p), claimBeside(p)];
  return (
    <li className="list-row">
      <p className="claim"><Link href={`/predictions/${p.id}`} lang={first.lang}><Found text={first.words} phrases={phrases} near={first.lang} /></Link></p>
      {second && <p className="second" lang={second.lang}><Found text={second.words} phrases={phrases} near={second.lang} /></p>}
      {quote && quote.trim() !== p.claim && <blockquote className="quote" lang={p.quoteLanguage ?? p.language}>“<FoundExcerpt text={quote} phrases={phrases} near={p.quoteLanguage ?? p.language} />”</blockquote>}
      <div className="row">
        <StatePill state={state} call={verdictOn(p, p.outcome)} />
        <Chance {...p} language={p.quoteLanguage} />
      </div>
      <ul className="dots">
        <li><Link href={`/forecasters/${p.forecasterId}`}><Found text={p.forecaster} phrases={phrases} /></Link>{p.named && p.named !== p.forecaster && isFoundIn(p.named, phrases) && <> (<Found text={p.named} phrases={phrases} />)</>}</li>
        {p.outlet && p.outlet !== p.forecaster && <li><Found text={p.outlet} phrases={phrases} near={p.quoteLanguage} /></li>}
        <li><When day={p.madeOn} precision={p.madeOnPrecision} /></li>
      </ul>
    </li>
  );
}

/** A forecaster by the name that all pages use, and the further names by which they were found. */
export function FoundForecaster({ forecaster: { id, name, names, open, decided }, phrases }: Looked & { forecaster: ForecasterFound }) {
  const others = names.filter((one) => one !== name && isFoundIn(one, phrases));
  return (
    <li className="list-row">
      <p className="claim"><Link href={`/forecasters/${id}`}><Found text={name} phrases={phrases} /></Link></p>
      {others.length > 0 && <p className="second">{others.map((one, i) => <span key={one}>{i > 0 && ' · '}<Found text={one} phrases={phrases} /></span>)}</p>}
      <ul className="dots"><li><Link href={`/predictions?show=all&by=${id}`}>{counted(open + decided, '{n} prediction', '{n} predictions')}</Link></li><li>{say('{open} open, {decided} decided', { open: wholeNumber(open), decided: wholeNumber(decided) })}</li></ul>
    </li>
  );
}

export function FoundArticle({ article: { id, language, predictions, facts: { title, author, outlet, published } }, phrases }: Looked & { article: ArticleFound }) {
  return (
    <li className="list-row">
      <p className="claim"><Link href={`/articles/${id}`} lang={title ? language : undefined}>{title ? <Found text={title.value} phrases={phrases} near={language} /> : say('Untitled article')}</Link></p>
      <ul className="dots">
        {[author, outlet].map((known) => known && <li key={known.value}><Found text={known.value} phrases={phrases} near={language} /></li>)}
        <li>{published ? <When {...published.value} /> : say('publication day not known')}</li>
        <li>{counted(predictions, '{n} prediction', '{n} predictions')}</li>
      </ul>
    </li>
  );
}
