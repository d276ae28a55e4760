import { browser } from './zh/browser.ts';
import { frame } from './zh/frame.ts';
import { leaderboard } from './zh/leaderboard.ts';
import { example } from './zh/methodology-example.ts';
import { methodology } from './zh/methodology.ts';
import { calibration } from './zh/scoring-calibration.ts';
import { scoring } from './zh/scoring.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = { ...frame, ...browser, ...leaderboard, ...scoring, ...calibration, ...methodology, ...example } as const;
