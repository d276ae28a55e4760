import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/connection.ts';
import { expect, person, test, type App } from './fixtures.ts';

async function changed(app: App, cookie: string): Promise<{ id: string; questionId: string; claim: string }> {
  const [one] = JSON.parse(app.cli(['predictions', '--json']).out) as { id: string; questionId: string; claim: string }[];
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${app.url}/api/v1/questions/${one!.questionId}/${path}`, { method: 'POST', headers: { cookie, origin: app.url, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect(answer.status, path).toBe(201);
    return (await answer.json()) as { resolutionId: string };
  };
  const { resolutionId } = await post('resolutions', { standing: null, outcome: 'annulled', annulReason: 'cancelled', knownOn: '2026-01-31', note: 'It was called off.', evidence: [{ url: 'https://port.example/n', publisher: 'Port', day: '2026-01-31', note: 'It says so.' }] });
  await post('reopen', { standing: resolutionId, reason: '官方改了说法，所以重新打开。' });
  return one!;
}

test('anybody reads what was changed, by whom, why, and what stood before: on the page of the prediction and site-wide', async ({ app, signedIn, browser }) => {
  const cookie = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { id, claim } = await changed(app, cookie);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${app.url}/predictions/${id}`);
  const happened = page.getByRole('region', { name: 'Everything that happened' }).getByRole('listitem');
  await expect(happened.last()).toContainText(`${person.name} opened the question again`);
  await expect(happened.last()).toContainText('Why: 官方改了说法');
  await expect(happened.last().locator('[lang|=zh]')).toHaveText('官方改了说法，所以重新打开。');
  await expect(happened.last().getByRole('deletion').first()).toContainText('annulled');
  await expect(happened.last().getByRole('insertion').first()).toContainText('open again');

  await page.getByRole('contentinfo').getByRole('link', { name: 'Every change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The trail');
  const events = page.getByRole('main').locator('.timeline > li');
  await expect(events.first()).toContainText('opened the question again');
  await expect(events.first().getByRole('link', { name: claim })).toHaveAttribute('href', /\/predictions\//);
  await page.getByText('Narrow by person, kind or day').click();
  await page.getByLabel('By whom').fill('ines');
  await page.getByLabel('What happened').selectOption('question:resolved ');
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(events).toHaveCount(1);
  await expect(events).toContainText('decided the question: annulled');
  await page.goto(`${app.url}/trail?by=nobody-at-all&from=2026-13-45`);
  await expect(page.getByText('could not be read and was left out')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await page.getByRole('link', { name: 'Older →' }).click();
  await expect(events).toHaveCount(50);
  await expect(page).toHaveURL(/before=\d+/);
});

test('accounts stand in the trail for administrators only', async ({ app, signedIn, page }) => {
  await signedIn.goto(`${app.url}/trail?what=user`);
  await expect(signedIn.getByRole('main').getByText('made the account, as administrator')).toBeVisible();
  await page.context().clearCookies();
  for (const path of ['/trail', '/trail?what=user', '/trail?what=user:created', '/trail?of=user:x']) {
    await page.goto(app.url + path);
    await expect(page.getByRole('main').getByText('made the account'), path).toHaveCount(0);
  }
  const { events } = (await (await page.request.get(`${app.url}/api/v1/trail`)).json()) as { events: Record<string, unknown>[] };
  expect(events.some(({ hidden }) => hidden === true)).toBe(true);
  expect(JSON.stringify(events)).not.toContain(person.email);
});

test('the program in the documentation checks the public chain of a running site, and sees a change', async ({ app, signedIn }) => {
  const cookie = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await changed(app, cookie);
  const [, program] = /```js\n(.*?)```/s.exec(readFileSync(resolve(import.meta.dirname, '../docs/trail.md'), 'utf8'))!;
  const file = join(mkdtempSync(join(tmpdir(), 'hindcast-check-')), 'check.mjs');
  writeFileSync(file, program!);
  const check = () => spawnSync('node', [file, app.url], { encoding: 'utf8' });
  expect(check().stdout).toMatch(/^\d{3,} events checked\. The last hash is [0-9a-f]{64}\n$/);
  const head = /[0-9a-f]{64}/.exec(check().stdout)![0];
  expect(app.cli(['doctor', '--head', head])).toMatchObject({ code: 0 });

  // As somebody who has the file.
  const store = openStore(app.database);
  for (const [name] of store.read.values<[string]>("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_events'")) store.forSignIn.run(`drop trigger "${name}"`);
  store.forSignIn.run(`update audit_events set detail = replace(detail, 'called off', 'carried on') where detail like '%called off%'`);
  store.close();
  expect(check().stderr).toMatch(/Event \d+ is not what its hash says/);
  const { code, out } = app.cli(['doctor', '--head', '0'.repeat(63) + '1']);
  expect(code).toBe(1);
  expect(out).toContain('was changed by other means than Hindcast');
  expect(out).toContain('no event has the hash');
});

test('the shell tells the trail in words, and one event a line as JSON', async ({ app, signedIn }) => {
  const cookie = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { questionId, claim } = await changed(app, cookie);
  const { out } = app.cli(['trail', '--of', questionId, '--most', '2']);
  expect(out).toContain(`${person.name} opened the question again\n    “${claim}”\n    Why: 官方改了说法，所以重新打开。\n    outcome: annulled → open again`);
  const lines = app.cli(['trail', '--json', '--since', '2026-01-01', '--by', 'ines']).out.trim().split('\n').map((line) => JSON.parse(line) as { by: string });
  expect(new Set(lines.map(({ by }) => by))).toEqual(new Set([person.name]));
  for (const wrong of [['--of', 'nothing'], ['--since', 'soon'], ['--most', '0'], ['more']]) expect(app.cli(['trail', ...wrong]).code, wrong.join(' ')).toBe(1);
});
