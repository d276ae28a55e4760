import { parentPort } from 'node:worker_threads';
import type { Source } from '#domain/articles/read.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { readText } from './reading.ts';

// The other end of `startReader`: no database, no network, only texts in and what they say out.
parentPort?.on('message', async ({ brought, told }: { brought: Source; told: Told }) => {
  parentPort?.postMessage(await readText(brought, told));
});
