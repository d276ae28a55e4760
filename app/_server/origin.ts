import { env } from '#env';
import { Forbidden } from '#domain/errors.ts';
import { say } from '#words/say.ts';

/**
 * A change must come from our own pages: `Origin` is ours, or, where a browser sends none, `Sec-Fetch-Site` says so.
 * The host that the request itself names does not count: it is the attacker's to choose.
 * A program that shows a token is no browser: it may say nothing of where it comes from, but nothing foreign.
 */
export function checkOrigin(headers: Headers, { program = false } = {}): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const ours = origin ? allowed().has(origin) : site === 'same-origin' || site === 'none' || (program && site === null);
  if (!ours) throw new Forbidden(say('This request did not come from this site’s own pages. Nothing was changed. If you reach Hindcast under another address, set PUBLIC_URL to it.'));
}

function allowed(): Set<string> {
  const own = new URL(env().publicUrl);
  const names = own.hostname === 'localhost' || own.hostname === '127.0.0.1' ? ['localhost', '127.0.0.1', '[::1]'] : [own.hostname];
  return new Set(names.map((name) => `${own.protocol}//${name}${own.port ? `:${own.port}` : ''}`));
}
