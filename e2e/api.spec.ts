import { createHash } from 'node:crypto';
import { openStore } from '#db/connection.ts';
import { addressesOfBuild, filled, methodsOf } from './build.ts';
import { lastEvent } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { announce, send, type Answer } from './http.ts';
import { addPerson, bearer, makeToken, signedInAs } from './people.ts';

// What programs are told: always JSON, always of one shape, in words that name what is wrong.

type Told = { name: string; message: string; fields?: Record<string, string> };
const told = ({ headers, text }: Answer): Told => {
  expect(String(headers['content-type'])).toContain('application/json');
  return (JSON.parse(text) as { error: Told }).error;
};

async function program(app: App): Promise<Record<string, string>> {
  addPerson(app, 'Kim', 'administrator');
  return { 'content-type': 'application/json', ...bearer(await makeToken(app, await signedInAs(app, 'Kim'))) };
}

/** What every table holds, by its hash. */
function held({ database }: App): Record<string, string> {
  const store = openStore(database);
  const tables = store.read.all<{ name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name");
  const all = Object.fromEntries(tables.map(({ name }) => [name, createHash('sha256').update(JSON.stringify(store.read.all<Record<string, unknown>>(`select * from "${name}"`))).digest('hex')]));
  store.close();
  return all;
}

test('where there is nothing, and by a method that is not taken, a program is told in JSON', async ({ app }) => {
  const headers = await program(app);
  const before = lastEvent(app);
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of ['/api', '/api/', '/api/v1', '/api/v2/due', '/api/v1/nowhere', '/api/v1/questions', '/api/v1/questions/a/b/c?x=1', '/api/auth/sign-in/email']) {
      const answer = await send(app.url + path, { method, headers, body: method === 'GET' ? '' : '{}' });
      if (answer.status === 308) continue;
      expect([answer.status, told(answer).name], `${method} ${path}`).toEqual([404, 'NotFound']);
      expect(answer.text, `${method} ${path}`).not.toContain('<');
    }
  }
  expect((await send(`${app.url}/api/v1/nowhere`, { method: 'HEAD' })).status).toBe(404);
  const routes = addressesOfBuild().routes.filter((route) => route.startsWith('/api/'));
  expect(routes.length).toBeGreaterThan(30);
  for (const route of routes) {
    const allowed = await methodsOf(app, route);
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !allowed.includes(one))) {
      const answer = await send(app.url + filled(route), { method, headers, body: method === 'GET' ? '' : '{}' });
      expect([answer.status, told(answer).name], `${method} ${route}`).toEqual([405, 'RuleBroken']);
      for (const one of allowed) expect(String(answer.headers['allow']), `${method} ${route}`).toContain(one);
      expect(told(answer).message).toContain(`not ${method}`);
    }
  }
  // What is no address of the API is for people.
  expect((await send(`${app.url}/apiary`)).headers['content-type']).toContain('text/html');
  expect(lastEvent(app)).toBe(before);
});

