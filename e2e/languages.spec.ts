import { expect, test } from './fixtures.ts';
import { send } from './http.ts';

// One page over HTTP in the languages that are spoken here, and what a reader does in one of them.

test('the address decides over the browser; without one the browser is asked', async ({ app }) => {
  const asked = async (path: string, accept: string) => {
    const { headers, text } = await send(app.url + path, { headers: { 'accept-language': accept } });
    return { content: headers['content-language'], vary: String(headers['vary'] ?? ''), lang: /<html lang="([^"]+)"/.exec(text)?.[1], heading: /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] };
  };
  expect(await asked('/zh/sign-in', 'en')).toMatchObject({ content: 'zh-Hans', lang: 'zh-Hans', heading: '登录' });
  expect(await asked('/zh-hant/sign-in', 'en')).toMatchObject({ content: 'zh-Hant', lang: 'zh-Hant', heading: '登入' });
  expect(await asked('/en/sign-in', 'zh-CN')).toMatchObject({ content: 'en', lang: 'en', heading: 'Sign in' });
  const open = await asked('/sign-in', 'fr, zh-TW;q=0.9, en;q=0.5');
  expect(open).toMatchObject({ content: 'zh-Hant', lang: 'zh-Hant', heading: '登入' });
  expect(open.vary).toMatch(/accept-language/i);
  expect((await asked('/zh/sign-in', 'en')).vary).not.toMatch(/accept-language/i);
  expect(await asked('/zhang', 'en')).toMatchObject({ lang: 'en' });
});

test('programs are spoken to in English', async ({ app }) => {
  for (const path of ['/api/v1/nothing', '/zh/api/v1/nothing']) {
    const { headers, text } = await send(app.url + path, { headers: { 'accept-language': 'zh-CN' } });
    expect(headers['content-language'], path).toBe('en');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
});

test('what is refused before any page is refused in the language of the address', async ({ app }) => {
  const { status, text } = await send(`${app.url}/zh/sign-in`, { method: 'POST', headers: { 'origin': 'http://elsewhere.example', 'content-type': 'text/plain' }, body: 'x' });
  expect(status).toBe(403);
  expect(text).toContain('<html lang="zh-Hans">');
  expect(text).toContain('<p>这个请求不是从本站页面发出的。没有任何改动。</p><p><a href="/zh/">');
});

test('links keep the language, redirects keep it, forms answer in it, and scripts find the page as it came', async ({ page, app }) => {
  const faults: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(error.message));

  await page.goto(`${app.url}/zh/`);
  await expect(page).toHaveTitle(/预测者/);
  const inside = await page.locator('header a, main a, footer a:not([hreflang])').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => href.startsWith('/')));
  expect(inside.length).toBeGreaterThan(8);
  expect(inside.filter((href) => !/^\/zh(\/|$|\?)/.test(href))).toEqual([]);

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '排行榜' }).click();
  await expect(page).toHaveURL(`${app.url}/zh/leaderboard`);
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page).toHaveURL(`${app.url}/zh-hant/leaderboard`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');

  await page.goto(`${app.url}/zh/settings`);
  await expect(page).toHaveURL(/\/zh\/sign-in\?next=/);
  await page.getByLabel('电子邮箱').fill('nobody@example.org');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.locator('.notice.error')).toHaveText('电子邮箱与密码不匹配。请核对后再试。');
  expect(faults).toEqual([]);
});

test('an editor who signs in on a Chinese page stays on Chinese pages', async ({ signedIn: page, app }) => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto(`${app.url}/zh/sources`);
  await page.getByLabel('电子邮箱').fill('ines@example.org');
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(`${app.url}/zh/sources`);
  await page.locator('input[name="url"]').fill('not an address');
  await page.getByRole('button', { name: '添加订阅源' }).click();
  await expect(page.locator('.notice.error')).toContainText('没有保存任何内容');

  await page.goto(`${app.url}/zh/settings`);
  await page.getByLabel('您的名字').fill('王');
  await page.getByRole('button', { name: '更改名字' }).click();
  await expect(page.getByText('名字已更改')).toBeVisible();
  await expect(page).toHaveURL(/\/zh\/settings\?done=name/);
  await page.goto(`${app.url}/zh/trail`);
  await expect(page.getByRole('list').filter({ hasText: '更改了这个账号的名字' }).first()).toBeVisible();
});

test('every list says a claim in the reader’s language first and in the other below it, and calls people as that language does', async ({ app }) => {
  const { outlets } = JSON.parse((await send(`${app.url}/outlets.json`)).text) as { outlets: { page: string }[] };
  const lists = ['/', '/predictions', '/predictions?show=decided', '/decided', '/search?q=OpenAI', '/topics/AI%20business', outlets[0]!.page.slice(app.url.length)];
  for (const path of lists) for (const [prefix, first, second] of [['/en', 'en', 'zh-Hans'], ['/zh', 'zh-Hans', 'en']] as const) {
    const { text } = await send(`${app.url}${prefix}${path}`);
    const pairs = [...text.matchAll(/<a [^>]*?lang="([\w-]+)"[^>]*>((?:(?!<\/a>).)*)<\/a>(?:<\/p>)?<p class="second" lang="([\w-]+)">(.*?)<\/p>/g)];
    expect(pairs.length, `${prefix}${path}`).toBeGreaterThan(1);
    for (const [, lang, claim, other, beside] of pairs) {
      expect([lang, other], `${prefix}${path}: ${claim}`).toEqual([first, second]);
      expect(beside, `${prefix}${path}`).not.toBe(claim);
    }
    // The forecaster of one of the two articles that the project began with, who has a name in each language.
    expect([...text.matchAll(/href="[^"]*\/forecasters\/[\w-]+"[^>]*>(?:<span[^>]*>)?([^<]+)/g)].map(([, name]) => name), `${prefix}${path}`).not.toContain(prefix === '/zh' ? 'Luke Fan' : '老范');
  }
});
