import { browser } from './zh/browser.ts';
import { done } from './zh/done.ts';
import { entries } from './zh/entries.ts';
import { frame } from './zh/frame.ts';
import { intakePages } from './zh/intake-pages.ts';
import { intake } from './zh/intake.ts';
import { trail } from './zh/trail.ts';
import { trailVerbs } from './zh/trail-verbs.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = { ...frame, ...browser, ...done, ...entries, ...intake, ...intakePages, ...trail, ...trailVerbs } as const;
