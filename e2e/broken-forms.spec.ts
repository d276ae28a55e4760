import { connect } from 'node:net';
import { actionsOfBuild } from './build.ts';
import { lastEvent, rows } from './file.ts';
import { expect, test, type App } from './fixtures.ts';
import { send } from './http.ts';
import { addPerson, addressOf, password } from './people.ts';

// What is sent to a page and is no form of ours: the sender is told so, and it is no fault of the server’s.

const mark = 'hindcast-broken-forms';
const type = `multipart/form-data; boundary=${mark}`;
const part = (name: string, value: string) => `--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const end = `--${mark}--\r\n`;
const signIn = () => actionsOfBuild().get('app/sign-in/actions.ts#signIn')!.id;
const list = part('0', '[null,"$K1"]');
const broken: Record<string, { type: string; body: string }> = {
  'nothing': { type, body: '' },
  'cut within a part': { type, body: (part('email', 'a') + list).slice(0, 60) },
  'cut before its end': { type, body: part('email', 'a') + list },
  'another boundary': { type: 'multipart/form-data; boundary=another', body: part('email', 'a') + list + end },
  'no boundary': { type: 'multipart/form-data', body: part('email', 'a') + list + end },
  'an empty boundary': { type: 'multipart/form-data; boundary=', body: part('email', 'a') + list + end },
  'a part without a name': { type, body: `--${mark}\r\nContent-Disposition: form-data\r\n\r\na\r\n${end}` },
  'a list that is cut': { type, body: part('0', '[null,"$K') + end },
  'no action': { type, body: part('email', 'a') + end },
  'text': { type: 'text/plain', body: 'email=a' },
  'JSON': { type: 'application/json', body: '[]' },
  'a form of another kind': { type: 'application/x-www-form-urlencoded', body: 'email=a' },
  'no kind': { type: '', body: 'email=a' },
};

const post = (app: App, body: string | Buffer, headers: Record<string, string>, path = '/sign-in') => send(app.url + path, { method: 'POST', body, headers: { origin: app.url, ...headers } });

/** All that is printed before anybody asks for anything: the link is the last of it. */
async function printedAtStart(app: App): Promise<string> {
  await expect.poll(app.setupLink).not.toBe('');
  return app.printed();
}

test('what is no form of ours is answered with 400 and what to do, whether a script sends it or not; nothing is changed, and nothing is logged', async ({ app }) => {
  const [before, printed] = [lastEvent(app), await printedAtStart(app)];
  for (const [what, { type: kind, body }] of Object.entries(broken)) {
    for (const headers of [{}, { 'next-action': signIn(), 'accept': 'text/x-component' }] as Record<string, string>[]) {
      const answer = await post(app, body, { ...headers, 'content-type': kind });
      expect([answer.status, answer.headers['content-type']], what).toEqual([400, 'text/html; charset=utf-8']);
      expect(answer.text, what).toContain('Nothing was changed. Go back, load the page again and send it once more.');
    }
  }
  expect(lastEvent(app)).toBe(before);
  expect(app.printed()).toBe(printed);
});

test('whoever breaks off in the middle of a form leaves no trace, and the next is served', async ({ app }) => {
  const printed = await printedAtStart(app);
  const { port } = new URL(app.url);
  for (const leave of ['end', 'destroy'] as const) {
    await new Promise<void>((done) => {
      const line = connect(Number(port), '127.0.0.1', () => {
        line.write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${app.url}\r\nNext-Action: ${signIn()}\r\nContent-Type: ${type}\r\nContent-Length: 5000\r\n\r\n${part('email', 'a')}`, () => setTimeout(() => line[leave](), 100));
      });
      line.resume().on('error', () => undefined).on('close', () => done());
    });
  }
  expect((await send(`${app.url}/sign-in`)).status).toBe(200);
  expect(app.printed()).toBe(printed);
});

test('a form of ours is read as it was sent: byte by byte, and with megabytes', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const answer = await inPieces(app, Buffer.from(part('_1_email', addressOf('Ines')) + part('_1_password', password) + list + end));
  const cookie = /hindcast\.session_token=[^;]+/.exec(answer)?.[0] ?? '';
  expect(cookie, answer).not.toBe('');
  const words = 'The ferry company will order two electric ships by the end of 2027.';
  const file = `--${mark}\r\nContent-Disposition: form-data; name="_1_file"; filename="ferry.txt"\r\nContent-Type: text/plain\r\n\r\n${words}\r\n`;
  await post(app, part('_1_more', 'x'.repeat(3_000_000)) + file + list + end, { 'content-type': type, cookie, 'next-action': actionsOfBuild().get('app/articles/new/actions.ts#takeInAction')!.id, 'accept': 'text/x-component' }, '/articles/new');
  expect(rows(app, "select text from articles where text like 'The ferry company will%'")).toEqual([{ text: words }]);
});

/** What is answered to a form that arrives byte by byte. */
function inPieces(app: App, body: Buffer): Promise<string> {
  const { port } = new URL(app.url);
  return new Promise((done, fail) => {
    let heard = '';
    const line = connect(Number(port), '127.0.0.1', async () => {
      line.setNoDelay().write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${app.url}\r\nNext-Action: ${signIn()}\r\nAccept: text/x-component\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
      for (const byte of body) await new Promise((next) => line.write(Buffer.of(byte), next));
    });
    line.on('data', (piece) => { heard += String(piece); }).on('error', fail).on('close', () => done(heard));
  });
}

test('signing out sends no entries, and is a form of ours all the same', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});
