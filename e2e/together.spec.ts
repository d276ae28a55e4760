import { expect, test } from './fixtures.ts';
import { article, ingest, statuses } from './ten-candidates.ts';

test('what is left out of an acceptance of several stays left out when the topic must be mended', async ({ signedIn: page, app }) => {
  const id = ingest(app, article);
  await page.goto(`${app.url}/review/${id}/together`);
  const boxes = page.getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  await boxes.first().uncheck();
  await page.getByLabel('Topic').fill('x'.repeat(300));
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByRole('alert').first()).toContainText('Nothing was changed');
  await expect(boxes.first()).not.toBeChecked();
  await expect(boxes.last()).toBeChecked();
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Accepted together' })).toBeVisible();
  expect(statuses(app, id).split(' ').filter((status) => status === 'published')).toHaveLength(1);
});
