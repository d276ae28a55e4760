import type { Day } from '#domain/articles/day.ts';
import { recordedOn } from '#domain/articles/known.ts';
import type { ContentOutcome } from './content.ts';
import { firstDayMade, inOrderOfMaking, isNumbered, isRecorded, lastDayMade, type Facts, type Statement, type View } from './facts.ts';
import type { Ppm } from './ppm.ts';
import { standingVerdicts, type Standing } from './standing-verdicts.ts';

/** What becomes of a statement. `hit` of a bare call: 1 right, 0 wrong; null when another statement is the one counted, or it came true in part. */
export type Judgement = { statement: Statement } & (
  | { verdict: 'scored'; known: Decided; hindsight: boolean }
  | { verdict: 'no-probability'; kind: 'hedge' | 'bare'; hit: 0 | 1 | null; known: Decided }
  | { verdict: 'other-statement'; counted: Statement }
  | { verdict: 'open'; overdue: boolean }
  | { verdict: 'late'; known: Standing }
  | { verdict: 'entered-late'; known: Decided }
  | { verdict: 'void' }
  | { verdict: 'withdrawn' }
);
type Ruling = Judgement extends infer J ? J extends Judgement ? Omit<J, 'statement'> : never : never;
/** A decision that says how it came out: how much of it came true, or what it came to. */
export type Decided = Standing & ({ came: Ppm; value: null } | { came: null; value: ContentOutcome });

/** Judges each statement made by the day of the view, earliest first. `among` says which statements take part; unless told, all but what speakers say of their own doings. */
export function judge(facts: Facts, view: View, among: (s: Statement) => boolean = isOfOthers): Judgement[] {
  const standing = standingVerdicts(facts.verdicts, view);
  const statements = inOrderOfMaking(facts.statements.filter((s) => among(s) && firstDayMade(s) <= view.asOf && isRecorded(s, view)));
  const headline = headlineStatements(statements, standing, view);
  return statements.map((statement) => ({ statement, ...ruling(statement, standing.get(statement.questionId), headline, view) }));
}

/** Not of the speaker's own doings, which have a view of their own. */
export function isOfOthers(s: Statement): boolean {
  return s.own !== true;
}

/** A statement that may have been made on the day the outcome became known, or after it, is late. */
export function isLate(s: Statement, known: Standing): boolean {
  return lastDayMade(s) >= known.knownFrom;
}

// One statement a forecaster and question, so that nobody gains by timing: the first (or last) with a number, or else a bare call.
function headlineStatements(statements: Statement[], standing: Map<string, Standing>, view: View): Map<string, Statement> {
  const headline = new Map<string, Statement>();
  for (const s of statements) {
    const known = standing.get(s.questionId);
    if (s.withdrawn || s.probability.hedgeOnly || !known || isLate(s, known) || isLeftOut(s, known, view)) continue;
    const before = headline.get(keyOf(s));
    if (!before || rank(s) > rank(before) || (view.counted === 'last' && rank(s) === rank(before))) headline.set(keyOf(s), s);
  }
  return headline;
}

function isLeftOut(s: Statement, known: Standing, { entered }: View): boolean {
  return entered === 'before' && recordedOn(s) >= known.knownFrom;
}

function rank(s: Statement): 0 | 1 {
  return isNumbered(s) ? 1 : 0;
}

function ruling(s: Statement, known: Standing | undefined, headline: Map<string, Statement>, view: View): Ruling {
  if (s.withdrawn) return { verdict: 'withdrawn' };
  if (!known) return { verdict: 'open', overdue: isOverdue(s, view.asOf) };
  if (!isDecided(known)) return { verdict: 'void' };
  if (isLate(s, known)) return { verdict: 'late', known };
  if (isLeftOut(s, known, view)) return { verdict: 'entered-late', known };
  const headlined = headline.get(keyOf(s));
  return !isNumbered(s) ? unnumbered(s, known, headlined) : numbered(s, known, view.counted === 'every' || view.counted === 'time' ? s : headlined);
}

function isDecided(known: Standing): known is Decided {
  return known.came !== null || known.value !== null;
}

function isOverdue({ windowTo }: Statement, asOf: Day): boolean {
  return windowTo !== null && windowTo < asOf;
}

function numbered(s: Statement, known: Decided, headlined: Statement | undefined): Ruling {
  if (headlined && headlined.id !== s.id) return { verdict: 'other-statement', counted: headlined };
  return { verdict: 'scored', known, hindsight: recordedOn(s) >= known.knownFrom };
}

function unnumbered(s: Statement, known: Decided, headlined: Statement | undefined): Ruling {
  if (s.probability.hedgeOnly) return { verdict: 'no-probability', kind: 'hedge', hit: null, known };
  if (headlined && isNumbered(headlined)) return { verdict: 'no-probability', kind: 'bare', hit: null, known };
  if (headlined && headlined.id !== s.id) return { verdict: 'other-statement', counted: headlined };
  const hit = known.outcome === 'yes' || known.outcome === 'no' ? (s.direction === known.outcome ? 1 : 0) : null;
  return { verdict: 'no-probability', kind: 'bare', hit, known };
}

function keyOf(s: Statement): string {
  return JSON.stringify([s.forecasterId, s.questionId]);
}
