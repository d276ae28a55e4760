// Makes a fresh clone ready: packages, a Node that is new enough, a build, and for tests a browser.
// Needs nothing but Node 18 and npm. Quick when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findBrowser } from './browser.mjs';

const mode = process.argv[2] ?? 'start';
const started = Date.now();
process.chdir(resolve(dirname(new URL(import.meta.url).pathname), '..'));
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: '' };
delete env.NODE_ENV;

packages();
newerNode();
link('node_modules/.bin/hindcast', '../../cli/hindcast.ts');
env.PATH = `${resolve('node_modules/.bin')}:${process.env.PATH}`;
if (mode !== 'test') build();
if (mode === 'test') findBrowser({ say, run, npm, env });
say('ready');

function packages() {
  whenChanged('node_modules/.stamp', hashOf(['package-lock.json']), () => {
    say('installing packages (about 20 s)');
    npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

// better-sqlite3 13 needs Node-API 10; on an older Node it does not complain, it crashes.
// This may run on the Node that an earlier start brought: its link went when the packages were installed anew.
function newerNode() {
  const brought = process.execPath.startsWith(resolve('tools/node'));
  if (Number(process.versions.napi) >= 10 && !brought) return;
  const bin = `tools/node/node_modules/node-${process.platform}-${process.arch}/bin/node`;
  if (!existsSync(bin)) {
    say(`Node ${process.version} is too old: bringing Node 24 from the npm registry`);
    npm(['ci', '--prefix', 'tools/node', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { soft: true });
  }
  if (!existsSync(bin)) fail(`Please install Node 22.14 or newer (found ${process.version}): none could be brought for ${process.platform}-${process.arch}.`);
  link('node_modules/.bin/node', resolve(bin));
}

function build() {
  const sources = ['app', 'db', 'domain', 'net', 'record', 'ui', 'words'].flatMap(filesIn).filter((file) => !/\.test\.tsx?$/.test(file));
  const inputs = [...sources, 'env.ts', 'next.config.js', 'package-lock.json', 'package.json', 'tsconfig.json'].sort();
  whenChanged('.next/.stamp', hashOf(inputs), () => {
    say('building the pages (about 20 s)');
    run('next', ['build']);
  });
}

function whenChanged(stamp, value, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === value) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}

function link(path, target) {
  const there = (() => { try { return lstatSync(path); } catch { return null; } })();
  if (there) rmSync(path);
  symlinkSync(target, path);
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? filesIn(join(folder, e.name)) : [join(folder, e.name)]));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex');
}

function npm(args, options) {
  return process.env.npm_execpath ? run(process.execPath, [process.env.npm_execpath, ...args], options) : run('npm', args, options);
}

function run(command, args, { soft = false, ...options } = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, ...options });
  if (status !== 0 && !soft) fail(`This step failed: ${command} ${args.join(' ')}\nWhat was ready stays ready: mend the cause and run the same command again.`);
  return status === 0;
}

function say(text) {
  console.log(`[setup ${((Date.now() - started) / 1000).toFixed(1)} s] ${text}`);
}

function fail(text) {
  console.error(`[setup] ${text}`);
  process.exit(1);
}
