import { callAction } from './build.ts';
import { startApp } from './app.ts';
import { expect, test, type App } from './fixtures.ts';
import { addPerson, addressOf, cookiesOf, signIn } from './people.ts';

const wrong = { secret: 'not the password' };
const guess = (app: App, email: string, headers: Record<string, string> = {}) => callAction(app, 'app/sign-in/actions.ts#signIn', { email, password: wrong.secret }, headers);
/** Everything that somebody might write to seem to come from elsewhere. */
const disguise = (i: number) => ({ 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}`, 'x-hindcast-address': `203.0.113.${i}`, 'cf-connecting-ip': `203.0.113.${i}` });

test('guesses at one account are stopped, whatever the headers say, also after a restart; known and unknown accounts alike', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  addPerson(app, 'Omar', 'editor');
  for (const email of [addressOf('Ines'), 'nobody@example.org']) {
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push((await guess(app, email, disguise(i))).text);
    expect(answers.filter((text) => text.includes('do not belong together')), email).toHaveLength(5);
    expect(answers.filter((text) => text.includes('Too many tries failed. Wait')), email).toHaveLength(3);
  }
  expect((await signIn(app, 'Ines')).text).toContain('Too many tries');
  await app.stop();
  const again = await startApp({ database: app.database });
  try {
    expect((await signIn(again, 'Ines', { headers: disguise(99) })).text).toContain('Too many tries');
    expect(cookiesOf(await signIn(again, 'Omar'))).toContain('session_token');
  } finally {
    await again.stop();
  }
});

test('a hundred guesses at once at one account: five are looked at', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => guess(app, addressOf('Ines'), disguise(i))));
  expect(answers.filter(({ text }) => text.includes('do not belong together'))).toHaveLength(5);
});

test('one password at many accounts from one address is stopped; no header makes another address of it', async ({ app }) => {
  addPerson(app, 'Ines', 'editor');
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => guess(app, `somebody${i}@example.org`, disguise(i))));
  expect(answers.filter(({ text }) => text.includes('do not belong together'))).toHaveLength(30);
  expect((await signIn(app, 'Ines')).text).toContain('Too many tries');
});

test('behind a proxy that is trusted the last hop counts, and nothing that stands before it', async () => {
  const app = await startApp({ settings: { TRUST_PROXY: '127.0.0.0/8, ::1' } });
  try {
    addPerson(app, 'Ines', 'editor');
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => guess(app, `somebody${i}@example.org`, { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.7` })));
    expect(answers.filter(({ text }) => text.includes('do not belong together'))).toHaveLength(30);
    expect((await signIn(app, 'Ines', { headers: { 'x-forwarded-for': '203.0.113.7' } })).text).toContain('Too many tries');
    expect(cookiesOf(await signIn(app, 'Ines', { headers: { 'x-forwarded-for': '203.0.113.8' } }))).toContain('session_token');
  } finally {
    await app.stop();
  }
});
