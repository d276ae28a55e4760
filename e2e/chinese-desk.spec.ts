import type { Browser, Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { addPerson, addressOf, password } from './people.ts';

// An editor who reads no English does the whole loop: signs in, reviews, publishes, decides with evidence; another disputes it.

const article = '港口的码头已经很旧。我们预计，港口大桥将在2026年10月底之前通车。船只照常往来。';

async function signedIn(browser: Browser, app: App, name: string): Promise<Page> {
  addPerson(app, name, 'editor');
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(`${app.url}/zh/sign-in`);
  await page.getByLabel('电子邮箱').fill(addressOf(name));
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/zh') && !url.pathname.endsWith('/sign-in'));
  return page;
}

/** What stands in the main part, in Chinese only: no English sentence is left there, but for what the record that ships holds. */
async function chinese(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  expect(new URL(page.url()).pathname).toMatch(/^\/zh(?:\/|$)/);
  const text = (await page.getByRole('main').evaluate((main) => {
    const ours = main.cloneNode(true) as HTMLElement;
    for (const theirs of ours.querySelectorAll('[lang="en"], select[name="mergeInto"], select[name="by"], select[name="topic"]')) theirs.remove();
    return ours.textContent!;
  })).replace(/https?:\/\/\S+|Asia\/Shanghai|UTC/g, '');
  expect(text.match(/[A-Za-z]{4,} [A-Za-z]{2,} ?/g), new URL(page.url()).pathname).toBeNull();
}

async function evidence(page: Page): Promise<void> {
  await page.getByLabel('网址').first().fill('https://port.example/news/1');
  await page.getByLabel('发布者').first().fill('港务局');
  await page.getByLabel('日期').first().fill('2026-10-20');
  await page.getByLabel('用您自己的话概括内容').first().fill('公告说大桥已经通车。');
}

test('the whole loop is done in Chinese: review, publish, decide with evidence, dispute', async ({ browser, app }) => {
  const page = await signedIn(browser, app, 'Ines');
  const { out } = app.cli(['ingest', '-', '--author', '林静', '--published', '2026-09-01'], article);
  const id = /(?<=Article )\S+(?=:)/.exec(out)![0];

  await page.goto(`${app.url}/zh/review?q=${encodeURIComponent('港口')}`);
  await chinese(page);
  await page.goto(`${app.url}/zh/review/${id}`);
  await expect(page.getByRole('region', { name: '候选' }).getByRole('blockquote')).toContainText('港口大桥');
  await chinese(page);

  // What an input method is composing is no key of ours.
  await page.locator('body').evaluate((body) => body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', isComposing: true, bubbles: true })));
  await expect(page.getByLabel('理由', { exact: true })).not.toBeFocused();
  await page.getByLabel('话题', { exact: true }).fill('');
  await page.locator('h1').click();
  await page.keyboard.press('a');
  await expect(page.locator('[data-said]')).toHaveText('话题未填写。');
  await page.keyboard.type('港口');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('已发布。还剩');
  await chinese(page);

  // Due, as an editor finds it.
  await page.goto(`${app.url}/zh/due?topic=${encodeURIComponent('港口')}`);
  await chinese(page);
  await page.getByRole('listitem').filter({ hasText: '还没有人记录结果' }).getByRole('link').first().click();
  await page.waitForURL('**/resolve');
  await chinese(page);
  await page.getByLabel('结果', { exact: true }).selectOption('yes');
  await page.getByLabel('结果公开之日').fill('2026-10-20');
  await evidence(page);
  await page.getByLabel('结果公开之日').fill('2999-01-01');
  await page.getByRole('button', { name: '预览改动' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('没有任何改动');
  await page.getByLabel('结果公开之日').fill('2026-10-20');
  await page.getByRole('button', { name: '预览改动' }).click();
  await expect(page.getByRole('heading', { name: '将改变什么' })).toBeFocused();
  await chinese(page);
  await page.getByRole('button', { name: '保存结果' }).click();
  await page.waitForURL(/done=resolved/);
  await chinese(page);
  const question = new URL(page.url()).pathname.replace('/zh', '');

  // Somebody else holds it to be wrong.
  const other = await signedIn(browser, app, 'Omar');
  await other.goto(`${app.url}/zh${question}`);
  await other.getByRole('link', { name: '确认或提出异议' }).click();
  await other.waitForURL('**/second-look*');
  await chinese(other);
  await other.getByLabel('为何有误').fill('公告说的是另一座桥。');
  await other.getByLabel('正确的结果').selectOption('no');
  await other.getByRole('button', { name: '预览改动' }).click();
  await other.getByRole('button', { name: '提出异议' }).last().click();
  await other.waitForURL(/done=disputed/);
  await chinese(other);
  await expect(other.getByRole('main')).toContainText('有争议');

  // What is stored is English, whoever typed the form; what people wrote is theirs.
  const trail = app.cli(['trail', '--json']).out;
  expect(trail).toContain('decided the question: came true');
  expect(trail).toContain('公告说的是另一座桥。');
});
