import { phraseOf } from '#domain/extraction/phrases.ts';
import type { Statement } from './facts.ts';
import { MILLION, unitOf, type Ppm } from './ppm.ts';
import { rankSamples, type Population, type Skill } from './ranking.ts';
import { baseRate, type Reference } from './reference.ts';
import { scoreOf, type ScoredStatement } from './score.ts';
import { vaguenessOf } from './vagueness.ts';

/** What somebody types to see how a score comes about. `parent` is the rate one category up, `spread` the standard deviation of single edges, 0 to 1 scale. */
export type Example = {
  said: { ppm: Ppm } | { phrase: string };
  came: Ppm;
  against: { ppm: Ppm } | { yes: number; n: number; parent: Ppm };
  record: { calls: number; spread: number } | null;
};

/** The numbers of that call, the quartiles behind a phrase, and what a record of such calls comes to where nobody else is ranked. */
export type Worked = { scored: ScoredStatement; quartiles: readonly [Ppm, Ppm] | null; record: { skill: Skill; population: Population } | null };

const DAY = '2026-01-01';

/** Scores a call of typed numbers by the code that scores all. Throws RangeError for words that are no call, and for numbers that cannot be. */
export function workedExample({ said, came, against, record }: Example): Worked {
  const { probability, quartiles } = chanceOf(said);
  const statement: Statement = {
    id: 'example', forecasterId: 'you', questionId: 'example', madeOn: DAY, madeOnPrecision: 'day', recordedAt: `${DAY}T00:00:00Z`, probability, direction: 'yes',
    topic: 'Example', clusterId: 'example', windowTo: null, withdrawn: false, reference: referenceOf(against),
  };
  const outcome = came === MILLION ? 'yes' : came === 0 ? 'no' : 'partly';
  const known = { outcome, came: checked(came), value: null, knownOn: DAY, precision: 'day', knownFrom: DAY, knownBy: DAY } as const;
  const scored = scoreOf({ verdict: 'scored', statement, known, hindsight: false });
  return { scored, quartiles, record: record && recordOf(unitOf(scored.edge), record) };
}

function chanceOf(said: Example['said']): { probability: Statement['probability']; quartiles: Worked['quartiles'] } {
  if ('ppm' in said) return { probability: { basis: 'stated', ppm: checked(said.ppm), hedge: null, hedgeOnly: false }, quartiles: null };
  const row = phraseOf(said.phrase);
  if (!row) throw new RangeError(`“${said.phrase}” is not in the table of words`);
  if (row.hedgeOnly) throw new RangeError(`“${said.phrase}” is a hedge and no call`);
  const vagueness = vaguenessOf(row.phrase);
  return { probability: { basis: 'implied', ppm: row.ppm, hedge: said.phrase, hedgeOnly: false, vagueness }, quartiles: vagueness === 0 ? null : [row.low, row.high] };
}

function referenceOf(against: Example['against']): Reference {
  if ('ppm' in against) return { tier: 2, ppm: checked(against.ppm), rates: [] };
  const { yes, n, parent } = against;
  if (!(n >= 0 && yes >= 0 && yes <= n)) throw new RangeError(`${yes} of ${n} claims cannot have come true`);
  const ppm = Math.round(baseRate(yes, n, checked(parent) / MILLION) * MILLION);
  return { tier: 3, ppm, rates: [{ topic: 'Example', yes, n, ppm }] };
}

function recordOf(mean: number, { calls, spread }: { calls: number; spread: number }): NonNullable<Worked['record']> {
  if (!(Number.isInteger(calls) && calls > 0 && spread >= 0)) throw new RangeError(`${calls} calls with a spread of ${spread} cannot be`);
  const { rows: [skill], population } = rankSamples([{ id: 'you', n: calls, mean, ss: spread ** 2 }]);
  return { skill: skill!, population };
}

function checked(ppm: Ppm): Ppm {
  if (!(ppm >= 0 && ppm <= MILLION)) throw new RangeError(`${ppm} is not a chance in parts per million`);
  return ppm;
}
