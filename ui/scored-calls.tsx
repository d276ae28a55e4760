import { Link } from './link.tsx';
import type { Row } from '#domain/leaderboard/standings.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import type { Reference } from '#domain/scoring/reference.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { counted, say, sentences, joined, wholeNumber } from '#words/say.ts';
import { claimSaid } from './claim.tsx';
import { When } from './when.tsx';
import { decimal, percent, plainWords, pointWords, type Language } from './words.ts';

/** What a reader knows a call by. */
export type CallWords = { claim: string; claimZh: string | null; language: Language; quote: string | null; quoteLanguage: Language | null; said: string | null };
type Props = { row: Row; scored: readonly ScoredStatement[]; shown: readonly ScoredStatement[]; words: ReadonlyMap<string, CallWords>; field: number };

/** The scored calls behind one row, with their words, so that anyone can add them up. `shown` are those of the page; the means are of all. `field` is the mean of everyone, in points. */
export function ScoredCalls({ row, scored, shown, words, field }: Props) {
  return (
    <div className="stack">
      <table className="data small-text calls">
        <caption>{joined(
          say('Loss is (chance − outcome)², with its like for options and numbers; words also pay for being vague (“vague”).'),
          say('Log loss, in nats, ranks nobody.'), say('The edge is the reference’s loss less the call’s, × {points}.', { points: SCORING.pointsPerEdge }),
        )}</caption>
        <thead><tr><th scope="col">{say('Call')}</th><th scope="col">{say('Known')}</th><th scope="col" className="n">{say('Chance')}</th><th scope="col">{say('Outcome')}</th><th scope="col" className="n">{say('Loss')}</th><th scope="col" className="n">{say('Log loss')}</th><th scope="col">{say('Reference')}</th><th scope="col" className="n">{say('Its loss')}</th><th scope="col" className="n">{say('Edge, points')}</th></tr></thead>
        <tbody>{shown.map((s) => <Call key={s.statementId} scored={s} words={words.get(s.statementId)} />)}</tbody>
        <tfoot><tr><td>{counted(row.n, 'Mean of {n} scored call', 'Mean of {n} scored calls')}</td><td /><td /><td /><td className="n" data-label={say('Loss')}>{decimal(row.meanBrier ?? 0, 6)}</td><td className="n" data-label={say('Log loss')}>{logLossMean(scored)}</td><td /><td className="n" data-label={say('Its loss')}>{decimal(row.meanReferenceLoss ?? 0, 6)}</td><td className="n" data-label={say('Edge, points')}>{pointWords(row.meanEdge ?? 0)}</td></tr></tfoot>
      </table>
      <Shrinking row={row} field={field} />
    </div>
  );
}

const bases = sentences({ stated: 'stated', implied: 'implied' });

function logLossMean(scored: readonly ScoredStatement[]): string {
  const all = scored.flatMap(({ logLoss }) => (logLoss === null ? [] : [logLoss]));
  return all.length === 0 ? '–' : decimal(all.reduce((sum, value) => sum + value, 0) / all.length, 3);
}

function Call({ scored: s, words }: { scored: ScoredStatement; words: CallWords | undefined }) {
  const claim = words && claimSaid(words);
  return (
    <tr>
      <td><Link href={`/predictions/${s.statementId}`} lang={claim?.lang}>{claim?.words ?? say('a prediction')}</Link>
        {words?.quote && <q className="said" lang={words.quoteLanguage ?? words.language}>{plainWords(words.quote)}</q>}{s.hindsight && <small>{say('entered after the outcome was known')}</small>}{s.coverage !== undefined && <small>{say('stood for {share}% of the time', { share: Math.round(s.coverage * 100) })}</small>}</td>
      <td className="known-cell" data-label={say('Known')}><When day={s.knownBy} /></td>
      <td className="n" data-label={say('Chance')}>{s.ppm === null ? <small>{words?.said ?? say('see the prediction')}</small> : <>{percent(s.ppm)}<small>{say(bases[s.basis])}</small></>}</td>
      <td data-label={say('Outcome')}>{s.came === null ? valueWords(s) : s.came === 1_000_000 ? say('yes (1)') : s.came === 0 ? say('no (0)') : say('partly ({share})', { share: s.came / 1_000_000 })}</td>
      <td className="n loss-cell" data-label={say('Loss')}>{decimal(unitOf(s.loss), 6)}{s.vagueness > 0 && <small>{say('vague: {cost}', { cost: decimal(unitOf(s.vagueness), 4) })}</small>}</td>
      <td className="n" data-label={say('Log loss')}>{s.logLoss === null ? '–' : decimal(s.logLoss, 3)}{s.clamped && <small>{say('held at the limit')}</small>}</td>
      <td className="reference-cell" data-label={say('Reference')}>{s.ppm === null ? <small>{say('all alike: nothing known')}</small> : <>{percent(s.reference.ppm)}<small>{tierWords(s.reference)}</small></>}</td>
      <td className="n" data-label={say('Its loss')}>{decimal(unitOf(s.referenceLoss), 6)}</td>
      <td className="n" data-label={say('Edge, points')}>{pointWords(s.points)}</td>
    </tr>
  );
}

// From the plain mean to the number that ranks, each step with its figures.
function Shrinking({ row, field }: { row: Row; field: number }) {
  const { skill, points, low, high, sums } = row;
  if (!skill || points === null) return null;
  return (
    <ol className="small measure">
      <li>{sums.events === row.n ? counted(row.n, 'Each call is settled by an event of its own: {n} independent call.', 'Each call is settled by an event of its own: {n} independent calls.')
        : counted(row.n, 'The {n} call is settled by {events}.', 'The {n} calls are settled by {events}; calls of one event count as less than one each: worth {worth} independent calls.', { events: counted(sums.events, '{n} event', '{n} events'), worth: decimal(skill.n, 2) })}</li>
      <li>{say('Their weighted mean is {mean} points, with a standard error of {error}.', { mean: pointWords(skill.mean * 400), error: decimal(Math.sqrt(skill.se2) * 400, 1) })}</li>
      <li>{say('Few calls say little: {share}% of the way is taken back towards the mean of the field, {field}. That leaves {points} points.', { share: Math.round((1 - skill.shrink) * 100), field: pointWords(field), points: pointWords(points) })}</li>
      <li>{say('With nine chances in ten the skill lies between {low} and {high}. The lower end decides the order.', { low: pointWords(low!), high: pointWords(high!) })}</li>
    </ol>
  );
}

function valueWords({ value }: ScoredStatement): string {
  return value?.kind === 'option' ? value.option : value?.kind === 'number' ? wholeNumber(value.value) : say('decided');
}

function tierWords({ tier, rates, source }: Reference): string {
  switch (tier) {
    case 1: return source ? say('market or crowd at the time: {source}', { source }) : say('market or crowd at the time');
    case 2: return source ? say('set by a person: {source}', { source }) : say('set by a person');
    case 3: return rates.filter(({ n }) => n > 0).map(({ topic, yes, n, ppm }) => say('{topic}: {yes} of {n} before, {rate}', { topic, yes: Number(yes.toFixed(2)), n, rate: percent(ppm) })).join(say('; ')) || say('computed');
    case 4: return say('nothing known: a coin flip');
  }
}
