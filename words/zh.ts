import { accounts } from './zh/accounts.ts';
import { accountsPages } from './zh/accounts-pages.ts';
import { articles } from './zh/articles.ts';
import { articlesKinds } from './zh/articles-kinds.ts';
import { browser } from './zh/browser.ts';
import { desk } from './zh/desk.ts';
import { done } from './zh/done.ts';
import { entries } from './zh/entries.ts';
import { frame } from './zh/frame.ts';
import { intake } from './zh/intake.ts';
import { intakePages } from './zh/intake-pages.ts';
import { leaderboard } from './zh/leaderboard.ts';
import { methodology } from './zh/methodology.ts';
import { example } from './zh/methodology-example.ts';
import { predictions } from './zh/predictions.ts';
import { predictionsEvidence } from './zh/predictions-evidence.ts';
import { predictionsForecaster } from './zh/predictions-forecaster.ts';
import { predictionsOrigins } from './zh/predictions-origins.ts';
import { predictionsPage } from './zh/predictions-page.ts';
import { predictionsRules } from './zh/predictions-rules.ts';
import { resolve } from './zh/resolve.ts';
import { resolveRules } from './zh/resolve-rules.ts';
import { review } from './zh/review.ts';
import { reviewForm } from './zh/review-form.ts';
import { reviewRules } from './zh/review-rules.ts';
import { scoring } from './zh/scoring.ts';
import { calibration } from './zh/scoring-calibration.ts';
import { shippedRecord } from './zh/scoring-record.ts';
import { trail } from './zh/trail.ts';
import { trailVerbs } from './zh/trail-verbs.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = {
  ...accounts,
  ...accountsPages,
  ...articles,
  ...articlesKinds,
  ...browser,
  ...desk,
  ...done,
  ...entries,
  ...frame,
  ...intake,
  ...intakePages,
  ...leaderboard,
  ...methodology,
  ...example,
  ...predictions,
  ...predictionsEvidence,
  ...predictionsForecaster,
  ...predictionsOrigins,
  ...predictionsPage,
  ...predictionsRules,
  ...resolve,
  ...resolveRules,
  ...review,
  ...reviewForm,
  ...reviewRules,
  ...scoring,
  ...calibration,
  ...shippedRecord,
  ...trail,
  ...trailVerbs,
} as const;
