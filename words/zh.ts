import { accountsPages } from './zh/accounts-pages.ts';
import { accounts } from './zh/accounts.ts';
import { articlesKinds } from './zh/articles-kinds.ts';
import { articles } from './zh/articles.ts';
import { browser } from './zh/browser.ts';
import { card } from './zh/card.ts';
import { desk } from './zh/desk.ts';
import { done } from './zh/done.ts';
import { entries } from './zh/entries.ts';
import { frame } from './zh/frame.ts';
import { intakePages } from './zh/intake-pages.ts';
import { intake } from './zh/intake.ts';
import { leaderboard } from './zh/leaderboard.ts';
import { example } from './zh/methodology-example.ts';
import { methodology } from './zh/methodology.ts';
import { predictionsEvidence } from './zh/predictions-evidence.ts';
import { predictionsForecaster } from './zh/predictions-forecaster.ts';
import { predictionsOrigins } from './zh/predictions-origins.ts';
import { predictionsPage } from './zh/predictions-page.ts';
import { predictionsRules } from './zh/predictions-rules.ts';
import { predictions } from './zh/predictions.ts';
import { reading } from './zh/reading.ts';
import { resolveRules } from './zh/resolve-rules.ts';
import { resolve } from './zh/resolve.ts';
import { reviewForm } from './zh/review-form.ts';
import { reviewRules } from './zh/review-rules.ts';
import { review } from './zh/review.ts';
import { calibration } from './zh/scoring-calibration.ts';
import { shippedRecord } from './zh/scoring-record.ts';
import { scoring } from './zh/scoring.ts';
import { search } from './zh/search.ts';
import { trailVerbs } from './zh/trail-verbs.ts';
import { trail } from './zh/trail.ts';
import { twins } from './zh/twins.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = {
  ...accountsPages, ...accounts, ...articlesKinds, ...articles, ...browser, ...card, ...desk, ...done, ...entries, ...frame, ...intakePages,
  ...intake, ...leaderboard, ...example, ...methodology, ...predictionsEvidence, ...predictionsForecaster, ...predictionsOrigins, ...predictionsPage,
  ...predictionsRules, ...predictions, ...reading, ...resolveRules, ...resolve, ...reviewForm, ...reviewRules, ...review, ...calibration,
  ...shippedRecord, ...scoring, ...search, ...trailVerbs, ...trail, ...twins,
} as const;
