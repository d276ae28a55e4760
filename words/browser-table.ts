import { browser } from './zh/browser.ts';
import { inChinese, template, type Sentence } from './say.ts';

/** The words that scripts in the browser say, for the frame of a page to write down; none where they speak English. */
export function browserTable(): Record<string, string> {
  return inChinese() ? Object.fromEntries((Object.keys(browser) as Sentence[]).map((sentence) => [sentence, template(sentence)])) : {};
}
