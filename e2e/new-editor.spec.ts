import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { addPerson, password } from './people.ts';

// Ten predictions, one of them without a deadline.
const article = [
  '# 港口的明年', '',
  '大桥将在2027年7月前通车。码头很旧，谁都知道。', '渡轮公司明年上半年会停运两条航线。', '我有七成把握，市长在2027年底之前不会辞职。', '港口的吞吐量将在2028年突破五百万标箱。', '',
  'The tolls will rise above 4 euros by the end of 2027.', 'Pier Seven is unlikely to be repaired before July 2028.', 'There is a 30% chance that the pilots strike by 30 June 2027.', 'Patience will come back into fashion in the end.',
  'The lock will close for good by the end of 2029.', 'A second bridge will be approved before 2031.',
].join('\n');

type Row = { status: string; draft: { quote: string } };
const decided = (app: App, id: string) => (JSON.parse(app.cli(['review', id, '--json']).out) as Row[]).map(({ status }) => status);

/** Presses Tab until this has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`${String(target)} cannot be reached by Tab`);
}

const press = (page: Page, key: string) => page.keyboard.press(key);

test('a new editor goes from the invitation to ten reviewed candidates by keyboard alone', async ({ app, page }) => {
  addPerson(app, 'Kim', 'administrator');
  const { out } = app.cli(['ingest', '-', '--author', 'Ada Reyes', '--published', '2026-10-01'], article);
  const id = /Article (\S+):/.exec(out)![1]!;
  const invitation = /http\S+\/invitation\?token=\S+/.exec(app.cli(['user', 'invite', '--role', 'editor', '--note', 'Lin, for the harbour']).out)![0];
  // Nothing below touches a mouse: a click anywhere fails the test.
  await page.addInitScript(() => { addEventListener('mousedown', () => { document.title = 'a mouse was used'; }); });
  await page.goto(invitation);

  await expect(page.getByRole('main')).toContainText('As an editor you take in articles');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('林晚晴');
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type('lin@example.org');
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type('short');
  await press(page, 'Enter');
  // What was typed stays, but for the password; the mistake is said beside it.
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Your name')).toHaveValue('林晚晴');
  await expect(page.getByLabel('E-mail address')).toHaveValue('lin@example.org');
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type(password);
  await press(page, 'Enter');
  await page.waitForURL('**/review');
  await expect(page.getByRole('link', { name: 'Settings of 林晚晴' })).toBeVisible();

  await tabTo(page, page.getByRole('main').getByRole('link', { name: '港口的明年' }).first());
  await press(page, 'Enter');
  await page.waitForURL(`**/review/${id}**`);
  const [said, quote] = [page.locator('[data-said]'), page.getByRole('region', { name: 'The candidate' }).getByRole('blockquote')];
  await expect(quote).toContainText('大桥将在2027年7月前通车');
  // The topic is missing once: a leads to it.
  await press(page, 'a');
  await expect(page.getByLabel('Topic')).toBeFocused();
  await page.keyboard.type('Harbour');
  await press(page, 'Escape');
  for (let left = 9; left >= 0; left--) {
    if ((await quote.textContent())!.includes('Patience')) {
      await press(page, 'x');
      await expect(page.getByLabel('Reason')).toBeFocused();
      await press(page, '2');
      await expect(said).toHaveText(`Rejected. ${left} left.`);
    } else {
      await press(page, 'a');
      await expect(said).toHaveText(`Accepted. ${left} left.`);
    }
  }
  expect(decided(app, id)).toEqual(['published', 'published', 'published', 'published', 'published', 'published', 'published', 'rejected', 'published', 'published']);
  await expect(page).not.toHaveTitle(/mouse/);

  // The trail says who did it; the link is spent.
  expect(app.cli(['trail', '--by', '林晚晴', '--json']).out.trim().split('\n').length).toBeGreaterThanOrEqual(10);
  await page.goto(invitation);
  await expect(page.getByRole('main')).toContainText('used already');
});
