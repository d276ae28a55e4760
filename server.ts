import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { store } from '#db/connection.ts';
import { migrateStore } from '#db/migrate.ts';
import { setupToken } from '#domain/auth/jobs.ts';
import type { Context } from '#domain/command.ts';
import { rebuildTallies } from '#domain/predictions/tally-commands.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { loadShippedRecord } from '#domain/exchange/jobs.ts';
import { readEnv, type Env } from '#env';
import { ADDRESS_HEADER, blockList, clientAddress } from '#net/client-address.ts';
import { isReadableForm } from '#app/_server/form-body.ts';
import { startIntakeThread } from '#app/_server/intake.ts';
import { say } from '#words/say.ts';
import { hear, speakTo, type Heard } from '#words/speech.ts';
import { checkOrigin } from '#app/_server/origin.ts';
import { answerPrograms, isApi } from '#app/_server/api-answers.ts';
import { problem } from '#app/_server/problem.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1';
const started = Date.now();

try {
  await main(readEnv());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function main(env: Env): Promise<void> {
  migrateStore(env.DATABASE_URL).close();
  const context = (): Context => ({ store: store(), actor: { kind: 'operator', name: 'Hindcast' }, now: new Date() });
  await loadShippedRecord(context, (done, all) => {
    if (done === 1 || done === all || done % 25 === 0) console.log(`Loading the record that ships: ${done} of ${all}`);
  });
  // Once after an upgrade: what an older version stored has no sketches and no sums yet.
  await rebuildTallies(context(), { missing: true });
  await rebuildStandings(context(), { missing: true });
  const app = next({ dev: false, dir: import.meta.dirname, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const proxies = blockList(env.TRUST_PROXY);
  const server = createServer((request, response) => {
    protect(request, response, env);
    request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString(), proxies);
    const heard = heardBy(request);
    request.url = heard.path;
    response.setHeader('Content-Language', heard.tongue);
    if (heard.prefix === '' && !isApi(heard.path)) varyByLanguage(response);
    speakTo(heard, () => serve(request, response, handle));
  });
  stopGracefully(server, startIntakeThread());
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${env.PORT} is taken by another program. Stop it, or start with PORT=3001 npm start.` : error.message);
    process.exit(1);
  });
  // “localhost” may mean either family to the system; browsers try both, so the older one is enough.
  server.listen(env.PORT, env.HOST === 'localhost' ? '127.0.0.1' : env.HOST, async () => {
    console.log(`Hindcast is ready at ${env.publicUrl} (after ${((Date.now() - started) / 1000).toFixed(1)} s)`);
    const token = await setupToken(context());
    if (token) console.log(`No account exists yet. This link, good for one use, makes the administrator:\n  ${env.publicUrl}/setup?token=${token}`);
  });
}

/** Refuses what no page should have to read; the rest is for the pages. */
function serve(request: IncomingMessage, response: ServerResponse, handle: ReturnType<ReturnType<typeof next>['getRequestHandler']>): void {
  if (isApi(request.url)) answerPrograms(request, response);
  if (isForeign(request)) refuse(request, response, 403, say('This request did not come from this site’s own pages. Nothing was changed.'));
  else if (isOfUnknownSize(request)) refuse(request, response, 411, say('This does not say how large it is. Nothing was kept.'));
  else if (Number(request.headers['content-length'] ?? 0) > mostBytes(request)) refuse(request, response, 413, tooLarge(request));
  else if (!isReadable(request.url ?? '/')) refuse(request, response, 400, say('This address cannot be read: check its % signs.'));
  else if (request.method === 'POST' && !isApi(request.url)) void isReadableForm(request).then((readable) => (readable ? handle(request, response) : refuse(request, response, 400, say('This form did not arrive whole, or not as the pages here send one. Nothing was changed. Go back, load the page again and send it once more. A program sends JSON to /api/v1 instead.'))));
  else void handle(request, response);
}

/** Next sets a Vary of its own over ours. */
function varyByLanguage(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, name.toLowerCase() === 'vary' && !/accept-language/i.test(String(value)) ? `${String(value)}, Accept-Language` : value);
  set('Vary', 'Accept-Language');
}

/** Programs are spoken to in English, whatever the machine that they run on prefers. */
function heardBy({ url = '/', headers }: IncomingMessage): Heard {
  const heard = hear(url, headers['accept-language']);
  return isApi(heard.path) ? { ...heard, tongue: 'en' } : heard;
}

function tooLarge(request: IncomingMessage): string {
  const n = mostBytes(request) / 1_000_000;
  return isApi(request.url) ? say('The body is larger than {n} MB. Nothing was changed.', { n }) : say('This is more than {n} MB: too large for this page. Nothing was kept. Go back and choose less.', { n });
}

/** Headers for every response, errors and files included. Next takes the nonce for its own scripts from the request. */
function protect(request: IncomingMessage, response: ServerResponse, env: Env): void {
  const policy = [
    "default-src 'self'", `script-src 'self' 'nonce-${randomBytes(16).toString('base64')}' 'strict-dynamic'`, "style-src 'self'",
    "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
  ].join('; ');
  // Overwritten, never passed on: a nonce must not be the visitor's to choose.
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (env.publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** A form is read whole before it is known who sends it: only where files are brought, and by somebody with a session, may it be large. The API asks first, and reads then. */
function mostBytes({ url = '/', headers }: IncomingMessage): number {
  if (isApi(url)) return 39_000_000;
  return /^\/(articles\/new|sources)(\?|$)/.test(url) && /hindcast\.session_token=/.test(headers.cookie ?? '') ? 39_000_000 : 1_000_000;
}

function isOfUnknownSize({ method, url, headers }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD' && !isApi(url) && headers['transfer-encoding'] !== undefined;
}

/** A form that another site sends. Checked here too, before anything of it is read; the API answers for itself, in JSON. */
function isForeign({ method, url, headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD' || isApi(url)) return false;
  try {
    checkOrigin(new Headers([['origin', headers.origin ?? ''], ['sec-fetch-site', String(headers['sec-fetch-site'] ?? '')]]));
    return false;
  } catch {
    return true;
  }
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0]!);
    return true;
  } catch {
    return false;
  }
}

function refuse({ url }: IncomingMessage, response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': isApi(url) ? 'application/json' : 'text/plain; charset=utf-8', connection: 'close' });
  response.end(isApi(url) ? JSON.stringify(problem('RuleBroken', words)) : `${words}\n`);
}

function stopGracefully(server: ReturnType<typeof createServer>, intake: { stop: () => Promise<void> }): void {
  const stop = () => {
    const given = intake.stop();
    server.close(async () => {
      await given;
      store().close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
