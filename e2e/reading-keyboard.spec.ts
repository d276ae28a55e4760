import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

type Stop = { name: string; at: string; seen: boolean; inView: boolean; href: string | null };

/** Where the keyboard is now: what it is called, whether a ring shows it, and whether anything hides it. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    // A dot of a drawing is ringed by a thicker line of its own.
    const ring = one.querySelector('.ring');
    const { top, bottom, left, right, width, height } = one.getBoundingClientRect();
    return {
      name: (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() || one.getAttribute('title') || (one as HTMLInputElement).labels?.[0]?.textContent || '', at: one.tagName.toLowerCase(), href: one.getAttribute('href'),
      // What is inside an entry for a day is ringed by the browser.
      seen: one.matches('input[type=date]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (ring !== null && parseFloat(getComputedStyle(ring).strokeWidth) >= 3),
      inView: width > 0 && height > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
    };
  });
}

/** Goes through a whole page by the Tab key, and returns every place at which it stops. */
async function stops(page: Page): Promise<Stop[]> {
  const all: Stop[] = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (now === null) return all;
    all.push(now);
  }
  throw new Error('The keyboard never leaves this page');
}

test('a reader goes by keys alone from the first page to who was right: past the header, through a filter, to a prediction, its forecaster and the leaderboard', async ({ page, app }) => {
  await page.goto(`${app.url}/en`);
  await page.keyboard.press('Tab');
  expect((await stop(page))!.name).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement)), 'the header is behind').toBe(true);

  const to = async (name: string | RegExp) => {
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press('Tab');
      const now = await stop(page);
      if (now && (typeof name === 'string' ? now.name === name : name.test(now.name))) return now;
    }
    throw new Error(`Tab never comes to ${name}`);
  };
  await to('All open predictions');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/predictions$/);
  await page.getByRole('main').getByRole('searchbox').first().focus();
  await page.keyboard.type('OpenAI');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/predictions\?.*q=OpenAI/);
  const claim = page.locator('.prediction .claim').first();
  const words = await claim.textContent();
  await to(words!.trim());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words!.trim());
  const forecaster = (await page.getByRole('main').locator('a[href*="/forecasters/"]').first().textContent())!.trim();
  await to(forecaster);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(forecaster);
  await to('Leaderboard');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/leaderboard$/);
});

test('on every public page each stop of the keyboard has a name, shows where it is, and is in view; nothing that can be pressed is left out', async ({ page, app }) => {
  const { id } = (JSON.parse(app.cli(['predictions', '--json']).out) as { id: string }[])[0]!;
  for (const path of ['/', '/predictions', `/predictions/${id}`, '/leaderboard', '/calibration', '/forecasters', '/articles', '/methodology', '/sign-in']) {
    // Else the page is still gliding when it is asked where it is.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${app.url}/zh${path}`);
    const all = await stops(page);
    expect(all.filter(({ name, seen, inView }) => !name || !seen || !inView), path).toEqual([]);
    const reachable = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('details:not([open]) > :not(summary)')).length);
    expect(all.length, path).toBeGreaterThanOrEqual(reachable);
  }
});

test('outcomes, marks and what is chosen are told by shape and word, also where the reader sets every colour', async ({ page, app }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${app.url}/en/predictions?show=decided`);
  const pills = await page.locator('.pill').evaluateAll((all) => all.map((one) => ({ words: one.textContent!.trim(), shape: one.querySelector('svg')!.innerHTML, drawn: one.querySelector('svg')!.getBoundingClientRect().width > 4 })));
  expect(pills.length).toBeGreaterThan(10);
  expect(pills.filter(({ words, drawn }) => words === '' || !drawn)).toEqual([]);
  // Right and wrong calls never share a shape.
  const shapes = (call: string) => new Set(pills.filter(({ words }) => words.endsWith(call)).map(({ shape }) => shape));
  expect(shapes('right call').size).toBe(1);
  expect(shapes('wrong call').size).toBe(1);
  expect([...shapes('right call')][0]).not.toBe([...shapes('wrong call')][0]);
  const line = (name: string) => page.locator(name).first().evaluate((one) => parseFloat(getComputedStyle(one).borderBottomWidth));
  expect(await line('.tabs a[aria-current]')).toBeGreaterThan(await line('.tabs a:not([aria-current])'));
});
