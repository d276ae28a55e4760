import type { Day, Precision } from '#domain/articles/day.ts';
import { firstDayMade, inOrderOfMaking, isRecorded, lastDayMade, recordedOn, type Facts, type Statement, type View } from './facts.ts';
import { standingVerdicts, type Standing } from './standing-verdicts.ts';

/** What becomes of a statement, and why, in words for a page. `hit` of a bare call: 1 right, 0 wrong, null when another statement is the one counted. */
export type Judgement = { statement: Statement; reason: string } & (
  | { verdict: 'scored'; outcome: 'yes' | 'no'; knownFrom: Day; knownBy: Day; hindsight: boolean }
  | { verdict: 'no-probability'; kind: 'hedge' | 'bare'; hit: 0 | 1 | null }
  | { verdict: 'later-statement'; first: string }
  | { verdict: 'open'; overdue: boolean }
  | { verdict: 'late' }
  | { verdict: 'void' }
  | { verdict: 'withdrawn' }
);
type Ruling = Judgement extends infer J ? J extends Judgement ? Omit<J, 'statement'> : never : never;
type Decided = Standing & { outcome: 'yes' | 'no' };

/** Judges each statement made by the day of the view, earliest first. `among` says which statements take part; all, unless told. */
export function judge(facts: Facts, view: View, among: (s: Statement) => boolean = () => true): Judgement[] {
  const standing = standingVerdicts(facts.verdicts, view);
  const statements = inOrderOfMaking(facts.statements.filter((s) => among(s) && firstDayMade(s) <= view.asOf && isRecorded(s, view)));
  const headline = headlineStatements(statements, standing);
  return statements.map((statement) => ({ statement, ...ruling(statement, standing.get(statement.questionId), headline, view.asOf) }));
}

/** A statement that may have been made on the day the outcome became known, or after it, is late. */
export function isLate(s: Statement, known: Standing): boolean {
  return lastDayMade(s) >= known.knownFrom;
}

// One statement a forecaster and question, so that nobody gains by timing: the first with a number, or else the first bare call.
function headlineStatements(statements: Statement[], standing: Map<string, Standing>): Map<string, Statement> {
  const headline = new Map<string, Statement>();
  for (const s of statements) {
    const known = standing.get(s.questionId);
    if (s.withdrawn || s.probability.hedgeOnly || !known || isLate(s, known)) continue;
    const first = headline.get(keyOf(s));
    if (!first || (first.probability.ppm === null && s.probability.ppm !== null)) headline.set(keyOf(s), s);
  }
  return headline;
}

function ruling(s: Statement, known: Standing | undefined, headline: Map<string, Statement>, asOf: Day): Ruling {
  if (s.withdrawn) return { verdict: 'withdrawn', reason: 'Withdrawn, so it is not scored.' };
  if (!known) return undecided(s, asOf);
  if (known.outcome === 'annulled') return { verdict: 'void', reason: 'The question was annulled, so it counts for nobody.' };
  if (isLate(s, known)) return { verdict: 'late', reason: lateWords(s, known) };
  const decided = { ...known, outcome: known.outcome };
  return s.probability.ppm === null ? unnumbered(s, decided, headline.get(keyOf(s))) : numbered(s, decided, headline.get(keyOf(s)));
}

function undecided(s: Statement, asOf: Day): Ruling {
  const overdue = s.windowTo !== null && s.windowTo < asOf;
  return { verdict: 'open', overdue, reason: overdue ? `Its last day, ${s.windowTo}, has passed and no outcome is recorded.` : 'Not decided yet.' };
}

function numbered(s: Statement, { outcome, knownFrom, knownBy }: Decided, first: Statement | undefined): Ruling {
  if (first && first.id !== s.id) return laterStatement(first);
  const hindsight = recordedOn(s) >= knownFrom;
  return { verdict: 'scored', outcome, knownFrom, knownBy, hindsight, reason: hindsight ? 'Scored. It was entered here after the outcome was known.' : 'Scored.' };
}

function unnumbered(s: Statement, { outcome }: Decided, first: Statement | undefined): Ruling {
  const { hedge, hedgeOnly } = s.probability;
  if (hedgeOnly) return { verdict: 'no-probability', kind: 'hedge', hit: null, reason: `Only a hedge${hedge ? ` (“${hedge}”)` : ''}: it cannot be right or wrong.` };
  if (first && first.probability.ppm !== null) return { verdict: 'no-probability', kind: 'bare', hit: null, reason: 'No chance was given. A statement with a number is scored instead.' };
  if (first && first.id !== s.id) return laterStatement(first);
  const hit = s.direction === outcome ? 1 : 0;
  return { verdict: 'no-probability', kind: 'bare', hit, reason: `No chance was given: counted as ${hit ? 'right' : 'wrong'}, not scored.` };
}

function laterStatement(first: Statement): Ruling {
  return { verdict: 'later-statement', first: first.id, reason: 'The first statement that this forecaster made about the question is the one that counts.' };
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

function keyOf(s: Statement): string {
  return JSON.stringify([s.forecasterId, s.questionId]);
}
