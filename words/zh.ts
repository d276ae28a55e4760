import { browser } from './zh/browser.ts';
import { frame } from './zh/frame.ts';
import { reading } from './zh/reading.ts';

/** The simplified Chinese of every sentence that the pages say. Each stands in one file, that of its part; names in braces and tags are the same in both. */
export const zh = { ...frame, ...browser, ...reading } as const;
