import { Link } from './link.tsx';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural } from '#domain/predictions/state.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import type { Reference } from '#domain/scoring/reference.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';

import { When } from './when.tsx';
import { decimal, percent, plainWords, pointWords, type Language } from './words.ts';

/** What a reader knows a call by. */
export type CallWords = { claim: string; language: Language; quote: string | null; quoteLanguage: Language | null; said: string | null };
type Props = { row: Row; scored: readonly ScoredStatement[]; shown: readonly ScoredStatement[]; words: ReadonlyMap<string, CallWords>; field: number };

/** The scored calls behind one row, with their words, so that anyone can add them up. `shown` are those of the page; the means are of all. `field` is the mean of everyone, in points. */
export function ScoredCalls({ row, scored, shown, words, field }: Props) {
  return (
    <div className="stack">
      <table className="data small-text calls">
        <caption>Loss is (chance − outcome)², on options and numbers its like, for words plus what their vagueness costs (“vague”). Log loss, in nats, ranks nobody. The edge is the reference’s loss less the call’s, × 400.</caption>
        <thead><tr><th scope="col">Call</th><th scope="col">Known</th><th scope="col" className="n">Chance</th><th scope="col">Outcome</th><th scope="col" className="n">Loss</th><th scope="col" className="n">Log loss</th><th scope="col">Reference</th><th scope="col" className="n">Its loss</th><th scope="col" className="n">Edge, points</th></tr></thead>
        <tbody>{shown.map((s) => <Call key={s.statementId} scored={s} words={words.get(s.statementId)} />)}</tbody>
        <tfoot><tr><td>Mean of {plural(row.n, 'scored call')}</td><td /><td /><td /><td className="n" data-label="Loss">{decimal(row.meanBrier ?? 0, 6)}</td><td className="n" data-label="Log loss">{logLossMean(scored)}</td><td /><td className="n" data-label="Its loss">{decimal(row.meanReferenceLoss ?? 0, 6)}</td><td className="n" data-label="Edge, points">{pointWords(row.meanEdge ?? 0)}</td></tr></tfoot>
      </table>
      <Shrinking row={row} field={field} />
    </div>
  );
}

function logLossMean(scored: readonly ScoredStatement[]): string {
  const all = scored.flatMap(({ logLoss }) => (logLoss === null ? [] : [logLoss]));
  return all.length === 0 ? '–' : decimal(all.reduce((sum, value) => sum + value, 0) / all.length, 3);
}

function Call({ scored: s, words }: { scored: ScoredStatement; words: CallWords | undefined }) {
  return (
    <tr>
      <td><Link href={`/predictions/${s.statementId}`} lang={words?.language}>{words?.claim ?? 'a prediction'}</Link>
        {words?.quote && <q className="said" lang={words.quoteLanguage ?? words.language}>{plainWords(words.quote)}</q>}{s.hindsight && <small>entered after the outcome was known</small>}{s.coverage !== undefined && <small>stood for {Math.round(s.coverage * 100)}% of the time</small>}</td>
      <td data-label="Known"><When day={s.knownBy} /></td>
      <td className="n" data-label="Chance">{s.ppm === null ? <small>{words?.said ?? 'see the prediction'}</small> : <>{percent(s.ppm)}<small>{s.basis}</small></>}</td>
      <td data-label="Outcome">{s.came === null ? valueWords(s) : s.came === 1_000_000 ? 'yes (1)' : s.came === 0 ? 'no (0)' : `partly (${s.came / 1_000_000})`}</td>
      <td className="n" data-label="Loss">{decimal(unitOf(s.loss), 6)}{s.vagueness > 0 && <small>vague: {decimal(unitOf(s.vagueness), 4)}</small>}</td>
      <td className="n" data-label="Log loss">{s.logLoss === null ? '–' : decimal(s.logLoss, 3)}{s.clamped && <small>held at the limit</small>}</td>
      <td data-label="Reference">{s.ppm === null ? <small>all alike: nothing known</small> : <>{percent(s.reference.ppm)}<small>{tierWords(s.reference)}</small></>}</td>
      <td className="n" data-label="Its loss">{decimal(unitOf(s.referenceLoss), 6)}</td>
      <td className="n" data-label="Edge, points">{pointWords(s.points)}</td>
    </tr>
  );
}

// From the plain mean to the number that ranks, each step with its figures.
function Shrinking({ row, field }: { row: Row; field: number }) {
  const { skill, points, low, high, sums } = row;
  if (!skill || points === null) return null;
  return (
    <ol className="small measure">
      <li>{sums.events === row.n ? `Each call is settled by an event of its own: ${plural(row.n, 'independent call')}.` : `The ${plural(row.n, 'call')} are settled by ${plural(sums.events, 'event')}; calls of one event count as less than one each: worth ${decimal(skill.n, 2)} independent calls.`}</li>
      <li>Their weighted mean is {pointWords(skill.mean * 400)} points, with a standard error of {decimal(Math.sqrt(skill.se2) * 400, 1)}.</li>
      <li>Few calls say little: {Math.round((1 - skill.shrink) * 100)}% of the way is taken back towards the mean of the field, {pointWords(field)}. That leaves {pointWords(points)} points.</li>
      <li>With nine chances in ten the skill lies between {pointWords(low!)} and {pointWords(high!)}. The lower end decides the order.</li>
    </ol>
  );
}

function valueWords({ value }: ScoredStatement): string {
  return value?.kind === 'option' ? value.option : value?.kind === 'number' ? value.value.toLocaleString('en-GB') : 'decided';
}

function tierWords({ tier, rates, source }: Reference): string {
  const known = rates.filter(({ n }) => n > 0).map(({ topic, yes, n, ppm }) => `${topic}: ${Number(yes.toFixed(2))} of ${n} before, ${percent(ppm)}`);
  switch (tier) {
    case 1: return `market or crowd at the time${source ? `: ${source}` : ''}`;
    case 2: return `set by a person${source ? `: ${source}` : ''}`;
    case 3: return known.join('; ') || 'computed';
    case 4: return 'nothing known: a coin flip';
  }
}
