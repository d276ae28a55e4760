import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export type Served = { ask: (path: string) => Promise<string>; cpu: () => Promise<number>; stop: () => Promise<void> };

/** Starts a server in a process of its own, and asks it over one connection that stays open. `cpu`: milliseconds of processor since it began, all threads together. */
export async function serve(script: string, port: number, env: Record<string, string>): Promise<Served> {
  const child = spawn(process.execPath, ['--import', resolve(root, 'bench/cpu.ts'), script], { cwd: root, env: { ...process.env, ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string) => asked(agent, port, path);
  await answering(ask, child);
  return {
    ask,
    async cpu() {
      child.send('cpu');
      const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
      return (cpu.user + cpu.system) / 1000;
    },
    async stop() {
      agent.destroy();
      child.kill();
      await once(child, 'exit');
    },
  };
}

function asked(agent: Agent, port: number, path: string): Promise<string> {
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => { done(Buffer.concat(pieces).toString()); }).on('error', failed);
    }).on('error', failed);
  });
}

async function answering(ask: Served['ask'], child: ChildProcess): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error('The server that was to be measured did not start. Is it built (npx next build)?');
    if (await ask('/healthz').then(() => true, () => false)) return;
    await new Promise((later) => { setTimeout(later, 200); });
  }
  throw new Error('The server that was to be measured does not answer.');
}
