import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';

// How long an editor waits for the machine between two candidates. It is printed, not asserted: it is the machine's as much as ours.
const articles = { 'chat-race.zh-Hans.md': 'articles/chat-race.zh-Hans.md', 'lukefan-code-red.zh-Hans.md': '../../shared/articles/lukefan-code-red.zh-Hans.md' };

for (const [name, path] of Object.entries(articles)) {
  const file = resolve(import.meta.dirname, path);
  test(`every candidate of ${name} is decided by keys alone`, async ({ signedIn: page, app }) => {
    test.skip(!existsSync(file), `${name} is not on this machine`);
    const id = /Article (\S+):/.exec(app.cli(['ingest', file]).out)![1]!;
    const count = rowsOf(app, id).length;
    await page.goto(`${app.url}/review/${id}`);
    await page.getByLabel('Topic').fill('AI business');
    await page.getByLabel('Topic').press('Escape');
    const waits: number[] = [];
    for (let n = 0; n < count; n++) waits.push(await decide(page));
    await expect(page.getByText('Every candidate here is decided')).toBeVisible();
    expect(rowsOf(app, id).map((row) => row.status)).not.toContain('pending');
    const sorted = [...waits].sort((a, b) => a - b);
    console.log(`${name}: ${count} candidates by keys; from key to the next one ready: median ${Math.round(sorted[Math.floor(count / 2)]!)} ms, worst ${Math.round(sorted.at(-1)!)} ms`);
  });
}

const rowsOf = (app: App, id: string) => JSON.parse(app.cli(['review', id, '--json']).out) as { status: string }[];

/** Accepts what is complete and rejects what is not, for the proposed reason. Returns the milliseconds until another candidate is ready. */
async function decide(page: Page): Promise<number> {
  const was = await page.locator('[data-candidate]').getAttribute('data-candidate');
  const began = performance.now();
  await page.keyboard.press('a');
  const missing = await page.locator('[data-said]').textContent();
  let sent = began;
  if (missing?.endsWith(' is missing.')) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    sent = performance.now();
    await page.keyboard.press('Enter');
  }
  await page.waitForFunction((id) => document.querySelector('[data-candidate]')?.getAttribute('data-candidate') !== id && !document.querySelector('form[aria-busy="true"]'), was, { polling: 'raf' });
  return performance.now() - sent;
}
