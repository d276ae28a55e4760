import type { IncomingMessage, ServerResponse } from 'node:http';
import { address, say, tongue } from '#words/say.ts';
import { hear } from '#words/speech.ts';

const API = /^\/api(?:[/?]|$)/;

export type Refusal = { status: number; words: string };

/** What is refused before anything of it is read, and why; null for all that may go on. `isForeign` knows a form that another site sends. */
export function refusalOf(request: IncomingMessage, isForeign: (headers: Headers) => boolean): Refusal | null {
  const { path } = hear(request.url ?? '/', undefined);
  const most = mostBytes(path, request.headers.cookie ?? '');
  // The API answers for itself, in JSON.
  const forProgram = API.test(path);
  const changes = request.method !== 'GET' && request.method !== 'HEAD' && !forProgram;
  if (changes && isForeign(new Headers([['origin', request.headers.origin ?? ''], ['sec-fetch-site', String(request.headers['sec-fetch-site'] ?? '')]]))) return { status: 403, words: say('This request did not come from this site’s own pages. Nothing was changed.') };
  if (changes && request.headers['transfer-encoding'] !== undefined) return { status: 411, words: say('This does not say how large it is. Nothing was kept.') };
  if (Number(request.headers['content-length'] ?? 0) > most) return { status: 413, words: forProgram ? say('The body is larger than {n} MB. Nothing was changed.', { n: most / 1_000_000 }) : say('This is more than {n} MB: too large for this page. Nothing was kept. Go back and choose less.', { n: most / 1_000_000 }) };
  if (!isReadable(request.url ?? '/')) return { status: 400, words: say('This address cannot be read: check its % signs.') };
  return null;
}

export function refuse(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, connection: 'close' });
  response.end(text);
}

/** What was refused, as a page of its own: it needs nothing of the others but their style. */
export function refusalPage(words: string): string {
  const text = (said: string) => said.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html><html lang="${tongue()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(say('This was not done'))} · Hindcast</title><link rel="stylesheet" href="/embed/card.css"></head>`
    + `<body><main class="refusal"><h1>${text(say('This was not done'))}</h1><p>${text(words)}</p><p><a href="${address('/')}">${text(say('Home'))}</a></p></main></body></html>\n`;
}

/** A form is read whole before it is known who sends it: only where files are brought, and by somebody with a session, may it be large. The API asks first, and reads then. */
function mostBytes(path: string, cookies: string): number {
  if (API.test(path)) return 39_000_000;
  return /^\/(articles\/new|sources)(\?|$)/.test(path) && /hindcast\.session_token=/.test(cookies) ? 39_000_000 : 1_000_000;
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0]!);
    return true;
  } catch {
    return false;
  }
}
