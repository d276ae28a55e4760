import Link from 'next/link';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { Reference } from '#domain/scoring/reference.ts';
import { plural } from '#domain/predictions/state.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import { decimal, percent, pointWords, type Language } from './words.ts';

export type ClaimsById = ReadonlyMap<string, { claim: string; language: Language }>;
type Props = { row: Row; field: number; claims: ClaimsById; name: string };

/** The scored calls behind one row, so that anyone can add them up. */
export function Working({ row, field, claims, name }: Props) {
  return (
    <details>
      <summary>How was this computed?<span className="visually-hidden"> ({name})</span></summary>
      <div className="stack-tight">
        <table className="data small-text">
          <caption>Loss is (chance − outcome)², base rate’s loss the same for the base rate; the edge is the difference × 400.</caption>
          <thead><tr><th scope="col">Call</th><th scope="col" className="n">Chance</th><th scope="col">Outcome</th><th scope="col" className="n">Loss</th><th scope="col">Base rate</th><th scope="col" className="n">Its loss</th><th scope="col" className="n">Edge, points</th></tr></thead>
          <tbody>{row.scored.map((s) => (
            <tr key={s.statementId}>
              <td><Link prefetch={false} href={`/predictions/${s.statementId}`} lang={claims.get(s.statementId)?.language}>{claims.get(s.statementId)?.claim ?? 'a prediction'}</Link>{s.hindsight && <small>entered after the outcome was known</small>}</td>
              <td className="n" data-label="Chance">{percent(s.ppm)}<small>{s.basis}</small></td>
              <td data-label="Outcome">{s.outcome === 'yes' ? 'yes (1)' : 'no (0)'}</td>
              <td className="n" data-label="Loss">{decimal(unitOf(s.loss), 4)}</td>
              <td data-label="Base rate">{percent(s.reference.ppm)}<small>{tierWords(s.reference)}</small></td>
              <td className="n" data-label="Its loss">{decimal(unitOf(s.referenceLoss), 4)}</td>
              <td className="n" data-label="Edge, points">{pointWords(s.points)}</td>
            </tr>
          ))}</tbody>
          <tfoot><tr><td>Mean of {plural(row.n, 'scored call')}</td><td /><td /><td className="n" data-label="Loss">{decimal(row.meanBrier ?? 0, 4)}</td><td /><td className="n" data-label="Its loss">{decimal(row.meanReferenceLoss ?? 0, 4)}</td><td className="n" data-label="Edge, points">{pointWords(row.meanEdge ?? 0)}</td></tr></tfoot>
        </table>
        <p className="small muted measure">
          {row.skill && `Calls that one event settles count as less than one each: these are worth ${Number(row.skill.n.toFixed(1))} independent ${row.skill.n.toFixed(1) === '1.0' ? 'call' : 'calls'}, with a weighted mean of ${pointWords(row.skill.mean * 400)}. `}
          {row.skill && row.points !== null && `Few calls say little, so ${Math.round((1 - row.skill.shrink) * 100)}% of the way is taken back towards the mean of the field, ${pointWords(field)}: that leaves ${pointWords(row.points)} points. `}
          {row.hindsight > 0 && `${row.hindsight === row.n ? 'All' : row.hindsight} of ${row.n} were entered here after the outcome was known. `}
          <Link prefetch={false} href="/methodology">The whole method</Link>
        </p>
      </div>
    </details>
  );
}

function tierWords({ tier, rates }: Reference): string {
  const known = rates.filter(({ n }) => n > 0).map(({ topic, yes, n, ppm }) => `${topic}: ${yes} of ${n} before, ${percent(ppm)}`);
  switch (tier) {
    case 1: return 'market or crowd at the time';
    case 2: return 'set by a person';
    case 3: return known.join('; ') || 'computed';
    case 4: return 'nothing known: a coin flip';
  }
}
