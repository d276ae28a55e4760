import { blob, choice, count, dayText, index, instant, json, ppm, primaryKey, ref, table, words, yesNo } from './columns.ts';
import { forecasts } from './schema.ts';

/** Append-only: the forecast to beat, frozen when a statement was recorded. `rates` are what a computed one rests on, broadest category first. */
export const forecastReferences = table('forecast_references', {
  forecastId: words().primaryKey().references(() => forecasts.id),
  tier: count().notNull().$type<1 | 2 | 3 | 4>(),
  ppm: ppm().notNull(),
  rates: json<{ topic: string; yes: number; n: number; ppm: number }[]>().notNull(),
  source: words(),
  at: instant().notNull(),
  by: words().notNull(),
});

/** Derived within a transaction: questions whose facts changed in it. `said`: more than decisions did. Triggers fill it, so no writer can forget; what stays after one was written past the frame, and the next start rebuilds. */
export const tallyTouched = table('tally_touched', { questionId: words().primaryKey(), said: yesNo().notNull() });

/** Derived: each decided question under its category and every category above, from which base rates are computed. */
export const tallyOutcomes = table('tally_outcomes', {
  topic: words().notNull(),
  knownBy: dayText().notNull(),
  questionId: ref().notNull(),
  came: ppm().notNull(),
}, (t) => [primaryKey({ columns: [t.topic, t.knownBy, t.questionId] }), index('tally_outcomes_question').on(t.questionId)]);

const clock = () => choice(['now', 'then']).notNull();

/**
 * Derived: everybody's sums at the end of a month, by a clock, dealt into parts so that one forecaster's change rewrites little; ids by line, and
 * as bytes the sums of each (`domain/scoring/packed.ts`). From the first month of a forecaster on, each month holds them.
 */
export const tallyMonths = table('tally_months', {
  clock: clock(),
  month: words().notNull(),
  part: count().notNull(),
  ids: words().notNull(),
  sums: blob().notNull(),
}, (t) => [primaryKey({ columns: [t.clock, t.month, t.part] })]);

/** Derived: moves of days that the tallies have not reached yet: what will be overdue. */
export const tallyPending = table('tally_pending', {
  clock: clock(),
  day: dayText().notNull(),
  forecasterId: ref().notNull(),
  moves: words().notNull(),
}, (t) => [primaryKey({ columns: [t.clock, t.day, t.forecasterId] })]);
