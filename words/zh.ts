import { accountsPages } from './zh/accounts-pages.ts';
import { accounts } from './zh/accounts.ts';
import { articlesKinds } from './zh/articles-kinds.ts';
import { articles } from './zh/articles.ts';
import { browser } from './zh/browser.ts';
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
import { calibration } from './zh/scoring-calibration.ts';
import { scoring } from './zh/scoring.ts';
import { trailVerbs } from './zh/trail-verbs.ts';
import { trail } from './zh/trail.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = { ...frame, ...browser, ...accountsPages, ...accounts, ...articlesKinds, ...articles, ...done, ...entries, ...intakePages, ...intake, ...leaderboard, ...example, ...methodology, ...predictionsEvidence, ...predictionsForecaster, ...predictionsOrigins, ...predictionsPage, ...predictionsRules, ...predictions, ...calibration, ...scoring, ...trailVerbs, ...trail } as const;
