import { expect, test } from './fixtures.ts';
import { publishedCall } from './harbour.ts';

// A question that is not of yes or no, from the review of an article to the calls behind a score.

const today = new Date().toISOString().slice(0, 10);

test('an option with its chances is typed in review, decided by its name, and scored beside the others', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/articles/new`);
  await page.getByLabel('Paste the text').fill('The Heron will win the harbour race by the end of 2027.');
  await page.getByLabel('Day it was published').fill('2026-10-01');
  await page.getByLabel('Author').fill('Ada Reyes');
  await page.getByRole('button', { name: 'Find the predictions' }).click();
  await page.waitForURL(/\/review\/[\w-]+/);
  const claim = 'Which boat wins the harbour race of 2027?';
  await page.getByLabel('Claim').fill(claim);
  await page.getByLabel('What counts as yes').fill('The boat that the race committee names first.');
  await page.getByLabel('Topic').fill('Harbour');
  await page.getByLabel('How sure', { exact: true }).selectOption('none');
  await page.getByText('It asks for an option or a number').click();
  await page.getByLabel('What the question asks').selectOption('options');
  await page.getByLabel('Options, one a line').fill('Heron: 60%\nCrane: 30');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('alert').first()).toContainText('cannot be scored');
  await expect(page.getByLabel('Options, one a line'), 'what was typed stays').toHaveValue('Heron: 60%\nCrane: 30');
  await page.getByLabel('Options, one a line').fill('Heron: 60%\nCrane: 30\nGull: 10%');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status')).toContainText('Published');

  await page.goto(`${app.url}/predictions?q=${encodeURIComponent(claim)}`);
  await expect(page.getByText('Heron 60%, Crane 30%, Gull 10%')).toBeVisible();
  await page.getByRole('link', { name: claim, exact: true }).click();
  await page.getByRole('link', { name: 'Resolve' }).first().click();
  await page.getByLabel('What it came to').selectOption('Crane');
  await page.getByLabel('Day it became known').fill(today);
  await page.getByLabel('Address').first().fill('https://race.example/2027');
  await page.getByLabel('Published by').first().fill('The committee');
  await page.getByLabel('Published on').first().fill(today);
  await page.getByLabel('What it says, in your own words').first().fill('Crane came first.');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(page.getByText('It came to: Crane')).toBeVisible();

  await page.goto(`${app.url}/leaderboard?topic=Harbour`);
  await page.getByRole('link', { name: /How was this computed\?/ }).click();
  const row = page.getByRole('row').filter({ hasText: claim });
  // ½ (0.6² + 0.7² + 0.1²) = 0.43, against a third where all are alike.
  await expect(row).toContainText('0.430000');
  await expect(row).toContainText('0.333333');
  await expect(row).toContainText('Crane');
});

test('how much came true is never read as another number than was typed', async ({ signedIn: page, app }) => {
  const { questionId } = await publishedCall(page, app);
  await page.goto(`${app.url}/questions/${questionId}/resolve`);
  await page.getByLabel('Outcome').selectOption('partly');
  await page.getByLabel('How much came true').fill('0,5');
  await page.getByLabel('Day it became known').fill('2026-11-01');
  await page.getByLabel('Address').first().fill('https://port.example/bridge');
  await page.getByLabel('Published by').first().fill('The port');
  await page.getByLabel('Published on').first().fill('2026-11-01');
  await page.getByLabel('What it says, in your own words').first().fill('Half a lane is open.');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.getByText('is not a number between 0 and 100')).toBeVisible();
  await expect(page.getByLabel('How much came true'), 'what was typed stays').toHaveValue('0,5');
  await page.getByLabel('How much came true').fill('0.5 %');
  await page.getByText('A second source').click();
  for (const [label, words] of [['Address', 'https://city.example/bridge'], ['Published by', 'x'.repeat(201)], ['Published on', '2026-11-01'], ['What it says, in your own words', 'The city says so too.']] as const) await page.getByLabel(label).nth(1).fill(words);
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.getByLabel('Published by').nth(1), 'what is wrong with the second source is told beside it').toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Published by').first()).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Published by').nth(1).fill('The city');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(page.getByText('Partly: 0.5% of it came true')).toBeVisible();
});
