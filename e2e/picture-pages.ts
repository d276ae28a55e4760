import type { Page } from '@playwright/test';
import type { App } from './app.ts';
import type { World } from './picture-world.ts';

/** A page by its address; `act` is what is pressed before its picture is taken, `anyone`: as somebody who is not signed in. */
export type Pages = Record<string, string | { path: string; act?: (page: Page) => Promise<unknown>; anyone?: boolean }>;

/** The pages of the desk, with what `pictureWorld` put on it. */
export function deskPages(app: App, world: World): Pages {
  const { disputed, settled, overdue, chinese, noted } = world;
  const [first, second] = world.contested;
  return {
    'dispute-open': `/predictions/${disputed.forecastId}`, 'dispute-settled': `/predictions/${settled.forecastId}`, 'dispute-settling': `/questions/${disputed.questionId}/second-look`,
    'dispute-aftermath': `/predictions/${settled.forecastId}/aftermath`, 'dispute-question': `/questions/${settled.questionId}`,
    'evidence-kept': `/evidence/${world.evidenceId}`, 'evidence-unkept': `/evidence/${world.unkeptId}`,
    'due-reasons': '/due', 'due-blocked': '/due?reason=blocked', 'due-put-off': '/due?reason=snoozed',
    'edit-english': `/questions/${overdue.questionId}/edit`, 'edit-chinese': `/questions/${chinese.questionId}/edit`, 'edit-versions': `/questions/${overdue.questionId}`,
    'resolve-one': `/questions/${chinese.questionId}/resolve`, 'resolve-noted': `/questions/${noted.questionId}/resolve`,
    'resolve-two': { path: `/questions/${chinese.questionId}/resolve`, act: resolve }, 'resolve-refused': { path: `/questions/${overdue.questionId}/resolve`, act: (page) => page.getByRole('button', { name: 'See what it changes' }).click().then(() => page.getByRole('alert').first().waitFor()) },
    'together': `/review/${world.together}/together`, 'reject-open': `/review/${world.together}#reject`,
    'review-search': '/review?q=港口', 'queue-reading': `/intake/${world.batches.reading}`, 'queue-failed': `/intake/${world.batches.failed}`, 'queue-all': '/intake',
    'trail-all': '/trail', 'trail-english': `/trail?of=question:${overdue.questionId}`, 'trail-chinese': `/trail?of=question:${settled.questionId}`, 'trail-prediction': `/trail?of=prediction:${settled.forecastId}`,
    'board': '/leaderboard', 'board-own': '/leaderboard?kind=own', 'forecaster-desk': '/forecasters', 'sources-line': '/sources', 'settings-sessions': '/settings',
    'sign-in-plain': { path: '/sign-in', anyone: true }, 'sign-in-refused': { path: '/sign-in', anyone: true, act: signInWrongly },
    'conflict-publish': { path: `/review/${first!.articleId}?c=${first!.candidateId}`, act: (page) => conflict(page, app, first!.candidateId) },
    'conflict-reject': { path: `/review/${second!.articleId}?c=${second!.candidateId}`, act: (page) => rejectedFirst(page, app, second!.candidateId) },
    'conflict-edit': { path: `/questions/${noted.questionId}/edit`, act: (page) => edited(page, app, noted.questionId) },
  };
}

/** The same desk with nothing on it. */
export function emptyPages({ url }: App): Pages {
  const paths = { home: '/', predictions: '/predictions', review: '/review', due: '/due', intake: '/intake', sources: '/sources', trail: '/trail', board: '/leaderboard', 'board-own': '/leaderboard?kind=own', forecasters: '/forecasters', articles: '/articles', calibration: '/calibration', checkability: '/checkability', record: '/record', tokens: '/settings/tokens', people: '/settings/people' };
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [`empty-${name}`, url + path]));
}

async function resolve(page: Page): Promise<void> {
  await page.getByLabel('Outcome').selectOption('no');
  const day = await page.evaluate(() => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Day it became known').fill(day);
  await page.getByLabel('Address').first().fill('https://port.example/2026/gonggao-31');
  await page.getByLabel('Published by').first().fill('港务局');
  await page.getByLabel('Published on').first().fill(day);
  await page.getByLabel('What it says, in your own words').first().fill('全年累计四百八十七万标箱。');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByRole('heading', { name: 'What it would change' }).waitFor();
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('ines@example.org');
  await page.getByLabel('Password').fill('not the right one');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('main').getByRole('alert').first().waitFor();
}

/** Somebody else publishes while this is open; afterwards the candidate waits again. */
async function conflict(page: Page, app: App, candidateId: string): Promise<void> {
  await page.getByLabel('Topic').fill('港口');
  await page.getByLabel('Claim', { exact: true }).fill('港口的第二座大桥获得批准。');
  app.cli(['review', 'accept', candidateId, '--topic', 'Harbour / Bridges', '--claim', 'The second bridge is approved by the council.']);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('alert').filter({ hasText: 'was here first' }).waitFor();
  app.cli(['review', 'undo', candidateId]);
}

async function rejectedFirst(page: Page, app: App, candidateId: string): Promise<void> {
  await page.getByLabel('Remark').fill('没有说是哪一座桥。');
  app.cli(['review', 'reject', candidateId, '--reason', 'no-deadline', '--note', 'No deadline that binds anyone.']);
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'was here first' }).waitFor();
  app.cli(['review', 'undo', candidateId]);
}

async function edited(page: Page, app: App, questionId: string): Promise<void> {
  await page.getByLabel('Topic').fill('港口 / 罢工');
  const topic = `Harbour / Work ${Date.now() % 1000}`;
  await page.getByLabel('Why you change it').fill('换到同一个话题下。');
  app.cli(['edit', questionId, '--topic', topic, '--why', 'One topic for work.']);
  await page.getByRole('button', { name: 'Keep as a new version' }).click();
  await page.getByRole('alert').filter({ hasText: 'was here first' }).waitFor();
}
