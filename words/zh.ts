import { browser } from './zh/browser.ts';
import { desk } from './zh/desk.ts';
import { frame } from './zh/frame.ts';
import { resolve } from './zh/resolve.ts';
import { resolveRules } from './zh/resolve-rules.ts';
import { review } from './zh/review.ts';
import { reviewRules } from './zh/review-rules.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = { ...frame, ...browser, ...review, ...reviewRules, ...resolve, ...resolveRules, ...desk } as const;
