import { expect, type Page } from '@playwright/test';
import type { App } from './app.ts';

/** The one call that tests of outcomes tell their stories with. */
export const claim = 'The harbour bridge opens before November 2026.';
export const quote = 'The harbour bridge is 80% likely to open before November 2026.';

/** Sends a change as a program with the page's session would; anything but 201 fails the test. */
export async function send<T>(page: Page, app: App, path: string, data: unknown): Promise<T> {
  const answer = await page.request.post(`${app.url}/api/v1/${path}`, { headers: { 'origin': app.url, 'content-type': 'application/json' }, data });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(201);
  return await answer.json() as T;
}

/** Takes in one article with one sentence and publishes its prediction, as the editor of the page; of another thing than the bridge where one is named. */
export async function publishedCall(page: Page, app: App, thing = 'bridge'): Promise<{ forecastId: string; questionId: string }> {
  const [said, asked] = [quote, claim].map((words) => words.replace('bridge', thing)) as [string, string];
  const { articleId } = await send<{ articleId: string }>(page, app, 'articles', { text: `A note on the harbour.\n\n${said} The weather was fine.`, told: { published: '2026-09-01', author: 'Ada Reyes' } });
  const [candidate] = JSON.parse(app.cli(['review', articleId, '--json']).out) as [{ id: string; version: number; start: number; end: number }];
  return send(page, app, `candidates/${candidate.id}/publish`, { version: candidate.version, forecast: {
    articleId, forecaster: { name: 'Ada Reyes' }, madeOn: '2026-09-01', madeOnBasis: 'told', chance: { basis: 'stated', ppm: 800_000 }, quote: { text: said, start: candidate.start, end: candidate.end, language: 'en' },
    question: { claim: asked, language: 'en', criteria: 'Traffic crosses it.', topic: 'Harbour', windowTo: '2026-10-31' },
  } });
}
