import { expect, test } from './fixtures.ts';
import { article, ingest, press, quote, rowsOf, said } from './ten-candidates.ts';

test('the counts in the header move with every decision, without a new page', async ({ signedIn: page, app }) => {
  const before = ingest(app, '港口的吞吐量将在2028年突破五百万标箱，我早就说过。');
  expect(app.cli(['review', 'accept', rowsOf(app, before)[0]!.id, '--topic', 'Harbour']).code).toBe(0);
  // Its last day is over, so whoever accepts it has something due.
  const id = ingest(app, ['港口的吞吐量将在2028年突破五百万标箱。', 'The tolls will rise above 4 euros by the end of October 2026.', 'The lock will close for good by the end of 2029.'].join('\n'));
  await page.goto(`${app.url}/review/${id}`);
  await page.evaluate(() => { document.documentElement.dataset['sameDocument'] = 'yes'; });
  const count = async (name: RegExp) => Number(/\d+/.exec((await page.getByRole('link', { name }).textContent())!)?.[0] ?? 0);
  // The record that ships may have something due by itself.
  const due = await count(/^Due/);
  const shows = (review: number, more: number) => expect.poll(async () => [await count(/^Review/), await count(/^Due/) - due]).toEqual([review, more]);
  await shows(3, 0);
  await press(page, 'm');
  await expect(said(page)).toHaveText('Merged. 2 left.');
  await shows(2, 0);
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 1 left.');
  await shows(1, 1);
  await press(page, 'x');
  await press(page, 'Enter');
  await expect(said(page)).toHaveText('Rejected. 0 left.');
  await shows(0, 1);
  await press(page, 'u');
  await shows(1, 1);
  await press(page, 'u');
  await shows(2, 0);
  await press(page, 'u');
  await shows(3, 0);
  await expect(page.locator('html')).toHaveAttribute('data-same-document', 'yes');
});

test('a claim is proposed without the chance and the hedge that stand before it, and says so', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/review/${ingest(app, 'There is a 30% chance that the pilots strike by 30 June 2027.')}`);
  await expect(quote(page)).toHaveText('There is a 30% chance that the pilots strike by 30 June 2027.');
  await expect(page.getByLabel('Claim')).toHaveValue('The pilots strike by 30 June 2027.');
  await expect(page.getByLabel('Claim')).toHaveAccessibleDescription(/Left out: “There is a 30% chance that” \(how sure is asked below\)\.$/);
  await expect(page.getByLabel('Per cent', { exact: true })).toHaveValue('30');
  await page.goto(`${app.url}/review/${ingest(app, '大桥将在2027年7月前通车。')}`);
  await expect(page.getByLabel('Claim')).toHaveAccessibleDescription('A statement that will turn out true or not.');
});

test('on a narrow screen the bar stays in reach, is large enough to touch, and covers no entry that has the focus', async ({ signedIn: page, app }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(`${app.url}/review/${ingest(app, article)}`);
  const bar = page.getByRole('group', { name: 'Decide' });
  for (const name of ['Accept', 'Reject', 'Skip']) {
    const box = (await bar.getByText(name, { exact: false }).first().boundingBox())!;
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const covered: string[] = [];
  for (let i = 0; i < 60; i++) {
    await press(page, 'Tab');
    const hidden = await page.evaluate(() => {
      const [at, under] = [document.activeElement!, document.querySelector('.decision-bar')!];
      const [a, b] = [at.getBoundingClientRect(), under.getBoundingClientRect()];
      return !under.contains(at) && at !== document.body && a.top < b.bottom && a.bottom > b.top + 1 && a.height < 200 ? `${at.tagName} ${at.id || at.textContent?.slice(0, 30)}` : null;
    });
    if (hidden) covered.push(hidden);
  }
  expect(covered).toEqual([]);
  await bar.getByRole('link', { name: 'Skip' }).click();
  await expect(quote(page)).toContainText('渡轮公司');
});

test('after a click the next words have the focus; on a narrow screen they are in view above the bar, on a wide one with the top of the page', async ({ signedIn: page, app }) => {
  const id = ingest(app, article);
  await page.goto(`${app.url}/review/${id}`);
  const form = page.getByRole('form', { name: 'Publish' });
  await form.getByLabel('Topic').fill('Harbour');
  await form.getByRole('button', { name: 'Publish' }).click();
  await expect(said(page)).toHaveText('Accepted. 9 left.');
  await expect(quote(page)).toBeFocused();
  await expect(page.getByText('Published. 9 left.')).toBeInViewport();

  await page.setViewportSize({ width: 375, height: 700 });
  const bar = page.getByRole('group', { name: 'Decide' });
  const inView = async () => {
    await expect(quote(page)).toBeInViewport({ ratio: 1 });
    const [words, under] = [(await quote(page).boundingBox())!, (await bar.boundingBox())!];
    expect(words.y + words.height).toBeLessThan(under.y);
  };
  await bar.getByRole('button', { name: 'Accept' }).click();
  await expect(said(page)).toHaveText('Accepted. 8 left.');
  await inView();
  await bar.getByRole('link', { name: 'Skip' }).click();
  await expect(quote(page)).toContainText('五百万标箱');
  await inView();
});
