import { scope } from '#domain/auth/actor.ts';
import type { App } from './app.ts';
import { callAction } from './build.ts';
import type { Answer } from './http.ts';

export const password = 'correct horse battery';
export const addressOf = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Makes an account from the shell. */
export function addPerson(app: App, name: string, role: 'reader' | 'editor' | 'administrator'): void {
  const { code, err } = app.cli(['user', 'add', '--name', name, '--email', addressOf(name), '--role', role], password);
  if (code !== 0) throw new Error(err);
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf({ headers }: Answer): string {
  const set = headers['set-cookie'] ?? [];
  return (Array.isArray(set) ? set : [set]).map((one) => one.split(';')[0]!).filter((one) => !one.endsWith('=')).join('; ');
}

export function signIn(app: App, name: string, { secret = password, headers = {} as Record<string, string> } = {}): Promise<Answer> {
  return callAction(app, 'app/sign-in/actions.ts#signIn', { email: addressOf(name), password: secret }, headers);
}

/** The cookies of somebody who has signed in. */
export async function signedInAs(app: App, name: string, userAgent = 'test'): Promise<string> {
  const answer = await signIn(app, name, { headers: { 'user-agent': userAgent } });
  const cookies = cookiesOf(answer);
  if (!cookies.includes('session_token')) throw new Error(`${name} is not signed in: ${answer.status} ${answer.text}`);
  return cookies;
}

/** Makes a token for programs as its owner would, in settings. */
export async function makeToken(app: App, cookie: string, scopes: readonly string[] = scope.options): Promise<string> {
  const answer = await callAction(app, 'app/settings/tokens/actions.ts#make', { name: scopes.join(' '), days: '30', ...Object.fromEntries(scopes.map((one) => [`scope-${one}`, 'on'])) }, { cookie });
  const token = /hct_[\w-]{43}/.exec(answer.text)?.[0];
  if (!token) throw new Error(`No token: ${answer.status} ${answer.text}`);
  return token;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
