import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { openStore } from '#db/connection.ts';
import { isOwnDoing } from '#domain/extraction/own-doing.ts';
import { expect, test, type App } from './fixtures.ts';
import { publishedCall, quote, send } from './harbour.ts';
import { withOutcome, withPrediction, type World } from './world.ts';

// The record that ships: what its calls come to is asked of the command line, and the pages must agree.

type Listed = { id: string; forecasterId: string; forecaster: string; outcome: string | null; ppm: number | null; quote: string | null; kind: string; windowTo: string };

function allPredictions(app: App): Listed[] {
  return JSON.parse(app.cli(['predictions', '--show', 'all', '--json']).out) as Listed[];
}

const isDecided = ({ outcome }: Listed) => outcome !== null && outcome !== 'reopened';

/** Who has most decided calls with a chance. */
function busiest(list: readonly Listed[]): { id: string; name: string } {
  const groups = [...Map.groupBy(list.filter((one) => isDecided(one) && one.ppm !== null), (one) => one.forecasterId)].sort(([, a], [, b]) => b.length - a.length);
  const [id, [first]] = groups[0] as [string, [Listed]];
  return { id, name: first.forecaster };
}

/** The diagram that this width shows, of the two drawn. */
const diagram = (page: Page) => page.getByRole('group', { name: /^Calibration.*scored calls?$/ });

/** One call, published and decided by an editor. */
async function publishedAndDecided(page: Page, app: App): Promise<void> {
  const { questionId } = await publishedCall(page, app);
  await send(page, app, `questions/${questionId}/resolutions`, { standing: null, outcome: 'yes', knownOn: '2026-10-20', evidence: [{ url: 'https://port.example/1', publisher: 'The port', day: '2026-10-20', note: 'It opened.' }] });
}

test('from the leaderboard to the calls behind a row, and to the words of one', async ({ signedIn: page, app }) => {
  await publishedAndDecided(page, app);
  await page.goto(`${app.url}/leaderboard`);
  await page.getByRole('link', { name: 'How was this computed? (Ada Reyes)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How the score of Ada Reyes was computed');
  const calls = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(calls.first()).toContainText(quote);
  const total = await page.getByText(/^Mean of \d+ scored calls?$/).innerText();
  expect(await calls.count()).toBe(Number(/\d+/.exec(total)![0]));
  const claim = await calls.first().getByRole('link').innerText();
  await calls.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
  await expect(page.locator('blockquote mark')).toHaveText(quote);
});

test('how many of a row are overdue leads to a list of just as many', async ({ page, app }) => {
  await page.goto(`${app.url}/leaderboard`);
  const link = page.getByRole('link', { name: /^\d+ overdue$/ }).first();
  const n = Number(/\d+/.exec(await link.innerText())![0]);
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: /prediction/ })).toHaveText(n === 1 ? '1 prediction' : `${n} predictions`);
  await page.getByRole('link', { name: /Remove filter About others, past the last day: overdue/ }).click();
  await expect(page).toHaveURL(/\/predictions\?by=[\w-]+$/);
});

test('the calibration page: a sentence, a diagram, its table, the score taken apart, and topics', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calibration' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calibration');
  await expect(page.getByText(/What was said to be about \d+% likely happened \d+% of the time \(\d+ of \d+\)/)).toBeVisible();
  await expect(diagram(page)).toHaveCount(1);

  const [brier, miscalibration, discrimination, uncertainty] = (await page.locator('.formula.sum strong').allInnerTexts()).map(Number);
  expect(Math.abs(brier! - (miscalibration! - discrimination! + uncertainty!))).toBeLessThan(1e-9);

  await page.getByText('The same as a table').click();
  const dots = page.getByRole('table', { name: /^The dots/ }).getByRole('row');
  expect(await dots.count()).toBe(1 + (await diagram(page).getByRole('link').count()));

  const topics = page.getByRole('table', { name: /A topic with few calls/ });
  const row = topics.getByRole('row').nth(1);
  const [name, n] = [await row.getByRole('link').innerText(), await row.getByRole('cell').first().innerText()];
  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`topic=${encodeURIComponent(name).replaceAll('%20', '\\+')}`));
  await expect(page.locator('svg:visible > title', { hasText: `Calibration: ${n} scored call` })).toHaveCount(1);
});

