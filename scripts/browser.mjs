// Finds a Chromium for the end-to-end tests, in four ways, in order: one that is there, Playwright's own,
// the system's packages, the npm registry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const NOTE = 'node_modules/.chromium-path';
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export function findBrowser({ say, run, npm, env }) {
  const noted = existsSync(NOTE) ? readFileSync(NOTE, 'utf8') : '';
  if (noted && existsSync(noted)) return;
  const path = there() || playwrights(env) || fetched({ say, run, env }) || fromPackages({ say, run, env }) || fromNpm({ say, npm, env });
  if (!path) {
    console.error('[setup] No browser could be found or fetched. Install Chromium, or name one in CHROMIUM_PATH, and run the same command again.');
    process.exit(1);
  }
  writeFileSync(NOTE, path);
  say(`browser: ${path}`);
}

const there = () => [process.env.CHROMIUM_PATH, ...USUAL].find((path) => path && existsSync(path));

function playwrights(env) {
  const path = output('node', ['-p', "require('playwright-core').chromium.executablePath()"], { env });
  return path && existsSync(path) ? path : null;
}

function fetched({ say, run, env }) {
  say('no browser here: asking Playwright for one');
  return run('playwright', ['install', 'chromium'], { soft: true, stdio: 'ignore', timeout: 300_000 }) ? playwrights(env) : null;
}

function fromPackages({ say, run, env }) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say('installing Chromium and Chinese fonts from the system’s packages');
  const quiet = { soft: true, stdio: 'ignore', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  return there();
}

function fromNpm({ say, npm, env }) {
  say('fetching Chromium from the npm registry');
  npm(['ci', '--prefix', 'tools/chromium', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { soft: true });
  const code = "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath())";
  return output('node', ['--input-type=module', '-e', code], { env, cwd: 'tools/chromium' });
}

function output(command, args, options) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', ...options });
  return status === 0 ? stdout.trim() : null;
}
