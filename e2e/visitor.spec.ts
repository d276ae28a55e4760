import { actionsOfBuild, callAction } from './build.ts';
import { lastEvent } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { announce, send } from './http.ts';

async function somePrediction(app: App) {
  const { out } = app.cli(['predictions', '--json']);
  return (JSON.parse(out) as { id: string; questionId: string }[])[0]!;
}

test('a signed-out visitor reads everything and is offered nothing to change', async ({ page, app }) => {
  const { id } = await somePrediction(app);
  for (const path of ['/', '/predictions', `/predictions/${id}`, '/leaderboard', '/calibration', '/checkability', '/forecasters', '/articles', '/methodology', '/record']) {
    expect((await page.goto(app.url + path))?.status(), path).toBe(200);
    for (const name of ['Resolve', 'Review', 'Publish', 'Take in an article', 'Sign out']) {
      await expect(page.getByRole('main').getByRole('link', { name, exact: true }), `${name} on ${path}`).toHaveCount(0);
      await expect(page.getByRole('button', { name, exact: true }), `${name} on ${path}`).toHaveCount(0);
    }
  }
});

test('pages that lead to a change send a visitor to sign in', async ({ page, app }) => {
  const { id } = await somePrediction(app);
  for (const path of ['/review', '/review/anything', '/review/anything/together', '/questions/anything/edit', '/articles/new', '/due', '/questions/anything/resolve', '/questions/anything/second-look', '/questions/anything/condition', `/predictions/${id}/aftermath`]) {
    await page.goto(app.url + path);
    expect(new URL(page.url()).pathname, path).toBe('/sign-in');
  }
});

test('direct requests to the API change nothing', async ({ request, app }) => {
  const { questionId } = await somePrediction(app);
  const before = lastEvent(app);
  const body = { text: 'It will rain by the end of 2027.', reason: 'other', version: 1, standing: null, outcome: 'yes', knownOn: '2026-01-01', evidence: [] };
  for (const path of ['articles', 'articles/x/candidates', 'articles/x/readings', 'candidates/x/publish', 'candidates/x/reject', 'candidates/x/undo', 'candidates/undo', 'articles/x/accept', `questions/${questionId}/versions`, `questions/${questionId}/resolutions`, `questions/${questionId}/reopen`]) {
    for (const headers of [{ origin: app.url }, { origin: 'http://evil.example' }, {}] as Record<string, string>[]) {
      const answer = await request.post(`${app.url}/api/v1/${path}`, { headers: { ...headers, 'content-type': 'application/json' }, data: body });
      expect([401, 403], `${path} ${JSON.stringify(headers)}`).toContain(answer.status());
      expect(await answer.text()).not.toMatch(/at .*\.ts/);
    }
    expect([401, 405], path).toContain((await request.get(`${app.url}/api/v1/${path}`)).status());
  }
  expect(lastEvent(app)).toBe(before);
});

/** Calls every form action of the build, as its own page would, with entries that a change would need. */
async function callEveryAction(app: App, values: Record<string, string>, headers: Record<string, string> = {}): Promise<void> {
  for (const action of actionsOfBuild().keys()) {
    if (action.endsWith('#signOut')) continue;
    const answer = await callAction(app, action, values, headers);
    expect(answer.status, action).toBeLessThan(500);
    if (headers['origin']) expect(answer.status, action).toBe(403);
    expect(String(answer.headers['set-cookie'] ?? ''), action).not.toMatch(/session_token=[^;]{8}/);
  }
}

test('direct requests to every form action of the build change nothing', async ({ app }) => {
  const { questionId, id } = await somePrediction(app);
  const before = lastEvent(app);
  await callEveryAction(app, {
    candidateId: 'x', articleId: 'x', version: '1', questionId, predictionId: id, standing: '', outcome: 'yes', knownOn: '2026-01-01', url: 'https://a.example', publisher: 'a',
    day: '2026-01-01', evidenceNote: 'a', reason: 'other', until: '2099-01-01', side: 'first', stance: 'silent', proposed: 'no', text: 'It will rain by 2030.', token: 'x', name: 'x', email: 'x@example.org', password: 'long enough to pass',
  });
  expect(lastEvent(app)).toBe(before);
});

test('the same requests with an editor’s session do change things: the test above can fail', async ({ signedIn, app }) => {
  const { questionId, id } = await somePrediction(app);
  const decision = { questionId, predictionId: id, standing: '', outcome: 'yes', knownOn: '2026-01-01', url: 'https://a.example', publisher: 'a', day: '2026-01-01', evidenceNote: 'a', until: '2099-01-01', reason: 'a' };
  const before = lastEvent(app);
  const cookie = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const origin of ['http://evil.example', 'null', 'http://[']) await callEveryAction(app, decision, { cookie, origin });
  expect(lastEvent(app)).toBe(before);
  await callEveryAction(app, decision, { cookie });
  expect(lastEvent(app)).not.toBe(before);
});

test('every answer carries the protecting headers, errors and files too', async ({ request, app }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/nowhere', '/predictions/nowhere', '/api/v1/articles', '/healthz', '/_next/static/nothing.js']) {
    const headers = (await request.get(app.url + path, { headers: { 'content-security-policy': "script-src 'nonce-mine'" } })).headers();
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/);
    expect(headers['content-security-policy'], path).not.toMatch(/unsafe-inline|nonce-mine/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    nonces.add(headers['content-security-policy']!);
  }
  expect(nonces.size).toBe(6);
});

test('no page asks another machine for anything, and no script is refused', async ({ page, app }) => {
  const strangers: string[] = [];
  const refused: string[] = [];
  page.on('request', (asked) => { if (!asked.url().startsWith(app.url) && !asked.url().startsWith('data:')) strangers.push(asked.url()); });
  page.on('console', (message) => { if (/Content Security Policy|Refused/i.test(message.text())) refused.push(message.text()); });
  for (const path of ['/', '/predictions', '/leaderboard', '/calibration', '/forecasters', '/articles', '/methodology', '/sign-in', '/nowhere']) await page.goto(app.url + path, { waitUntil: 'networkidle' });
  expect(strangers).toEqual([]);
  expect(refused).toEqual([]);
});

test('a form that is large, or does not say how large it is, is refused before it is read; with a session files may be large', async ({ app, signedIn }) => {
  const headers = { 'origin': app.url, 'content-type': 'multipart/form-data; boundary=x' };
  const cookie = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const path of ['/sign-in', '/articles/new']) {
    expect(await announce(`${app.url}${path}`, { ...headers, 'transfer-encoding': 'chunked' }), path).toBe(411);
    expect(await announce(`${app.url}${path}`, { ...headers, 'content-length': '2000000' }), path).toBe(413);
  }
  expect(await announce(`${app.url}/settings`, { ...headers, cookie, 'content-length': '2000000' })).toBe(413);
  expect(await announce(`${app.url}/articles/new`, { ...headers, cookie, 'content-length': '40000000' })).toBe(413);
  const line = (await send(`${app.url}/articles/new`, { method: 'POST', headers: { ...headers, cookie }, body: Buffer.alloc(2_000_000, 120) })).status;
  expect(line).not.toBe(413);
});
