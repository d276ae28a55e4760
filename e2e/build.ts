import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App } from './app.ts';
import { send, type Answer } from './http.ts';

export const dist = resolve(import.meta.dirname, '..', process.env['HINDCAST_DIST'] ?? '.next');
const read = (file: string) => JSON.parse(readFileSync(resolve(dist, file), 'utf8')) as unknown;

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };
type Action = { id: string; page: string };

/** Every form action of the build, as `file#export`, with the id it has in this build and a page that carries it. */
export function actionsOfBuild(): Map<string, Action> {
  const { node, edge } = read('server/server-reference-manifest.json') as Record<'node' | 'edge', Record<string, Reference>>;
  return new Map(Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => [`${filename}#${exportedName}`, { id, page: filled(Object.keys(workers).find((one) => one !== 'app/_not-found/page')!.replace(/^app|\/page$/g, '')) }]));
}

/** Every address of the build that a browser may open as a page, and every one that is a route of its own. */
export function addressesOfBuild(): { pages: string[]; routes: string[] } {
  const all = Object.entries(read('app-path-routes-manifest.json') as Record<string, string>).filter(([, address]) => !address.startsWith('/_'));
  const named = (end: string) => all.filter(([file]) => file.endsWith(end)).map(([, address]) => address);
  return { pages: named('/page'), routes: named('/route') };
}

/** The methods that a route answers, as the running server tells them. */
export async function methodsOf(app: App, route: string): Promise<string[]> {
  const { headers } = await send(app.url + filled(route), { method: 'OPTIONS', headers: { origin: app.url } });
  const told = String(headers['allow'] ?? '').split(/,\s*/).filter((method) => method !== 'OPTIONS' && method !== 'HEAD');
  if (told.length === 0) throw new Error(`${route} does not tell its methods`);
  return told;
}

/** Every entry of the build: `page /review`, `POST /api/v1/articles`, `app/sign-in/actions.ts#signIn`. */
export async function entriesOfBuild(app: App): Promise<string[]> {
  const { pages, routes } = addressesOfBuild();
  const methods = await Promise.all(routes.map(async (route) => (await methodsOf(app, route)).map((method) => `${method} ${route}`)));
  return [...pages.map((page) => `page ${page}`), ...methods.flat(), ...actionsOfBuild().keys()].sort();
}

/** An address with something that does not exist where it asks for an id. */
export const filled = (route: string): string => route.replaceAll(/\[[^\]]+\]/g, 'nowhere') || '/';

/** Calls a form action as its own page would: the entries, then the arguments that refer to them. */
export function callAction(app: App, name: string, values: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const found = actionsOfBuild().get(name);
  if (!found) throw new Error(`The build has no action ${name}`);
  const mark = 'hindcast-form-entries';
  const part = (key: string, value: string) => `--${mark}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const body = `${Object.entries(values).map(([key, value]) => part(`_1_${key}`, value)).join('')}${part('0', '[null,"$K1"]')}--${mark}--\r\n`;
  return send(app.url + found.page, { method: 'POST', body, headers: { origin: app.url, accept: 'text/x-component', 'next-action': found.id, 'content-type': `multipart/form-data; boundary=${mark}`, ...headers } });
}

/** Calls a page or a route, with an empty JSON body where it changes something. */
export function callAddress(app: App, entry: string, headers: Record<string, string> = {}): Promise<Answer> {
  const [verb = '', address = ''] = entry.split(' ');
  const method = verb === 'page' ? 'GET' : verb;
  return send(app.url + filled(address), { method, headers: method === 'GET' ? headers : { origin: app.url, 'content-type': 'application/json', ...headers }, body: method === 'GET' ? '' : '{}' });
}
