import type { ReactNode } from 'react';
import type { Phrase } from '#domain/articles/search.ts';
import type { Day } from '#domain/articles/day.ts';
import { counted, say, sentences, wholeNumber } from '#words/say.ts';
import { Field } from './field.tsx';
import { Link } from './link.tsx';
import { Empty, Notice } from './notice.tsx';
import { Rich } from './rich.tsx';
import { FoundArticle, FoundForecaster, FoundPrediction, type ArticleFound, type ForecasterFound, type PredictionFound } from './search-results.tsx';

export type Kind = 'predictions' | 'forecasters' | 'articles';
type Order = 'best' | 'day';
type Count = { n: number; more: boolean };
export type SearchView = { q: string; kind: Kind; order: Order };
export type Results = { phrases: readonly Phrase[] } & ({ kind: 'predictions'; rows: readonly PredictionFound[] } | { kind: 'forecasters'; rows: readonly ForecasterFound[] } | { kind: 'articles'; rows: readonly ArticleFound[] });

/** The address of a search: what is plain is not named. */
export function searchAddress({ q, kind, order }: SearchView, after?: { tier: number; n: number } | null): string {
  const query = new URLSearchParams({ q });
  if (kind !== 'predictions') query.set('in', kind);
  if (order !== 'best') query.set('sort', order);
  if (after) query.set('after', `${after.tier}~${after.n}`);
  return `/search?${query}`;
}

const kinds = sentences({ predictions: 'Predictions', forecasters: 'Forecasters', articles: 'Articles' });

type Props = { view: SearchView; counts: Record<Kind, Count>; results: Results; next: string | null; further: boolean; notes: readonly string[]; today: Day };

export function SearchPage({ view, counts, results, next, further, notes, today }: Props) {
  const { q, kind } = view;
  return (
    <div className="stack">
      <h1>{q ? say('Search: {words}', { words: q }) : say('Search')}</h1>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <form className="search-row" method="get" role="search" aria-label={say('Search')}>
        {kind !== 'predictions' && <input type="hidden" name="in" value={kind} />}
        {view.order !== 'best' && <input type="hidden" name="sort" value={view.order} />}
        <Field name="q" label={say('Search predictions, forecasters and articles')} type="search" value={q} />
        <button className="button primary">{say('Search')}</button>
      </form>
      {q === '' ? <Empty><p>{say('Type a word, a name or a phrase in quotation marks. Every word has to be there, in whatever case and in either Chinese script; where few say it, the beginnings of longer words count too.')}</p></Empty> : (
        <>
          <nav aria-label={say('What was found')}>
            <ul className="tabs">
              {(['predictions', 'forecasters', 'articles'] as const).map((each) => <li key={each}><Link href={searchAddress({ ...view, kind: each })} aria-current={each === kind ? 'page' : undefined}>{say(kinds[each])} <span className="count">{short(counts[each])}</span></Link></li>)}
            </ul>
          </nav>
          <div className="row between">
            <p role="status">{counts[kind].more ? say('{n} or more found', { n: wholeNumber(counts[kind].n) }) : counted(counts[kind].n, '{n} found', '{n} found')}</p>
            {kind !== 'forecasters' && counts[kind].n > 1 && <Orders view={view} />}
          </div>
          {further && <p><Link href={searchAddress(view)}>← {say('Back to the first page')}</Link></p>}
          {results.rows.length === 0 ? <Nothing q={q} phrases={results.phrases} counts={counts} /> : <ul className="plain-list found">{rowsOf(results, today)}</ul>}
          {next && <p><Link className="button" rel="next" href={next}>{say('More')}</Link></p>}
        </>
      )}
    </div>
  );
}

function rowsOf(results: Results, today: Day): ReactNode {
  const { phrases } = results;
  switch (results.kind) {
    case 'predictions': return results.rows.map((row) => <FoundPrediction key={row.id} prediction={row} phrases={phrases} today={today} />);
    case 'forecasters': return results.rows.map((row) => <FoundForecaster key={row.id} forecaster={row} phrases={phrases} />);
    case 'articles': return results.rows.map((row) => <FoundArticle key={row.id} article={row} phrases={phrases} />);
  }
}

function Orders({ view }: { view: SearchView }) {
  const orders: [Order, string][] = [['best', say('Best match')], ['day', view.kind === 'articles' ? say('Latest published') : say('Latest said')]];
  return (
    <nav aria-label={say('Order')}>
      <ul className="chips">{orders.map(([order, words]) => <li key={order}><Link className="chip" href={searchAddress({ ...view, order })} aria-current={order === view.order ? 'true' : undefined}>{words}</Link></li>)}</ul>
    </nav>
  );
}

function Nothing({ q, phrases, counts }: { q: string; phrases: readonly Phrase[]; counts: Record<Kind, Count> }) {
  if (phrases.length === 0) return <Empty>{say('“{words}” holds no letter or number to look for.', { words: q })}</Empty>;
  if (Object.values(counts).some(({ n }) => n > 0)) return <Empty>{say('Nothing of this kind has “{words}” in it; the other tabs do.', { words: q })}</Empty>;
  return <Empty><p><Rich of="Nothing has “{words}” in it. Try fewer words, another spelling, or look through <a>all predictions</a>." words={q} a={(words) => <Link href="/predictions?show=all">{words}</Link>} /></p></Empty>;
}

function short({ n, more }: Count): string {
  return more ? say('{n} or more', { n: wholeNumber(n) }) : wholeNumber(n);
}
