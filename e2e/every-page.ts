import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { App } from './app.ts';
import { addressesOfBuild } from './build.ts';
import { deskPages, type Pages } from './picture-pages.ts';
import { pictureWorld, type World } from './picture-world.ts';

export type Everything = { pages: Pages; world: World };

type Row = { id: string; questionId: string; outcome: string | null; forecasterId: string; forecaster: string; articleId: string };

/** Fills the house of somebody who is signed in, and names every page there is in it, some in several states. */
export async function everyPage(page: Page, app: App, browser: Browser): Promise<Everything> {
  for (const name of ['ipo-season.en.md', 'chat-race.zh-Hans.md', 'undated-note.en.txt']) {
    await page.goto(`${app.url}/articles/new`);
    await page.getByLabel('or choose a file').setInputFiles(resolve(import.meta.dirname, 'articles', name));
    await page.getByRole('button', { name: 'Find the predictions' }).click();
    await page.waitForURL(/\/review\/[\w-]+/);
  }
  const list = JSON.parse(app.cli(['predictions', '--show', 'all', '--json']).out) as Row[];
  const articles = app.cli(['articles']).out.trim().split('\n').map((line) => line.split('  ')[0]!);
  const world = await pictureWorld(page, app, browser);
  return { world, pages: { ...shownPages(list, articles, await firstOutlet(page, app)), ...await settingsPages(page, app), ...deskPages(app, world), feed: `/sources/${world.feedId}` } };
}

function shownPages(list: readonly Row[], articles: readonly string[], outletId: string): Pages {
  const find = (test: (row: Row) => boolean) => list.find(test)!;
  const [[busiest]] = [...Map.groupBy(list.filter((row) => row.outcome !== null), (row) => row.forecasterId)].sort(([, a], [, b]) => b.length - a.length) as [[string, unknown]];
  const luke = find((row) => row.forecaster === 'Luke Fan');
  return {
    home: '/', open: '/predictions', decided: '/predictions?show=decided', none: '/predictions?q=nothing-has-these-words',
    'prediction-open': `/predictions/${find((row) => row.forecaster === 'Luke Fan' && row.outcome === null).id}`, 'prediction-decided': `/predictions/${find((row) => row.outcome === 'no').id}`,
    search: '/search', 'search-found': '/search?q=OpenAI', 'search-chinese': `/search?q=${encodeURIComponent('模型')}`, 'search-none': '/search?q=nothing-has-these-words',
    topics: '/topics', topic: '/topics/AI%20business', 'decided-days': '/decided', outlets: '/outlets', outlet: `/outlets/${outletId}`,
    leaderboard: '/leaderboard', 'leaderboard-2020': '/leaderboard?asOf=2020-01-01', 'leaderboard-calls': `/leaderboard/calls?of=${busiest}`,
    calibration: '/calibration', checkability: '/checkability', 'calibration-topic': '/calibration?topic=AI%20business', 'forecaster-busiest': `/forecasters/${busiest}`, 'decided-chance': '/predictions?show=decided&chance=60-80',
    forecasters: '/forecasters', forecaster: `/forecasters/${luke.forecasterId}`,
    articles: '/articles', article: `/articles/${articles[1]}`, methodology: '/methodology', record: '/record', trail: '/trail', 'trail-questions': '/trail?what=question', missing: '/nowhere', 'sign-in': { path: '/sign-in', anyone: true },
    review: '/review', 'review-undated': `/review/${articles[0]}`, 'review-chinese': `/review/${articles[1]}`, 'review-english': `/review/${articles[2]}`, 'take-in': '/articles/new', sources: '/sources', intake: '/intake', resolve: `/questions/${luke.questionId}/resolve`,
    due: '/due', question: `/questions/${luke.questionId}`, condition: `/questions/${luke.questionId}/condition`, 'second-look': `/questions/${find((row) => row.outcome === 'no').questionId}/second-look`,
  };
}

async function firstOutlet(page: Page, app: App): Promise<string> {
  await page.goto(`${app.url}/outlets`);
  return (await page.locator('main a[href^="/outlets/"]').first().getAttribute('href'))!.split('/').at(-1)!;
}

async function settingsPages(page: Page, app: App): Promise<Pages> {
  // The same who disputes on the desk; a second “add” changes nothing.
  app.cli(['user', 'add', '--name', '林晚晴', '--email', 'wanqing@example.org', '--role', 'editor'], 'a long enough one');
  const invited = (...words: string[]) => new URL(/http\S+/.exec(app.cli(['user', ...words]).out)![0]);
  const [kim] = JSON.parse(app.cli(['user', 'list', '--json']).out) as { id: string }[];
  for (const note of ['Noor, for the energy desk', '王芳（财经组）']) app.cli(['user', 'invite', '--note', note]);
  await page.goto(`${app.url}/settings/tokens`);
  for (const name of ['Feed of the newsroom', '每周导入']) {
    await page.getByLabel('What it is for').fill(name);
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByLabel('Token', { exact: true }).waitFor();
  }
  return {
    settings: '/settings', 'settings-tokens': '/settings/tokens', 'settings-people': '/settings/people', 'settings-person': `/settings/people/${kim!.id}`,
    'settings-invitation': { path: `/invitation${invited('invite').search}`, anyone: true }, 'settings-reset': { path: `/reset${invited('reset', 'wanqing@example.org').search}`, anyone: true }, 'settings-no-link': { path: '/invitation?token=x', anyone: true },
  };
}

/** The pages of the build, each with its names here; a page that nobody named stands with none. */
export function namesByPage(pages: Pages): Map<string, string[]> {
  const patterns = addressesOfBuild().pages;
  const named = new Map<string, string[]>(patterns.map((pattern) => [pattern, []]));
  for (const [name, one] of Object.entries(pages)) {
    const path = (typeof one === 'string' ? one : one.path).split(/[?#]/)[0]!;
    const pattern = patterns.includes(path) ? path : patterns.find((each) => new RegExp(`^${each.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`).test(path));
    if (pattern !== undefined) named.get(pattern)!.push(name);
  }
  return named;
}
