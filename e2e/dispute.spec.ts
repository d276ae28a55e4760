import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { rows } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { claim, publishedCall, send } from './harbour.ts';

// A dispute from outcome to settlement: three editors, each in a browser of their own. Scores leave and come back.

const today = new Date().toISOString().slice(0, 10);

/** An editor with an account and a browser of their own. */
async function editor(browser: Browser, app: App, name: string): Promise<Page> {
  const email = `${name.toLowerCase()}@example.org`;
  const made = app.cli(['user', 'add', '--name', name, '--email', email, '--role', 'editor'], 'correct horse battery');
  expect(made.code, made.err).toBe(0);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: `Sign out ${name}` })).toBeVisible();
  return page;
}

/** What the table says that Ada has scored: her row, or that nothing of hers is. */
async function score(page: Page, app: App): Promise<string> {
  await page.goto(`${app.url}/leaderboard?topic=Harbour`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Ada Reyes', exact: true }) });
  return (await row.count()) === 0 ? 'nothing' : (await row.first().innerText()).replace(/\s+/g, ' ');
}

async function preview(page: Page, keep: string): Promise<void> {
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await expect(page.getByRole('heading', { name: 'What it would change' }), 'the place is not lost with the button').toBeFocused();
  await expect(page.getByRole('button', { name: keep })).toBeVisible();
}

test('an outcome is decided, disputed, and settled by a third; scores leave and come back; both judgements stay', async ({ browser, app }) => {
  let crossing = 'Cars crossed it from nine o’clock';
  const port = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>Port notice</title><article><h1>Port notice</h1><p>The bridge was opened to traffic in the morning, the port authority says in its notice of the day.</p><p>${crossing}, and boats passed below.</p><script>alert(1)</script></article>`));
  await new Promise<void>((done) => { port.listen(0, '127.0.0.1', done); });
  const notice = `http://127.0.0.1:${(port.address() as AddressInfo).port}/notice`;
  const [ines, omar, kim] = [await editor(browser, app, 'Ines'), await editor(browser, app, 'Omar'), await editor(browser, app, 'Kim')];
  const { forecastId, questionId } = await publishedCall(ines, app);

  // Overdue, so it waits in the inbox, which the keys lead to.
  await ines.getByRole('link', { name: /^Due/ }).click();
  await expect(ines.getByRole('heading', { level: 1 })).toHaveText('What is due');
  await ines.goto(`${app.url}/due?topic=Harbour`);
  await expect(ines.getByRole('listitem').filter({ hasText: claim }).first()).toContainText('nobody has recorded what happened');
  await ines.locator('body').press('j');
  await ines.keyboard.press('Enter');
  await ines.waitForURL(`**/questions/${questionId}/resolve`);

  // Outcome, evidence, preview, confirm. A page that is not asked for writes nothing.
  await ines.getByLabel('Outcome').selectOption('yes');
  await ines.getByLabel('Day it became known').fill('2026-10-20');
  await ines.getByLabel('Day it happened').fill('2026-10-20');
  await ines.getByLabel('Address').first().fill(notice);
  await ines.getByLabel('Published by').first().fill('Port authority');
  await ines.getByLabel('Published on').first().fill('2026-10-20');
  await ines.getByLabel('What it says, in your own words').first().fill('The bridge was opened.');
  await preview(ines, 'Keep this outcome');
  await expect(ines.locator('#effect')).toContainText('Ada Reyes: Brier score: none → 0.04 (lower is better)');
  expect(await score(kim, app), 'a preview keeps nothing').toBe('nothing');
  await ines.getByLabel('Outcome').selectOption('no');
  await ines.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(ines.locator('#effect')).toContainText('You changed something after you looked');
  await expect(ines.locator('#effect')).toContainText('Brier score: none → 0.64');
  await ines.getByLabel('Outcome').selectOption('yes');
  await ines.getByRole('button', { name: 'Update the preview' }).click();
  await expect(ines.locator('#effect')).toContainText('Brier score: none → 0.04');
  await ines.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(ines.getByRole('status')).toContainText('The outcome is kept');
  await expect(ines.getByRole('main')).toContainText('11 days before the last day');
  const scored = await score(kim, app);
  expect(scored).toContain('0.040');

  // The page is kept as text, with its hash.
  await ines.goto(`${app.url}/predictions/${forecastId}`);
  await ines.getByRole('link', { name: 'Its text, as kept here' }).click();
  await expect(ines.getByRole('main')).toContainText('Cars crossed it from nine o’clock');
  await expect(ines.getByRole('main')).not.toContainText('alert(1)');
  await expect(ines.getByText(/^[0-9a-f]{64}$/)).toBeVisible();

  // The page says otherwise later: each of its texts stays readable, the last first, with its day and its hash.
  for (const words of ['Cars crossed it from ten o’clock', 'No car crossed it']) {
    crossing = words;
    await ines.getByRole('button', { name: 'Fetch it again' }).click();
    await expect(ines.getByRole('region', { name: 'Port notice' })).toContainText(words);
  }
  const kept = rows<{ text: string; hash: string; at: string }>(app, "select text, hash, at from evidence_pages where status = 'kept' order by id desc");
  expect(kept.map(({ text }) => /^.*crossed.*?(?=,)/m.exec(text)?.[0])).toEqual(['No car crossed it', 'Cars crossed it from ten o’clock', 'Cars crossed it from nine o’clock']);
  const earlier = ines.locator('details').filter({ hasText: 'As it was kept before' });
  await expect(earlier).toHaveCount(2);
  await expect(ines.locator('dl.facts code')).toHaveText(kept[0]!.hash);
  await expect(ines.getByText('Cars crossed it')).toHaveCount(2);
  for (const [i, { text, hash, at }] of kept.slice(1).entries()) {
    await expect(earlier.nth(i).locator('code'), 'not read over unless asked for').toBeHidden();
    await earlier.nth(i).locator('summary').click();
    await expect(earlier.nth(i).locator('time')).toHaveAttribute('datetime', at);
    await expect(earlier.nth(i).locator('summary')).toContainText('by Ines');
    await expect(earlier.nth(i).locator('code')).toHaveText(hash);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    await expect(earlier.nth(i)).toContainText(/^.*crossed.*$/m.exec(text)![0]);
  }

  // Whoever decided cannot confirm. The second disputes; it leaves the scores at once.
  await ines.goto(`${app.url}/questions/${questionId}/second-look`);
  await expect(ines.getByRole('main')).toContainText('You decided this yourself');
  await omar.goto(`${app.url}/predictions/${forecastId}`);
  await omar.getByRole('link', { name: 'Confirm or dispute' }).click();
  await omar.getByLabel('Why it is wrong').fill('That was a rehearsal: no traffic crossed.');
  await omar.getByLabel('The right outcome').selectOption('no');
  await preview(omar, 'Dispute this outcome');
  await expect(omar.locator('#effect')).toContainText('Ada Reyes: Brier score: 0.04 → none');
  await omar.getByRole('button', { name: 'Dispute this outcome' }).click();
  await expect(omar.getByRole('main')).toContainText('Disputed: it counts for nobody until that is settled');
  await expect(omar.getByRole('main')).toContainText('Ines says “Yes: it came true”');
  await expect(omar.getByRole('main')).toContainText('Omar says “No: it did not come true”');
  expect(await score(kim, app), 'a disputed outcome is in no score').toBe('nothing');
  await kim.goto(`${app.url}/predictions?show=decided&q=${encodeURIComponent('harbour bridge')}`);
  await expect(kim.getByRole('link', { name: claim, exact: true })).toHaveCount(0);

  // Neither of the two settles it for themselves.
  await omar.getByRole('link', { name: 'Settle the dispute' }).click();
  await expect(omar.getByRole('heading', { name: 'Take the dispute back' })).toBeVisible();
  await ines.goto(`${app.url}/questions/${questionId}/second-look`);
  await expect(ines.getByRole('heading', { name: 'Give way' })).toBeVisible();
  await expect(ines.getByLabel('Who is right')).toHaveCount(0);

  // The third finds it in the inbox and settles it for the second.
  await kim.goto(`${app.url}/due?reason=disputed`);
  await kim.getByRole('link', { name: claim, exact: true }).click();
  await kim.getByLabel('Who is right').selectOption('proposed');
  await kim.getByLabel('Why', { exact: true }).fill('The port says traffic crossed on 3 November only.');
  // Omar gave none: whoever settles for him names what shows it.
  await kim.getByText('Further evidence', { exact: true }).click();
  await kim.getByLabel('Address').first().fill(notice);
  await kim.getByLabel('Published by').first().fill('Port authority');
  await kim.getByLabel('Published on').first().fill('2026-11-03');
  await kim.getByLabel('What it says, in your own words').first().fill('Traffic crossed on 3 November.');
  await preview(kim, 'Settle the dispute');
  await kim.getByRole('button', { name: 'Settle the dispute' }).click();
  await expect(kim.getByRole('status')).toContainText('Settled');
  await kim.goto(`${app.url}/predictions/${forecastId}`);
  await expect(kim.getByRole('main')).toContainText('No: it did not come true');
  const history = kim.getByRole('region', { name: 'What was decided, and changed' });
  await expect(history.getByRole('listitem').filter({ hasText: 'superseded' })).toHaveCount(2);
  await expect(history).toContainText('That was a rehearsal');
  const settled = await score(kim, app);
  expect(settled).toContain('0.640');
  expect(settled).not.toBe(scored);

  // After the miss, in her own words; and the first judge cannot undo what was settled.
  await kim.goto(`${app.url}/predictions/${forecastId}`);
  await kim.getByRole('link', { name: 'Record their reaction' }).click();
  await kim.getByLabel('What they did').selectOption('owned');
  await kim.getByLabel('Its day', { exact: true }).fill(today);
  await kim.getByLabel('Their own words').fill('I was wrong about the bridge.');
  await kim.getByLabel('Where they said it').fill('https://reyes.example/bridge');
  await kim.getByRole('button', { name: 'Keep this' }).click();
  await expect(kim.getByRole('region', { name: 'After the miss' })).toContainText('Owned it');
  await ines.goto(`${app.url}/questions/${questionId}/resolve`);
  await ines.getByLabel('Why', { exact: true }).fill('I still hold it to be a yes.');
  await ines.getByRole('form', { name: 'Open again' }).getByRole('button', { name: 'See what it changes' }).click();
  await expect(ines.getByRole('alert').first()).toContainText('only somebody else may change that');
  port.close();
});

test('of two who decide at once the second is told what the first kept, and loses no word', async ({ browser, app }) => {
  const [ines, omar] = [await editor(browser, app, 'Ines'), await editor(browser, app, 'Omar')];
  const { questionId } = await publishedCall(ines, app);
  for (const [page, outcome] of [[ines, 'yes'], [omar, 'no']] as const) {
    await page.goto(`${app.url}/questions/${questionId}/resolve`);
    await page.getByLabel('Outcome').selectOption(outcome);
    await page.getByLabel('Day it became known').fill('2026-11-01');
    await page.getByLabel('Address').first().fill('https://port.example/1');
    await page.getByLabel('Published by').first().fill('The port');
    await page.getByLabel('Published on').first().fill('2026-11-01');
    await page.getByLabel('What it says, in your own words').first().fill(`It says ${outcome}.`);
    await preview(page, 'Keep this outcome');
  }
  await ines.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(ines.getByRole('status')).toContainText('The outcome is kept');
  await omar.getByRole('button', { name: 'Keep this outcome' }).click();
  const told = omar.getByRole('alert').first();
  await expect(told).toContainText('Ines was here first: this question is now yes');
  await expect(told.getByRole('row').filter({ hasText: 'Outcome' })).toContainText('no');
  await expect(omar.getByLabel('What it says, in your own words').first()).toHaveValue('It says no.');
});

test('what somebody else changed between the look and the keep is shown before anything is kept', async ({ browser, app }) => {
  const [ines, omar] = [await editor(browser, app, 'Ines'), await editor(browser, app, 'Omar')];
  const [{ questionId }, tunnel] = [await publishedCall(ines, app), await publishedCall(ines, app, 'tunnel')];
  const outcome = { standing: null, outcome: 'no', knownOn: '2026-11-01', evidence: [{ url: 'https://port.example/2', publisher: 'The port', day: '2026-11-01', note: 'It is shut.' }] };
  await ines.goto(`${app.url}/questions/${questionId}/resolve`);
  await ines.getByLabel('Outcome').selectOption('yes');
  await ines.getByLabel('Day it became known').fill('2026-11-01');
  await ines.getByLabel('Address').first().fill('https://port.example/1');
  await ines.getByLabel('Published by').first().fill('The port');
  await ines.getByLabel('Published on').first().fill('2026-11-01');
  await ines.getByLabel('What it says, in your own words').first().fill('It opened.');
  await preview(ines, 'Keep this outcome');
  const effect = ines.locator('#effect');
  await expect(effect).toContainText('Brier score: none → 0.04');
  await send(omar, app, `questions/${tunnel.questionId}/resolutions`, outcome);
  await ines.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(effect).toContainText('Nothing was saved. What you gave is the same, but something else changed since you looked');
  await expect(effect).toContainText('Brier score: 0.64 → 0.34');
  const standing = () => rows(app, `select outcome from resolutions where question_id = '${questionId}'`);
  expect(standing()).toEqual([]);
  await ines.getByRole('button', { name: 'Keep this outcome' }).click();
  await expect(ines.getByRole('status')).toContainText('The outcome is kept');
  expect(standing()).toEqual([{ outcome: 'yes' }]);
});
