import { expect, type Page } from '@playwright/test';
import type { App } from './app.ts';

// An article of ten predictions, and what the journeys through its review look at.
export const day = '2026-10-01';
// Ten predictions; the fourth was said before, the eighth has no deadline.
export const article = [
  '# 港口的明年', '',
  '大桥将在2027年7月前通车。码头很旧，谁都知道。', '渡轮公司明年上半年会停运两条航线。', '我有七成把握，市长在2027年底之前不会辞职。', '港口的吞吐量将在2028年突破五百万标箱。', '',
  'The tolls will rise above 4 euros by the end of 2027.', 'Pier Seven is unlikely to be repaired before July 2028.', 'There is a 30% chance that the pilots strike by 30 June 2027.', 'Patience will come back into fashion in the end.',
  'The lock will close for good by the end of 2029.', 'A second bridge will be approved before 2031.',
].join('\n');

export function ingest(app: App, text: string): string {
  const { out, err } = app.cli(['ingest', '-', '--author', 'Ada Reyes', '--published', day], text);
  expect(out, err).toMatch(/Article \S+:/);
  return /Article (\S+):/.exec(out)![1]!;
}
export type Row = { id: string; status: string; reason: string | null; version: number; draft: { quote: string; checkable: boolean } };
export const rowsOf = (app: App, id: string) => JSON.parse(app.cli(['review', id, '--json']).out) as Row[];
export const statuses = (app: App, id: string) => rowsOf(app, id).map((row) => row.status).join(' ');

export const said = (page: Page) => page.locator('[data-said]');
export const quote = (page: Page) => page.getByRole('region', { name: 'The candidate' }).getByRole('blockquote');
export const press = (page: Page, key: string) => page.keyboard.press(key);
