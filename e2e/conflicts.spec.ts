import type { Browser } from '@playwright/test';
import { openStore } from '#db/connection.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { expect, person, test, type App } from './fixtures.ts';

const CLIENTS = 20;
const ROUNDS = 50;
const text = 'The harbour bridge will open before July 2027. The tolls will rise above 4 euros by the end of 2027. The lock will close by the end of 2029.';

type Draft = { quote: string; start: number; end: number; language: 'en' };
type Kind = 'publish' | 'reject' | 'undo' | 'undo last' | 'edit';
/** One try of one client: on what, as of which version, and what it was told. */
type Try = { kind: Kind; editor: string; subject: string; sent: number; status: number; became: number; words: string };

/** Signs somebody in as a browser does and returns the cookie of the session. */
async function sessionOf(browser: Browser, app: App, { email, password }: { email: string; password: string }): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/review');
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Takes in an article, with nothing else in the database. Returns its id and its candidates. */
function ingest(app: App, words: string, author = 'Ada Reyes'): { articleId: string; rows: { id: string; draft: Draft }[] } {
  expect(app.cli(['record', 'remove']).code).toBe(0);
  const articleId = /Article (\S+):/.exec(app.cli(['ingest', '-', '--author', author, '--published', '2026-10-01'], words).out)![1]!;
  return { articleId, rows: JSON.parse(app.cli(['review', articleId, '--json']).out) as { id: string; draft: Draft }[] };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

test(`${CLIENTS} clients, ${ROUNDS} rounds each: no lost update, conflicts counted exactly, the trail equals the history`, async ({ signedIn, app, browser }) => {
  test.setTimeout(300_000);
  const editors = [person, ...['Omar', 'Lin', 'Noor'].map((name) => ({ name, email: `${name.toLowerCase()}@example.org`, password: 'correct horse battery' }))];
  for (const { name, email, password } of editors.slice(1)) expect(app.cli(['user', 'add', '--name', name, '--email', email], password).code).toBe(0);
  const sessions = [await signedIn.context().cookies().then((all) => all.map(({ name, value }) => `${name}=${value}`).join('; '))];
  for (const one of editors.slice(1)) sessions.push(await sessionOf(browser, app, one));

  const { articleId, rows } = ingest(app, text);
  expect(rows).toHaveLength(3);
  // Two questions that are edited, from an article of their own.
  const other = ingest(app, 'The ferry will stop by the end of 2028. Pier Seven will be rebuilt before July 2028.', 'Bo Lind');
  for (const { id } of other.rows) expect(app.cli(['review', 'accept', id, '--topic', 'Harbour']).code).toBe(0);
  const questions = (JSON.parse(app.cli(['predictions', '--json']).out) as { questionId: string }[]).map((row) => row.questionId);
  expect(questions).toHaveLength(2);

  const call = async (client: number, path: string, body: object) => {
    const answer = await fetch(`${app.url}/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'origin': app.url, 'cookie': sessions[client % sessions.length]! }, body: JSON.stringify(body) });
    return { status: answer.status, json: await answer.json() as Record<string, unknown> & { error?: { theirs?: { version?: number; status?: string } } } };
  };
  const tries: Try[] = [];
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    const dice = seeded(client + 1);
    const known = new Map<string, { version: number; waits: boolean }>([...rows.map((row) => [row.id, { version: 1, waits: true }] as const), ...questions.map((id) => [id, { version: 1, waits: true }] as const)]);
    for (let round = 0; round < ROUNDS; round++) {
      const words = `client ${client}, round ${round}`;
      const editing = dice() < 0.35;
      const subject = editing ? questions[Math.floor(dice() * questions.length)]! : rows[Math.floor(dice() * rows.length)]!.id;
      const { version, waits } = known.get(subject)!;
      const kind: Kind = editing ? 'edit' : waits ? (dice() < 0.5 ? 'publish' : 'reject') : dice() < 0.7 ? 'undo' : 'undo last';
      const { status, json } = await send(client, kind, subject, version, words);
      const undone = (json.undone as { candidateId: string; version: number }[] | undefined)?.[0];
      const became = undone?.version ?? (json.version as number | undefined) ?? 0;
      tries.push({ kind, editor: editors[client % editors.length]!.name, subject: undone?.candidateId ?? subject, sent: version, status, became, words });
      const theirs = json.error?.theirs;
      if (status === 201) known.set(subject, { version: became, waits: editing || kind.startsWith('undo') });
      else if (theirs?.version !== undefined) known.set(subject, { version: theirs.version, waits: editing || theirs.status === 'pending' });
      else known.set(subject, { version, waits: !waits });
    }
  }));

  function send(client: number, kind: Kind, subject: string, version: number, words: string) {
    switch (kind) {
      case 'edit': return call(client, `/questions/${subject}/versions`, { version, criteria: `Yes if ${words}`, why: words });
      case 'reject': return call(client, `/candidates/${subject}/reject`, { version, reason: 'other', note: words });
      case 'undo': return call(client, `/candidates/${subject}/undo`, { version });
      case 'undo last': return call(client, '/candidates/undo', { expecting: subject });
      case 'publish': {
        const { quote, start, end, language } = rows.find((row) => row.id === subject)!.draft;
        return call(client, `/candidates/${subject}/publish`, { version, forecast: {
          articleId, forecaster: { name: 'Ada Reyes' }, madeOn: '2026-10-01', madeOnBasis: 'told by an editor', chance: { basis: 'none' }, quote: { text: quote, start, end, language },
          question: { claim: words, language: 'en', criteria: words, topic: 'Harbour', windowTo: '2029-12-31' },
        } });
      }
    }
  }

  // Every try succeeded, or was refused: by somebody else's being first, or (undoing one's last) for want of a decision.
  const [done, conflicts, nothing] = [tries.filter(({ status }) => status === 201), tries.filter(({ status }) => status === 409), tries.filter(({ status, kind }) => status === 422 && kind === 'undo last')];
  expect(tries).toHaveLength(CLIENTS * ROUNDS);
  expect(conflicts.length).toBe(tries.length - done.length - nothing.length);
  expect(Math.min(done.length, conflicts.length)).toBeGreaterThan(CLIENTS);
  console.log(`${tries.length} tries: ${done.length} changes, ${conflicts.length} conflicts, ${nothing.length} with nothing to undo`);

  const store = openStore(app.database);
  const made = { publish: 'published', reject: 'rejected', 'undo': 'taken back', 'undo last': 'taken back', edit: 'edited' } as const;
  for (const candidate of await candidatesOf(store.read, articleId)) {
    const own = done.filter(({ subject }) => subject === candidate.id).sort((a, b) => a.became - b.became);
    // Each version was made by exactly one of those who were told that they made it.
    expect(own.map(({ became }) => became)).toEqual(Array.from(own, (_, i) => i + 2));
    expect(candidate.version).toBe(own.length + 1);
    const trail = (await historyOf(store.read, 'candidate', candidate.id)).map(({ action, actor, detail }) => [detail.version, action, actor, action === 'rejected' ? detail.note : null]);
    expect(trail).toEqual(own.map(({ kind, became, editor, words }) => [became, made[kind], editor, kind === 'reject' ? words : null]));
    expect(candidate.status).toBe({ publish: 'published', reject: 'rejected', 'undo': 'pending', 'undo last': 'pending', edit: '' }[own.at(-1)!.kind]);
    expect(candidate.note).toBe(own.at(-1)!.kind === 'reject' ? own.at(-1)!.words : null);
  }
  for (const id of questions) {
    const own = done.filter(({ subject }) => subject === id).sort((a, b) => a.became - b.became);
    const versions = await questionVersionsOf(store.read, id);
    expect(versions.slice(1).map(({ version, criteria, why, by }) => [version, criteria, why, by])).toEqual(own.map(({ became, words, editor }) => [became, `Yes if ${words}`, words, editor]));
    expect((await historyOf(store.read, 'question', id)).filter(({ action }) => action === 'edited').map(({ actor, detail }) => [detail.version, actor])).toEqual(own.map(({ became, editor }) => [became, editor]));
  }
  const standing = (await candidatesOf(store.read, articleId)).filter(({ status }) => status === 'published').length;
  expect((await predictions(store.read, { show: 'all' })).length).toBe(questions.length + standing);
  store.close();
  expect(app.cli(['doctor']).code).toBe(0);
});

test('the second of two editors sees both versions, loses nothing that was typed, and may send it again', async ({ signedIn: page, app }) => {
  const { articleId, rows: [first, second] } = ingest(app, text);
  await page.goto(`${app.url}/review/${articleId}?c=${first!.id}`);
  await page.getByLabel('Topic').fill('Mine');
  await page.getByLabel('Claim').fill('What I typed for ten minutes.');
  expect(app.cli(['review', 'accept', first!.id, '--topic', 'Theirs', '--claim', 'What they wrote.']).code).toBe(0);
  await page.getByRole('button', { name: 'Publish' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'was here first' });
  await expect(conflict.getByRole('row', { name: /Claim/ })).toContainText('What they wrote.');
  await expect(conflict.getByRole('row', { name: /Claim/ })).toContainText('What I typed for ten minutes.');
  await expect(conflict.getByRole('row', { name: /Topic/ })).toContainText('Theirs');
  await expect(page.getByLabel('Claim')).toHaveValue('What I typed for ten minutes.');
  // Where theirs stands is told, and opens beside the form.
  const [desk] = await Promise.all([page.context().waitForEvent('page'), conflict.getByRole('link', { name: 'the candidate as it is now' }).click()]);
  await expect(desk).toHaveURL(`${app.url}/review/${articleId}?c=${first!.id}`);
  await expect(desk.getByRole('main')).toContainText('What they wrote.');
  await desk.close();
  const [trail] = await Promise.all([page.context().waitForEvent('page'), conflict.getByRole('link', { name: 'every change to it' }).click()]);
  await expect(trail.getByRole('main')).toContainText('published');
  await trail.close();
  await conflict.focus();
  const claims = () => (JSON.parse(app.cli(['predictions', '--json']).out) as { claim: string }[]).map(({ claim }) => claim);
  expect(claims()).toEqual(['What they wrote.']);
  // By keys it is the next stop.
  await expect(conflict).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(conflict.getByRole('button', { name: 'Publish mine instead' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Published.');
  expect(claims()).toEqual(['What I typed for ten minutes.']);

  await page.goto(`${app.url}/review/${articleId}?c=${second!.id}`);
  await page.getByLabel('Remark').fill('My reason');
  expect(app.cli(['review', 'reject', second!.id, '--reason', 'no-deadline', '--note', 'Their reason']).code).toBe(0);
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  const other = page.getByRole('alert').filter({ hasText: 'was here first' });
  await expect(other).toContainText('Their reason');
  await other.getByRole('button', { name: 'Reject it all the same' }).click();
  await expect(page.getByRole('status')).toContainText('Rejected');
  expect((JSON.parse(app.cli(['review', articleId, '--json']).out) as { note: string }[])[1]!.note).toBe('My reason');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a conflict shows both versions too', async ({ signedIn: page, app }) => {
    const { articleId, rows: [first] } = ingest(app, text);
    await page.goto(`${app.url}/review/${articleId}`);
    await page.getByLabel('Topic').fill('Mine');
    await page.getByLabel('Claim').fill('What I typed for ten minutes.');
    expect(app.cli(['review', 'accept', first!.id, '--topic', 'Theirs', '--claim', 'What they wrote.']).code).toBe(0);
    await page.getByRole('button', { name: 'Publish' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'was here first' });
    await expect(conflict).toContainText('What they wrote.');
    await expect(conflict).toContainText('What I typed for ten minutes.');
    await conflict.getByRole('button', { name: 'Publish mine instead' }).click();
    await expect(page.getByRole('status')).toContainText('Published.');
    expect((JSON.parse(app.cli(['predictions', '--json']).out) as { claim: string }[]).map(({ claim }) => claim)).toEqual(['What I typed for ten minutes.']);
  });

  test('a question is edited, its reason is asked for, and both wordings stand on its page', async ({ signedIn: page, app }) => {
    const { rows: [first] } = ingest(app, '大桥将在2027年7月前通车。');
    expect(app.cli(['review', 'accept', first!.id, '--topic', 'Harbour']).code).toBe(0);
    const [{ id, questionId }] = JSON.parse(app.cli(['predictions', '--json']).out) as [{ id: string; questionId: string }];
    await page.goto(`${app.url}/predictions/${id}`);
    await page.getByRole('link', { name: 'Edit the question' }).click();
    await page.getByLabel('Claim', { exact: true }).fill('大桥将在2027年7月前全线通车。');
    await page.getByRole('button', { name: 'Keep as a new version' }).click();
    await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('大桥将在2027年7月前全线通车。');
    expect(app.cli(['edit', questionId, '--topic', 'Harbour / Bridges']).out).toContain('Kept as version 2.');
    await page.getByLabel('Why you change it').fill('Half a bridge is none.');
    await page.getByRole('button', { name: 'Keep as a new version' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'was here first' });
    await expect(conflict).toContainText('Harbour / Bridges');
    await expect(conflict.getByRole('link', { name: 'the prediction as it is now' })).toHaveAttribute('href', `/predictions/${id}`);
    await expect(conflict.getByRole('link', { name: 'every change to it' })).toHaveAttribute('href', `/trail?of=question:${questionId}`);
    await conflict.getByRole('button', { name: 'Keep mine as a further version' }).click();
    const wordings = page.getByRole('region', { name: 'How it was worded' });
    await expect(wordings.locator('ins')).toContainText(['Harbour / Bridges', '全线', 'Harbour']);
    await expect(wordings).toContainText('Why: Half a bridge is none.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('大桥将在2027年7月前全线通车。');
  });
});
