import { access, callers, mayCall, type Caller, type Right } from './access.ts';
import { callAction, callAddress, entriesOfBuild } from './build.ts';
import { expect, test, type App } from './fixtures.ts';
import type { Answer } from './http.ts';
import { addPerson, bearer, makeToken, signedInAs } from './people.ts';

type Headers = Record<string, string>;

/** What each caller sends along. */
async function everybody(app: App): Promise<Record<Caller, Headers>> {
  for (const role of ['administrator', 'editor', 'reader'] as const) addPerson(app, role, role);
  const session = async (name: string) => ({ cookie: await signedInAs(app, name) });
  const administrator = await session('administrator');
  const token = async (scope: string) => bearer(await makeToken(app, administrator.cookie, [scope]));
  return {
    nobody: {}, reader: await session('reader'), editor: await session('editor'), administrator,
    'token read': await token('read'), 'token ingest': await token('ingest'), 'token review': await token('review'), 'token resolve': await token('resolve'), 'token admin': await token('admin'),
  };
}

const SIGN_OUT = 'app/sign-in/actions.ts#signOut';
const isAction = (entry: string) => entry.includes('#');
const call = (app: App, entry: string, headers: Headers): Promise<Answer> => (isAction(entry) ? callAction(app, entry, {}, headers) : callAddress(app, entry, headers));

/**
 * Whether somebody was let through: refused is who is told so for who they are, whatever was sent. Nothing useful is sent, so whoever is let through
 * is told what is missing.
 */
function letThrough(entry: string, { status, headers, text }: Answer): boolean {
  if (isAction(entry)) return !/Sign in first|account may not do this|token may not do this/.test(text);
  if (entry.startsWith('page ')) return !String(headers['location'] ?? '').startsWith('/sign-in?next=');
  return status !== 401 && status !== 403;
}

function differences(table: Record<string, Right>, seen: ReadonlyMap<string, readonly Caller[]>): string[] {
  const lines = Object.keys(table).filter((entry) => !seen.has(entry)).map((entry) => `${entry}: is in the table and not in the build`);
  for (const [entry, through] of seen) {
    const right = Object.hasOwn(table, entry) ? table[entry]! : null;
    if (right === null) lines.push(`${entry}: is in the build and not in the table`);
    const may = right === null ? [] : mayCall(entry, right);
    for (const caller of callers) if (through.includes(caller) !== may.includes(caller)) lines.push(`${entry}: ${caller} ${through.includes(caller) ? 'gets through' : 'is refused'}`);
  }
  return lines;
}

test('every page, route and form action of the build lets in whom the table names, and nobody else', async ({ app }) => {
  test.slow();
  const headers = await everybody(app);
  const seen = new Map<string, Caller[]>();
  for (const entry of await entriesOfBuild(app)) {
    // Last, since it ends the session.
    if (entry === SIGN_OUT) continue;
    const through: Caller[] = [];
    for (const caller of callers) {
      const answer = await call(app, entry, headers[caller]);
      expect(answer.status, `${entry} as ${caller}`).toBeLessThan(500);
      if (letThrough(entry, answer)) through.push(caller);
    }
    seen.set(entry, through);
  }
  const leaving: Caller[] = [];
  for (const caller of callers) {
    const answer = await call(app, SIGN_OUT, headers[caller]);
    if (letThrough(SIGN_OUT, answer) && answer.status < 400) leaving.push(caller);
  }
  seen.set(SIGN_OUT, leaving);
  for (const caller of ['reader', 'editor', 'administrator'] as const) expect(letThrough('page /settings', await call(app, 'page /settings', headers[caller])), `${caller} has left`).toBe(false);

  expect(differences(access, seen)).toEqual([]);
  // That the comparison sees what it should: a hole, a door too narrow, an entry too many, one too few.
  const { 'POST /api/v1/articles': _, ...less } = access;
  expect(differences({ ...access, 'page /review': 'anyone' }, seen)).toContain('page /review: nobody is refused');
  expect(differences({ ...access, 'page /articles': 'review' }, seen)).toContain('page /articles: nobody gets through');
  expect(differences({ ...access, 'page /elsewhere': 'anyone' }, seen)).toEqual(['page /elsewhere: is in the table and not in the build']);
  expect(differences(less, seen)).toContain('POST /api/v1/articles: is in the build and not in the table');
});
