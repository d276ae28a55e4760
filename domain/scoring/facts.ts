import { firstDayOf, lastDayOf, type Day, type Precision } from '#domain/articles/day.ts';
import { recordedOn } from '#domain/articles/known.ts';
import type { ContentOutcome, QuestionForm, StatementContent } from './content.ts';
import type { Pico, Ppm } from './ppm.ts';
import type { Reference } from './reference.ts';

/** A forecaster's call on a question on a day. `ppm` is the chance given to YES; days are UTC; `recordedAt` is ISO 8601. */
export type Statement = {
  id: string;
  forecasterId: string;
  questionId: string;
  madeOn: Day;
  madeOnPrecision: Precision;
  recordedAt: string;
  /** `vagueness` is what words cost for their spread among readers, whatever happens; 0 or left out for a number. `flat`: a bare “will”, whose number is ours. */
  probability: { basis: 'stated' | 'implied' | 'none'; ppm: Ppm | null; hedge: string | null; hedgeOnly: boolean; vagueness?: Pico; flat?: boolean };
  /** What was said of a question that is not of yes or no; `probability` then has no number. */
  said?: { form: QuestionForm; content: StatementContent };
  direction: 'yes' | 'no';
  /** A path: "AI business / IPO" stands under "AI business". */
  topic: string;
  /** Questions that one event settles share it. */
  clusterId: string;
  windowTo: Day | null;
  withdrawn: boolean;
  /** Of the speaker's own doings. Left out where it is not. */
  own?: boolean;
  /** The forecast to beat, frozen when the statement was recorded. Where it is left out, nothing was known: a half. */
  reference?: Reference;
};

/** A decision about a question, superseded ones included. `knownOn` is when the outcome could be known, not when it was typed. */
export type Verdict = {
  id: string;
  questionId: string;
  outcome: 'yes' | 'no' | 'partly' | 'value' | 'annulled' | 'reopened' | 'disputed';
  /** How much of it came true, where that is neither all nor nothing. */
  share?: Ppm | null;
  /** What it came to, where the question asks for an option or a number. */
  value?: ContentOutcome | null;
  knownOn: Day | null;
  knownOnPrecision: Precision | null;
  recordedAt: string;
  /** The id of the verdict before this one; any other text where it is the first. */
  supersedes: string;
};

export type Facts = { statements: readonly Statement[]; verdicts: readonly Verdict[] };

/** `now`: today's truth for what was known by the day. `then`: only what had been recorded by the end of that day, UTC. */
export type Clock = 'now' | 'then';
/** Which of the statements that somebody made about one question counts: the first unless told; `time` takes all, each for as long as it stood. */
export type Counted = 'first' | 'last' | 'every' | 'time';
/** `entered: 'before'` leaves out what was written down only when the outcome was known. */
export type View = { asOf: Day; clock: Clock; counted?: Counted | undefined; entered?: 'before' | undefined };

/** Whether a statement gives a chance or a number, so that it can be scored. */
export function isNumbered(s: Statement): boolean {
  return s.probability.ppm !== null || s.said !== undefined;
}

export function firstDayMade(s: Statement): Day {
  return firstDayOf(s.madeOn, s.madeOnPrecision);
}

export function lastDayMade(s: Statement): Day {
  return lastDayOf(s.madeOn, s.madeOnPrecision);
}

/** Whether the fact had been written down by then; today's truth takes every fact. */
export function isRecorded(fact: { recordedAt: string }, { asOf, clock }: View): boolean {
  return clock === 'now' || recordedOn(fact) <= asOf;
}

/** Earliest made first, then first written down: the order in which "the first statement" is meant. */
export function inOrderOfMaking(statements: readonly Statement[]): Statement[] {
  return statements.map((s) => ({ s, made: lastDayMade(s) }))
    .sort((a, b) => compare(a.made, b.made) || compare(a.s.recordedAt, b.s.recordedAt) || compare(a.s.id, b.s.id))
    .map(({ s }) => s);
}

/** By code unit: the same on every machine, whatever its language. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
