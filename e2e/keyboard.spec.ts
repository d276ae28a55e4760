import { expect, test } from './fixtures.ts';
import { article, ingest, press, quote, rowsOf, said, statuses } from './ten-candidates.ts';

test('an editor reviews ten candidates by keys alone: accepts, rejects, a merge, a skip, an undo', async ({ signedIn: page, app }) => {
  const before = ingest(app, '港口的吞吐量将在2028年突破五百万标箱，我早就说过。');
  expect(app.cli(['review', 'accept', rowsOf(app, before)[0]!.id, '--topic', 'Harbour']).code).toBe(0);
  const id = ingest(app, article);
  expect(rowsOf(app, id)).toHaveLength(10);

  await page.goto(`${app.url}/review`);
  await page.keyboard.press('/');
  await page.keyboard.type('大桥');
  await press(page, 'Enter');
  const found = page.getByRole('link', { name: '大桥将在2027年7月前通车。' });
  await expect(found).toBeVisible();
  await press(page, 'j');
  await expect(quote(page)).toHaveText('大桥将在2027年7月前通车。');

  // Nothing but the topic is missing: typed once, it stays through the article. (The forecaster's last one is proposed; here another.)
  await expect(page.getByLabel('Topic')).toHaveValue('Harbour');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 9 left.');
  await expect(quote(page)).toContainText('渡轮公司');
  // Edited by keys: e leads to the claim, where letters are letters; Escape leads out.
  await press(page, 'e');
  await press(page, 'End');
  await page.keyboard.type(' jkaxsmu');
  await expect(page.getByLabel('Claim')).toHaveValue(/jkaxsmu$/);
  await press(page, 'Escape');
  await press(page, 's');
  await expect(quote(page)).toContainText('七成把握');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 8 left.');
  await expect(quote(page), 'the button is gone: one goes on from the next words').toBeFocused();
  // Said before: the difference is marked, m merges.
  await expect(quote(page)).toContainText('五百万标箱');
  await expect(page.getByRole('region', { name: 'The candidate' }).locator('del')).toContainText('我早就说过');
  await press(page, 'm');
  await expect(said(page)).toHaveText('Merged. 7 left.');
  await expect(quote(page)).toContainText('tolls');
  await press(page, 'x');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await press(page, '2');
  await expect(said(page)).toHaveText('Rejected. 6 left.');
  await expect(quote(page)).toContainText('Pier Seven');
  await press(page, 'u');
  await expect(quote(page)).toContainText('tolls');
  await expect(page.getByRole('status')).toContainText('waits again');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 6 left.');
  await press(page, 'j');
  await expect(quote(page)).toContainText('pilots strike');
  await press(page, 'k');
  await expect(quote(page)).toContainText('Pier Seven');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 5 left.');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 4 left.');
  // Without a last day, a leads to it instead of publishing.
  await expect(quote(page)).toContainText('Patience');
  await press(page, 'a');
  await expect(page.getByLabel('Last day', { exact: true })).toBeFocused();
  await expect(said(page)).toHaveText('Last day is missing.');
  await expect(page.getByLabel('Last day', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.error', { hasText: 'Last day is missing.' })).toBeInViewport();
  await press(page, 'Escape');
  await press(page, 'x');
  await press(page, 'Enter');
  await expect(said(page)).toHaveText('Rejected. 3 left.');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 2 left.');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 1 left.');
  // What was skipped comes again at the end.
  await expect(quote(page)).toContainText('渡轮公司');
  await press(page, 'x');
  await press(page, '1');
  await expect(said(page)).toHaveText('Rejected. 0 left.');
  await expect(page.getByText('Every candidate here is decided')).toBeFocused();
  expect(statuses(app, id)).toBe('published rejected published merged published published published rejected published published');
  expect(rowsOf(app, id).flatMap((row) => row.reason ?? [])).toEqual(['not-a-prediction', 'no-deadline']);

  // Undo has no end: every decision of mine, one by one, the merge too.
  await expect(page.getByText('Every candidate here is decided')).toBeVisible();
  for (let left = 1; left <= 10; left++) {
    await press(page, 'u');
    await expect(page.getByText(`${left} of 10 to decide`)).toBeVisible();
  }
  expect(statuses(app, id)).toBe(Array(10).fill('pending').join(' '));
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  const shown = JSON.parse(app.cli(['predictions', '--json']).out) as { claim: string }[];
  expect(shown.filter((row) => row.claim.includes('五百万标箱'))).toHaveLength(1);
});

test('an entry that is missing says so beside itself until it is filled', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/review/${ingest(app, article)}`);
  const [topic, error] = [page.getByLabel('Topic'), page.locator('.error')];
  await expect(error).toHaveCount(0);
  await press(page, 'a');
  await expect(topic).toBeFocused();
  await expect(error).toHaveText('Topic is missing.');
  await expect(error).toBeInViewport();
  await expect(topic).toHaveAttribute('aria-invalid', 'true');
  await expect(topic).toHaveAccessibleDescription(/Topic is missing\.$/);
  // It stays while nothing is written, and goes with the first letter.
  await page.keyboard.type(' ');
  await press(page, 'Escape');
  await expect(error).toBeVisible();
  await topic.fill('H');
  await expect(error).toHaveCount(0);
  await expect(topic).not.toHaveAttribute('aria-invalid');
  // By hand too: the browser stops at the entry, and the page says why.
  await topic.fill('');
  await page.getByRole('group', { name: 'Decide' }).getByRole('button', { name: 'Accept' }).click();
  await expect(error).toHaveText('Topic is missing.');
  await topic.fill('Harbour');
  await press(page, 'Escape');
  await press(page, 'a');
  await expect(said(page)).toHaveText('Accepted. 9 left.');
  await expect(error).toHaveCount(0);
});

test('keys do nothing while somebody types, composes or holds another key, and can be turned off', async ({ signedIn: page, app }) => {
  const id = ingest(app, article);
  await page.goto(`${app.url}/review/${id}`);
  const first = await quote(page).textContent();
  await page.evaluate(() => {
    for (const init of [{ key: 'x', isComposing: true }, { key: 'j', ctrlKey: true }, { key: 'j', metaKey: true }, { key: 'j', altKey: true }]) document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  });
  await page.getByLabel('Remark').focus();
  await page.keyboard.type('jaxu');
  await expect(page.getByLabel('Remark')).toHaveValue('jaxu');
  await press(page, 'Escape');
  await expect(quote(page)).toHaveText(first!);

  await press(page, '?');
  await page.getByLabel('Keys are on').uncheck();
  await page.reload();
  await expect(quote(page)).toHaveText(first!);
  await press(page, 'j');
  await press(page, 'x');
  await expect(page.getByLabel('Reason')).not.toBeFocused();
  await expect(quote(page)).toHaveText(first!);
  await page.locator('.keys summary').click();
  await page.getByLabel('Keys are on').check();
  await page.locator('h1').click();
  await press(page, 'j');
  await expect(quote(page)).not.toHaveText(first!);
});