test('a dot leads to the list of exactly its predictions', async ({ page, app }) => {
  const today = new Date().toISOString().slice(0, 10);
  const list = allPredictions(app);
  await page.goto(`${app.url}/calibration`);
  const dots = diagram(page).getByRole('link');
  const hrefs = await dots.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  const sizes = (await dots.allTextContents()).map(Number);
  expect(hrefs.length).toBeGreaterThan(3);
  for (const [i, href] of hrefs.entries()) {
    const [low, high] = new URL(href, app.url).searchParams.get('chance')!.split('-').map((part) => Number(part) * 10_000) as [number, number];
    const its = list.filter((one) => isDecided(one) && !isOwnDoing(one.kind) && one.windowTo < today && one.ppm !== null && one.ppm >= low && (one.ppm < high || high === 1_000_000));
    // Of the record that ships, nothing with a chance was annulled, late or said again: the list is the dot. Early ones wait for their last day.
    expect(its.length, href).toBe(sizes[i]!);
    await page.goto(app.url + href);
    await expect(page.getByRole('status')).toHaveText(`${its.length} prediction${its.length === 1 ? '' : 's'}`);
    await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(`Chance from ${low / 10_000}% to`);
  }
  await page.goto(`${app.url}/calibration`);
  await dots.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(app.url + hrefs[0]!);
});

test('a forecaster’s page has both charts, hits, and the calls that stand out', async ({ page, app }) => {
  const list = allPredictions(app);
  const { id, name } = busiest(list);
  await page.goto(`${app.url}/forecasters/${id}`);
  await expect(page.getByRole('img', { name: new RegExp(`^${name}: .* points a call over \\d+ scored calls? by`) })).toHaveCount(1);
  await expect(page.getByRole('group', { name: new RegExp(`^Calibration of ${name}: \\d+ scored calls?$`) })).toHaveCount(1);
  for (const heading of ['Track record', 'Right and wrong', 'Calibration', 'Best and worst calls', 'Open', 'Decided']) await expect(page.getByRole('heading', { level: 2, name: heading })).toHaveCount(1);
  await expect(page.locator('dd', { hasText: 'Wilson' })).toContainText(/\d+%: \d+ of \d+ calls?/);
  const href = await page.getByRole('group', { name: /^Calibration of/ }).getByRole('link').first().getAttribute('href');
  expect(new URL(href!, app.url).searchParams.get('by')).toBe(id);

  await page.goto(`${app.url}/leaderboard`);
  await page.getByRole('region', { name: 'Nothing scored yet' }).getByRole('link').first().click();
  await expect(page.getByText('The calls with the most and the fewest points appear here once one is scored.')).toBeVisible();
  await expect(page.getByText('how chances fit outcomes is said here once a call with a chance is decided')).toBeVisible();
});

test('no page of scores scrolls sideways, from 320 pixels up, and none complains', async ({ page, app }) => {
  const { id } = busiest(allPredictions(app));
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['/leaderboard', `/leaderboard/calls?of=${id}`, '/calibration', `/forecasters/${id}`, `/forecasters/${id}?clock=then`]) {
    await page.goto(app.url + path, { waitUntil: 'networkidle' });
    for (const width of [320, 640, 641, 861, 1000, 1219, 1220]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 320) for (const summary of await page.getByText('The same as a table').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  expect(complaints).toEqual([]);
});

test('a forecaster’s page shows the first two hundred of a list, says how long it is, and leads to the whole', async ({ page, app }) => {
  const opened = openStore(app.database);
  const world: World = { store: opened, as: (actor) => ({ store: opened, actor, now: new Date() }) };
  const claims = Array.from({ length: 204 }, (_, i) => `Ship ${createHash('sha256').update(String(i)).digest('hex')} sails.`);
  for (const [i, one] of claims.entries()) await withPrediction(world, { claim: one, until: '2099-06-30', ...(i === 0 ? { kind: 'plan' as const } : {}) });
  const { questionId } = await withPrediction(world, { claim: 'The bridge opens.' });
  await withOutcome(world, questionId, 'yes');
  opened.close();
  const { forecasterId } = allPredictions(app).find((one) => one.forecaster === 'Ada Reyes')!;
  await page.goto(`${app.url}/forecasters/${forecasterId}`);
  const [open, decided] = [page.getByRole('region', { name: /^Open/ }), page.getByRole('region', { name: /^Decided/ })];
  await expect(open.getByRole('heading', { level: 2 })).toContainText('203 predictions');
  await expect(open).toContainText('The first 200 are shown here. Page through all of them, with what they said they would do.');
  await expect(open.getByRole('link', { name: /^Ship / })).toHaveCount(200);
  await expect(decided.getByRole('heading', { level: 2 })).toContainText('1 prediction');
  await expect(decided).not.toContainText('are shown here');
  await open.getByRole('link', { name: 'Page through all of them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Predictions');
  await expect(page.getByRole('main')).toContainText('204 predictions');
  const seen = new Set<string>();
  for (;;) {
    for (const words of await page.getByRole('main').getByRole('link', { name: /^Ship / }).allInnerTexts()) seen.add(words);
    const more = page.getByRole('link', { name: 'More', exact: true });
    if (await more.count() === 0) break;
    const { href } = new URL((await more.getAttribute('href'))!, app.url);
    await page.goto(href);
  }
  expect([...seen].sort()).toEqual(claims.toSorted());
});
