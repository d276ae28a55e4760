import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript a sentence tells why it was left alone and becomes a candidate', async ({ signedIn: page, app }) => {
  const { out } = app.cli(['ingest', '-', '--author', 'Ada Reyes', '--published', '2026-10-01'], '大桥将在2027年7月前通车。港口很旧，谁都知道。');
  await page.goto(`${app.url}/review/${/Article (\S+):/.exec(out)![1]}`);
  const why = page.getByRole('group').filter({ hasText: 'Nothing in it looks ahead.' });
  await expect(why.getByText('Nothing in it looks ahead.')).toBeHidden();
  await page.locator('summary', { hasText: 'Why not “港口很旧，谁都知道。”?' }).click();
  await expect(why.getByText('Nothing in it looks ahead.')).toBeVisible();
  await why.getByRole('button', { name: 'Make a candidate of it' }).click();
  await expect(page.getByRole('status')).toContainText('A candidate of the words you chose');
  await expect(page.getByRole('region', { name: 'The candidate' }).getByRole('blockquote')).toHaveText('港口很旧，谁都知道。');
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByLabel('Last day', { exact: true }).fill('2027-12-31');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status')).toContainText('Published.');
});

test('without JavaScript a proposed duplicate is merged by its own button', async ({ signedIn: page, app }) => {
  const ingest = (text: string) => /Article (\S+):/.exec(app.cli(['ingest', '-', '--author', 'Ada Reyes', '--published', '2026-10-01'], text).out)![1]!;
  const [first] = JSON.parse(app.cli(['review', ingest('The harbour bridge will open before July 2027.'), '--json']).out) as { id: string }[];
  expect(app.cli(['review', 'accept', first!.id, '--topic', 'Harbour']).code).toBe(0);
  await page.goto(`${app.url}/review/${ingest('Once more: the harbour bridge will open before July 2027.')}`);
  await page.getByRole('button', { name: 'Merge: it is the same question' }).click();
  await expect(page.getByRole('status')).toContainText('another call on a question that was there');
});

test('without JavaScript the next words to decide on are in view on a narrow screen', async ({ signedIn: page, app }) => {
  const { out } = app.cli(['ingest', '-', '--author', 'Ada Reyes', '--published', '2026-10-01'], 'The tolls will rise above 4 euros by the end of 2027. The lock will close for good by the end of 2029.');
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(`${app.url}/review/${/Article (\S+):/.exec(out)![1]}`);
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByRole('button', { name: 'Accept' }).click();
  const quote = page.getByRole('region', { name: 'The candidate' }).getByRole('blockquote');
  await expect(quote).toContainText('The lock');
  await expect(quote).toBeInViewport({ ratio: 1 });
});
