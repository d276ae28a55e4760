import { choice, count, dayText, id, index, instant, primaryKey, ref, table, words } from './columns.ts';
import { articles, evidence, forecasts, questions, resolutions } from './schema.ts';

/** Append-only: a second editor looked at the evidence and agrees. A dispute is a resolution of its own, which supersedes. */
export const confirmations = table('confirmations', {
  resolutionId: ref().notNull().references(() => resolutions.id),
  byId: words().notNull(),
  by: words().notNull(),
  note: words(),
  at: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.resolutionId, t.byId] })]);

/** Append-only: a due question is put off until a day, with a reason; the latest stands. */
export const snoozes = table('snoozes', {
  id: id(),
  questionId: ref().notNull().references(() => questions.id),
  until: dayText().notNull(),
  reason: words().notNull(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('snoozes_question').on(t.questionId, t.id)]);

/** Append-only: the page behind a piece of evidence, kept as text with its hash, or why it could not be kept. The latest try stands. */
export const evidencePages = table('evidence_pages', {
  id: id(),
  evidenceId: ref().notNull().references(() => evidence.id),
  status: choice(['kept', 'failed']).notNull(),
  url: words(),
  title: words(),
  text: words(),
  hash: words(),
  failure: words(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('evidence_pages_evidence').on(t.evidenceId, t.id)]);

/** Append-only: a question that counts only if another one comes out as `needs`. A later row of the same question supersedes; a null condition takes it off. */
export const questionConditions = table('question_conditions', {
  id: id(),
  questionId: ref().notNull().references(() => questions.id),
  conditionId: ref().references(() => questions.id),
  needs: choice(['yes', 'no']).notNull(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('question_conditions_question').on(t.questionId, t.id), index('question_conditions_condition').on(t.conditionId)]);

/** Append-only: what the forecaster said after a miss, in their own words, or that nothing was found by a day. The latest stands. */
export const aftermaths = table('aftermaths', {
  id: id(),
  forecastId: ref().notNull().references(() => forecasts.id),
  stance: choice(['owned', 'silent', 'revised', 'doubled-down']).notNull(),
  quote: words(),
  url: words(),
  articleId: ref().references(() => articles.id),
  start: count(),
  end: count(),
  /** The day it was said, or for silence the day up to which somebody looked. */
  day: dayText().notNull(),
  note: words(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('aftermaths_forecast').on(t.forecastId, t.id)]);
