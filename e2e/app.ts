import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One running Hindcast: the real server as `npm start` runs it, on a database of its own. */
export type App = {
  url: string;
  database: string;
  /** Everything the server has printed. */
  printed: () => string;
  setupLink: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  cli: (args: string[], input?: string) => { code: number | null; out: string; err: string };
};

const root = resolve(import.meta.dirname, '..');
export async function startApp({ database = join(mkdtempSync(join(tmpdir(), 'hindcast-e2e-')), 'h.db'), port = 0, settings = {} as Record<string, string> } = {}): Promise<App> {
  const chosen = port || (await freePort());
  const url = `http://localhost:${chosen}`;
  const env = { ...process.env, PORT: String(chosen), HOST: 'localhost', DATABASE_URL: database, FETCH_ALLOW_LOOPBACK: '1', ...settings };
  const child = spawn('node', ['server.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => { text += part; });
  await ready(child, () => text);
  return {
    url, database,
    printed: () => text,
    setupLink: () => /http\S+\/setup\?token=\S+/.exec(text)?.[0] ?? '',
    stop: (signal = 'SIGTERM') => new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode);
      child.once('exit', (code) => done(code));
      child.kill(signal);
    }),
    cli(args, input = '') {
      const { status, stdout, stderr } = spawnSync('node', ['cli/hindcast.ts', ...args], { cwd: root, env, input, encoding: 'utf8' });
      return { code: status, out: stdout, err: stderr };
    },
  };
}

function ready(child: ChildProcess, text: () => string): Promise<void> {
  return new Promise((done, fail) => {
    const give = setTimeout(() => fail(new Error(`The server did not start within 40 s:\n${text()}`)), 40_000);
    const look = setInterval(() => {
      if (!/Hindcast is ready/.test(text())) return;
      clearInterval(look);
      clearTimeout(give);
      // The one-time link follows the ready line.
      setTimeout(done, 150);
    }, 30);
    child.once('exit', (code) => {
      clearInterval(look);
      clearTimeout(give);
      fail(new Error(`The server stopped with ${code}:\n${text()}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
