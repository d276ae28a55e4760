import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { KEY, modelServer } from '../net/testing.ts';
import { startApp } from './app.ts';
import { expect, makeAccount, test } from './fixtures.ts';

const text = `The bridge will open before July 2027. It has waited for long.

Union chief Ana Ruiz spoke of the years until the end of 2028. The old pier is finished, mark her words.
`;
const item = { quote: 'The bridge will open before July 2027.', context: null, speaker: null, horizon: null, probability: null, condition: null };
const pier = { ...item, quote: 'The old pier is finished, mark her words.', context: 'Union chief Ana Ruiz spoke of the years until the end of 2028.', speaker: 'Ana Ruiz', horizon: 'until the end of 2028' };
const forged = { ...item, quote: 'Gold will hit $9,000 <script>document.title = "owned"</script> by 2028.' };

test('an editor asks a model: cost before and after, model-only finds are marked, the key is nowhere', async ({ page }) => {
  const server = await modelServer({ content: JSON.stringify({ predictions: [item, pier, forged] }) });
  const settings = { MODEL_PROVIDER: 'compatible', MODEL_NAME: 'reader-1', MODEL_BASE_URL: server.baseUrl, MODEL_API_KEY: KEY, MODEL_PRICE_IN: '1', MODEL_PRICE_OUT: '2', MODEL_TIMEOUT_SECONDS: '3' };
  const app = await startApp({ settings });
  const pages: string[] = [];
  const keep = async () => pages.push(await page.content());
  await makeAccount(page, app);

  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('Paste the text').fill(text);
  await page.getByLabel('Author').fill('Ada Reyes');
  await page.getByLabel('Day it was published').fill('2026-10-01');
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/review\/[\w-]+/);
  const articleId = new URL(page.url()).pathname.split('/')[2]!;
  expect(server.heard.length, 'nothing is sent unless it is asked for').toBe(0);

  const asks = page.locator('#second-reading');
  await asks.getByText('Second reading by reader-1').click();
  await expect(asks).toContainText(/Sends one passage, \d+ characters of the article, to 127\.0\.0\.1:\d+\. About [\d,]+ tokens go out and at most 8,000 come back\. Cost at most: 0\.01\d\d\./);
  await keep();
  await asks.getByRole('button', { name: 'Ask reader-1 to read it too' }).click();
  await page.waitForURL(/done=read/);
  await expect(asks).toContainText(/1 found by both readers, \d by the rules only, 1 by the model only/);
  await expect(asks).toContainText('Left out of its answer: 1 × a quote that does not stand in the article');
  await expect(asks).toContainText('Tokens: 1,000 out, 200 back. Cost: 0.0014.');
  await expect(page.getByRole('status')).toContainText('The second reading has ended');
  await keep();

  await page.locator('mark a', { hasText: 'The old pier' }).click();
  await expect(page.getByText('Found by the model only: look twice.')).toBeVisible();
  await expect(page.getByLabel('Who said it')).toHaveValue('Ana Ruiz');
  await expect(page.getByLabel('Last day', { exact: true })).toHaveValue('2028-12-31');
  expect(await page.title()).not.toBe('owned');
  await keep();
  await page.goto(`${app.url}/predictions?q=pier`);
  await expect(page.getByRole('main')).not.toContainText('old pier is finished');

  expect(app.cli(['second-reading', articleId]).out).toContain('nothing is sent, and nothing is paid');
  expect(server.heard.length).toBe(1);
  // The command line holds this process up, so that the model's server cannot answer it.
  const other = app.cli(['ingest', '-', '--second-reading'], 'The tunnel will open by 2030.');
  expect(other.code).toBe(1);
  expect(other.out).toContain('1 candidate found');
  expect(other.out).toContain('The model took too long');
  expect(other.out).toContain('What the rules found stands as it was');
  expect(app.cli(['review', articleId]).out).toContain('Found by the model only: look twice.');
  await app.stop();
  for (const kept of [...pages, app.printed(), other.out, other.err, ...['', '-wal'].map((end) => readIfThere(app.database + end))]) expect(kept).not.toContain(KEY);
  server.close();
  rmSync(resolve(app.database, '..'), { recursive: true, force: true });
});

test('without a model there is no trace of one', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/articles/new`);
  await expect(page.getByRole('main')).not.toContainText(/second reading|model/i);
  await page.getByLabel('Paste the text').fill(text);
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/review\/[\w-]+/);
  await expect(page.getByRole('main')).not.toContainText(/second reading/i);
  const refused = app.cli(['ingest', '-', '--second-reading'], text);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('No model is configured')]);
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
