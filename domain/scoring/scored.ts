import type { Day } from '#domain/articles/day.ts';
import type { ContentOutcome } from './content.ts';
import type { Pico, Ppm } from './ppm.ts';
import type { Reference } from './reference.ts';

/** The numbers of one scored statement; losses and edge are integers of 1e-12, points and log loss (nats) are for showing. */
export type ScoredStatement = {
  statementId: string;
  forecasterId: string;
  questionId: string;
  clusterId: string;
  basis: 'stated' | 'implied';
  /** The chance of yes, and how much of it came true; null where the question asks for an option or a number, and `value` says what it came to. */
  ppm: Ppm | null;
  came: Ppm | null;
  value: ContentOutcome | null;
  knownBy: Day;
  hindsight: boolean;
  reference: Reference;
  loss: Pico;
  /** The part of the loss that words cost because readers take them differently. */
  vagueness: Pico;
  referenceLoss: Pico;
  edge: Pico;
  points: number;
  hit: 0 | 1 | null;
  /** In nats; null where no chance of the very outcome was given. */
  logLoss: number | null;
  clamped: boolean;
  /** The chance that the reference gave to the side that was called, and its tier: what the sums need. */
  expected: Ppm;
  tier: Reference['tier'];
  /** The share of the question's time in which a statement stood, in the view over time. */
  coverage?: number;
};