test('what is wrong with what was sent is told by name, kind and length, and never repeated', async ({ app }) => {
  const headers = await program(app);
  const secret = 'do-not-repeat-me';
  const post = (path: string, body: string, more: Record<string, string> = {}) => send(`${app.url}/api/v1/${path}`, { method: 'POST', headers: { ...headers, ...more }, body });
  const cases: [path: string, body: string, more: Record<string, string>, words: RegExp][] = [
    ['candidates/nowhere/reject', '{}', {}, /version is missing: it must be a number; reason is missing: it must be one of not-a-prediction, /],
    ['candidates/nowhere/reject', `{"version":"${secret}","reason":"${secret}"}`, {}, /version must be a number, and is text; reason must be one of .*, and is something else/],
    ['candidates/nowhere/reject', `{"version":1,"reason":"other","note":"${secret.repeat(1000)}"}`, {}, /note may have at most [\d,]+ characters, and has 16,000/],
    ['feeds', `{"url":7,"every":"${secret}"}`, {}, /url must be text, and is a number; every is not known here \(known: url, title, outlet, minutes\)/],
    ['articles', '{}', {}, /what was sent must hold either text or url/],
    ['invitations', `{"role":"${secret}"}`, {}, /role must be one of reader, editor, administrator, and is something else/],
    ['intake', `{"urls":"${secret}"}`, {}, /urls must be a list, and is text/],
    ['feeds/opml', `["${secret}"]`, {}, /must be a JSON object, and is a list/],
    ['feeds', `{"${secret}"`, {}, /not JSON: it breaks off before its end|not JSON: it cannot be read from character/],
    ['feeds', `{"url":"${secret}"}`, { 'content-type': 'text/plain' }, /content-type application\/json; this says text\/plain/],
    ['feeds', `{"url":"${'x'.repeat(13 * 1024 * 1024)}"}`, {}, /larger than 12 MB/],
  ];
  for (const [path, body, more, words] of cases) {
    const answer = await post(path, body, more);
    expect([answer.status, told(answer).name], `${path} ${body.slice(0, 80)}`).toEqual([422, 'RuleBroken']);
    expect(told(answer).message).toMatch(words);
    expect(answer.text).not.toContain(secret);
    expect(answer.text).not.toMatch(/Invalid|expected|received|NaN/);
  }
  expect(await announce(`${app.url}/api/v1/feeds`, { ...headers, 'content-length': '39000001' })).toBe(413);
  expect(told(await send(`${app.url}/api/v1/%E0%A4%A`)).message).toContain('cannot be read');
});

test('a program sees what a decision would change; nothing is kept, and who may not decide may not look', async ({ app }) => {
  const headers = await program(app);
  const post = (path: string, body: object, more: Record<string, string> = {}) => send(`${app.url}/api/v1/${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const [open] = JSON.parse(app.cli(['predictions', '--json']).out) as [{ questionId: string; forecaster: string }];
  const asked = { standing: null, outcome: 'annulled', annulReason: 'cancelled', knownOn: '2026-01-05', note: 'Called off.', evidence: [{ url: 'https://port.example/a', publisher: 'Port', day: '2026-01-05', note: 'It was called off.' }] };
  // That a token was used is noted once a day.
  expect((await send(`${app.url}/api/v1/me`, { headers })).status).toBe(200);
  const before = held(app);
  const answer = await post(`questions/${open.questionId}/resolutions/preview`, asked);
  expect(answer.status, answer.text).toBe(200);
  const seen = JSON.parse(answer.text) as { forecasters: { name: string; before: { void: number }; after: { void: number }; words: string[] }[]; questions: { id: string; before: string | null; after: string }[] };
  const own = seen.forecasters.find(({ name }) => name === open.forecaster)!;
  expect(own.after.void).toBe(own.before.void + 1);
  expect(own.words.join()).toContain('Annulled');
  expect(seen.questions).toContainEqual(expect.objectContaining({ id: open.questionId, before: null, after: 'annulled' }));
  // What would be refused is refused here too, in the same words.
  for (const body of [{}, { ...asked, evidence: [] }, { ...asked, annulReason: null }, { ...asked, standing: 'another' }]) {
    const [looked, kept] = [await post(`questions/${open.questionId}/resolutions/preview`, body), await post(`questions/${open.questionId}/resolutions`, body)];
    expect([looked.status, looked.text]).toEqual([kept.status, kept.text]);
    expect(looked.status).toBeGreaterThanOrEqual(409);
  }
  for (const what of ['reopen', 'dispute', 'settle', 'condition']) expect((await post(`questions/${open.questionId}/${what}/preview`, {})).status, what).toBe(422);
  expect((await post(`questions/${open.questionId}/resolutions/preview`, asked, { authorization: '' })).status).toBe(403);
  expect(held(app), 'nothing was written').toEqual(before);

  const { resolutionId } = JSON.parse((await post(`questions/${open.questionId}/resolutions`, asked)).text) as { resolutionId: string };
  const reopened = JSON.parse((await post(`questions/${open.questionId}/reopen/preview`, { standing: resolutionId, reason: 'It goes on.' })).text) as typeof seen;
  expect(reopened.questions).toContainEqual(expect.objectContaining({ id: open.questionId, before: 'annulled', after: 'reopened' }));
  expect(reopened.forecasters.find(({ name }) => name === open.forecaster)).toMatchObject({ before: own.after, after: own.before });
});
