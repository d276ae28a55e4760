import type { Day, Precision } from '#domain/articles/day.ts';
import type { Judgement } from './eligible.ts';
import { firstDayMade, type Statement } from './facts.ts';
import type { Standing } from './standing-verdicts.ts';

/** Why a statement counts or does not, in words for a page. */
export function reasonFor(judgement: Judgement): string {
  const { statement: s } = judgement;
  switch (judgement.verdict) {
    case 'scored': return judgement.hindsight ? 'Scored. It was entered here after the outcome was known.' : 'Scored.';
    case 'withdrawn': return 'Withdrawn, so it is not scored.';
    case 'void': return 'The question was annulled, so it counts for nobody.';
    case 'late': return lateWords(s, judgement.known);
    case 'entered-late': return 'Left out here: it was entered after the outcome was known.';
    case 'open': return judgement.overdue ? `Its last day, ${s.windowTo}, has passed and no outcome stands.` : 'Not decided yet.';
    case 'other-statement': return `Another statement that this forecaster made about the question, on ${written(judgement.counted.madeOn, judgement.counted.madeOnPrecision)}, is the one that counts.`;
    case 'no-probability': return unnumberedWords(s, judgement);
  }
}

function unnumberedWords({ probability: { hedge } }: Statement, { kind, hit, known }: Extract<Judgement, { verdict: 'no-probability' }>): string {
  if (kind === 'hedge') return `Only a hedge${hedge ? ` (“${hedge}”)` : ''}: it cannot be right or wrong.`;
  if (hit !== null) return `No chance was given: counted as ${hit ? 'right' : 'wrong'}, not scored.`;
  return known.outcome === 'partly' ? 'No chance was given, and it came true only in part: neither right nor wrong.' : 'No chance was given. A statement with a number is scored instead.';
}

function lateWords(s: Statement, known: Standing): string {
  const sure = firstDayMade(s) >= known.knownBy;
  const made = `made ${s.madeOnPrecision === 'day' ? 'on' : 'in'} ${written(s.madeOn, s.madeOnPrecision)}`;
  const day = written(known.knownOn, known.precision);
  return sure ? `Late: ${made}, and the outcome was known ${known.precision === 'day' ? 'on' : 'in'} ${day}.` : `Late: ${made}, perhaps not before the outcome was known (${day}).`;
}

function written(value: Day, precision: Precision): string {
  return value.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}
