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
import { protect } from '#front/headers.ts';
import { keepPages, stampOf, type Answer } from '#front/kept-pages.ts';
import { withStatus } from '#front/status.ts';
import { refusalOf, refusalPage, refuse, type Refusal } from '#front/refusals.ts';
import { say } from '#words/say.ts';
import { hear, speakTo, type Heard } from '#words/speech.ts';
import { startCardPress } from '#app/_server/card-press.ts';
import { drawCardsBy } from '#app/_server/cards.ts';
import { drawListsBy } from '#ui/draw.ts';
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
  const https = env.publicUrl.startsWith('https:');
  const proxies = blockList(env.TRUST_PROXY);
  /** One request, whatever was answered before. */
  const answer: Answer = (request, response, nonce) => {
    protect(request, response, { nonce, https });
    request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString(), proxies);
    const heard = heardBy(request);
    const refusal = speakTo(heard, () => refusalOf(request, isForeign));
    if (refusal) return turnAway(request, response, refusal);
    request.url = heard.path;
    response.setHeader('Content-Language', heard.tongue);
    if (heard.prefix === '' && !isApi(heard.path)) varyByLanguage(response);
    if (isApi(request.url)) answerPrograms(request, response);
    const go = () => withStatus(response, () => speakTo(heard, () => void handle(request, response)));
    if (request.method === 'POST' && !isApi(request.url)) void isReadableForm(request).then((readable) => speakTo(heard, () => (readable ? go() : turnAway(request, response, { status: 400, words: say('This form did not arrive whole, or not as the pages here send one. Nothing was changed. Go back, load the page again and send it once more. A program sends JSON to /api/v1 instead.') }))));
    else go();
  };
  const server = createServer(keepPages(answer, { stamp: () => stampOf(store().dataVersion(), new Date()), host: new URL(env.publicUrl).host }));
  drawCardsBy(startCardPress().draw);
  drawListsBy(await markup());
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

/** In words to people, in JSON to programs. */
function turnAway(request: IncomingMessage, response: ServerResponse, { status, words }: Refusal): void {
  if (isApi(hear(request.url ?? '/', undefined).path)) refuse(response, status, 'application/json', JSON.stringify(problem('RuleBroken', words)));
  else refuse(response, status, 'text/html; charset=utf-8', speakTo(heardBy(request), () => refusalPage(words)));
}

/** What a form tells of where it comes from. Checked here too, before anything of it is read. */
function isForeign(headers: Headers): boolean {
  try {
    checkOrigin(headers);
    return false;
  } catch {
    return true;
  }
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

/** React as it is built for use. Which one is loaded is asked once, of the environment, which is left as it was. */
async function markup(): Promise<(typeof import('react-dom/server'))['renderToStaticMarkup']> {
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { renderToStaticMarkup } = await import('react-dom/server');
  if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
  else Object.assign(process.env, { NODE_ENV });
  return renderToStaticMarkup;
}
