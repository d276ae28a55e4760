import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startApp } from './app.ts';
import { makeAccount } from './fixtures.ts';
import { deskPages, emptyPages, type Pages } from './picture-pages.ts';
import { pictureWorld } from './picture-world.ts';

// Takes pictures of every page, wide and narrow, light and dark, into a folder: node e2e/screenshots.ts FOLDER [PAGE,PAGE… [LOOK]]
// A page is named by how its name begins, a look by a part of it, such as 375 or 1280-dark. With “readme” as the page: the two pictures of the README, at the size of a window.
const folder = resolve(process.argv[2] ?? 'test-results/screenshots');
const only = process.argv[3]?.split(',');
const looks = process.argv[4] ?? '';
const readme = only?.[0] === 'readme';
mkdirSync(folder, { recursive: true });

const noted = 'node_modules/.chromium-path';
const app = await startApp();
const empty = await startApp();
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(existsSync(noted) ? { executablePath: readFileSync(noted, 'utf8') } : {}) });
const first = await browser.newContext();
const page = await first.newPage();
await makeAccount(page, app);
for (const name of ['ipo-season.en.md', 'chat-race.zh-Hans.md', 'undated-note.en.txt']) {
  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('or choose a file').setInputFiles(resolve(import.meta.dirname, 'articles', name));
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/review\/[\w-]+/);
}
const list = JSON.parse(app.cli(['predictions', '--show', 'all', '--json']).out) as { id: string; questionId: string; outcome: string | null; forecasterId: string; forecaster: string; articleId: string }[];
const find = (test: (row: (typeof list)[number]) => boolean) => list.find(test)!;
const articles = app.cli(['articles']).out.trim().split('\n').map((line) => line.split('  ')[0]!);
const [[busiest]] = [...Map.groupBy(list.filter((row) => row.outcome !== null), (row) => row.forecasterId)].sort(([, a], [, b]) => b.length - a.length) as [[string, unknown]];
const luke = find((row) => row.forecaster === 'Luke Fan');
const pages: Pages = {
  home: '/', open: '/predictions', decided: '/predictions?show=decided', none: '/predictions?q=nothing-has-these-words',
  'prediction-open': `/predictions/${find((row) => row.forecaster === 'Luke Fan' && row.outcome === null).id}`, 'prediction-decided': `/predictions/${find((row) => row.outcome === 'no').id}`,
  leaderboard: '/leaderboard', 'leaderboard-2020': '/leaderboard?asOf=2020-01-01', 'leaderboard-calls': `/leaderboard/calls?of=${busiest}`,
  calibration: '/calibration', checkability: '/checkability', 'calibration-topic': '/calibration?topic=AI%20business', 'forecaster-busiest': `/forecasters/${busiest}`, 'decided-chance': '/predictions?show=decided&chance=60-80',
  forecasters: '/forecasters', forecaster: `/forecasters/${luke.forecasterId}`,
  articles: '/articles', article: `/articles/${articles[1]}`, methodology: '/methodology', record: '/record', trail: '/trail', 'trail-questions': '/trail?what=question', missing: '/nowhere', 'sign-in': '/sign-in',
  review: '/review', 'review-undated': `/review/${articles[0]}`, 'review-chinese': `/review/${articles[1]}`, 'review-english': `/review/${articles[2]}`, 'take-in': '/articles/new', sources: '/sources', intake: '/intake', resolve: `/questions/${luke.questionId}/resolve`,
  due: '/due', question: `/questions/${luke.questionId}`, condition: `/questions/${luke.questionId}/condition`, 'second-look': `/questions/${find((row) => row.outcome === 'no').questionId}/second-look`,
};
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
Object.assign(pages, {
  settings: '/settings', 'settings-tokens': '/settings/tokens', 'settings-people': '/settings/people', 'settings-person': `/settings/people/${kim!.id}`,
  'settings-invitation': `/invitation${invited('invite').search}`, 'settings-reset': `/reset${invited('reset', 'wanqing@example.org').search}`, 'settings-no-link': '/invitation?token=x',
});
const sizes = readme ? [] : ([[1280, 900], [375, 800]] as const);
if (readme) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, storageState: await first.storageState() });
  const shot = await context.newPage();
  const found = JSON.parse(app.cli(['review', articles[1]!, '--json']).out) as { id: string; draft: { quote: string } }[];
  const chosen = found.find((one) => one.draft.quote.includes('七成把握'))!.id;
  for (const [name, path] of [['leaderboard', pages.leaderboard], ['review', `${pages['review-chinese']}?c=${chosen}`]] as const) {
    await shot.goto(`${app.url}${path as string}`);
    await shot.screenshot({ path: resolve(folder, `${name}.png`) });
  }
}
const world = readme ? null : await pictureWorld(page, app, browser);
if (world) Object.assign(pages, deskPages(app, world));
const second = await browser.newContext();
const bare = emptyPages(empty);
if (!readme) {
  // Of the desk on which nothing is yet: the first account is made only after its page was taken.
  for (const [width, height] of sizes) for (const colorScheme of ['light', 'dark'] as const) await takeAll({ setup: empty.setupLink() }, width, height, colorScheme);
  await makeAccount(await second.newPage(), empty);
  empty.cli(['record', 'remove']);
}
for (const [width, height] of sizes) for (const colorScheme of ['light', 'dark'] as const) {
  await takeAll(pages, width, height, colorScheme, await first.storageState());
  await takeAll(bare, width, height, colorScheme, await second.storageState());
}
await browser.close();
world?.close();
await Promise.all([app.stop(), empty.stop()]);

async function takeAll(all: Pages, width: number, height: number, colorScheme: 'light' | 'dark', storageState?: Awaited<ReturnType<typeof first.storageState>>): Promise<void> {
  if (!`${width}-${colorScheme}`.includes(looks)) return;
  for (const [name, one] of Object.entries(all)) {
    if (only && !only.some((start) => name.startsWith(start))) continue;
    const { path, act, anyone = false } = typeof one === 'string' ? { path: one } : one;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, ...(storageState && !anyone ? { storageState } : {}) });
    const shot = await context.newPage();
    await shot.goto(new URL(path, app.url).href);
    await act?.(shot);
    await take(shot, name, `${width}-${colorScheme}`);
    await context.close();
  }
}

async function take(shot: Page, name: string, suffix: string): Promise<void> {
  const wide = await shot.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.log(`${name} ${suffix}: ${wide} px too wide`);
  await shot.screenshot({ path: resolve(folder, `${name}-${suffix}.png`), fullPage: true });
}
