import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Store } from '#db/connection.ts';
import { serve, type Served } from './served.ts';

const LIST = '/en/predictions';
const [RAW_PORT, PORT] = [3971, 3972];

/** What the open list costs a server, in processor time a request, against a bare handler that asks the same query. */
export async function pageCosts(store: Store): Promise<{ keptPageVsRaw: number; firstRenderVsRaw: number; jsKbBeyondFramework: number }> {
  const env = { DATABASE_URL: store.file, NODE_ENV: 'production' };
  const [raw, server] = [await serve('bench/raw-server.ts', RAW_PORT, env), await serve('server.ts', PORT, env)];
  try {
    const page = await server.ask(LIST);
    const [bare, first, kept] = [await each(raw, '/', 4000), await each(server, LIST, 500, () => touch(store)), await each(server, LIST, 4000)];
    console.log(`  the open list                  ${bare.toFixed(2)} ms bare, ${first.toFixed(2)} ms drawn, ${kept.toFixed(3)} ms kept, each of a processor`);
    return { keptPageVsRaw: kept / bare, firstRenderVsRaw: first / bare, jsKbBeyondFramework: beyondFramework(page) };
  } finally {
    await raw.stop();
    await server.stop();
  }
}

// A third of the requests warm it up.
async function each({ ask, cpu }: Served, path: string, times: number, before: () => unknown = () => undefined): Promise<number> {
  for (let i = 0; i < times / 3; i++) { await before(); await ask(path); }
  const start = await cpu();
  for (let i = 0; i < times; i++) { await before(); await ask(path); }
  return ((await cpu()) - start) / times;
}

/** A commit that changes nothing to be seen: what is kept of pages is old by it. */
async function touch(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    tx.run(sql`insert into leases values ('bench', 'bench', '') on conflict (name) do update set until = until || '.'`);
  });
}

/** The scripts of a page that are not the framework's own, gzipped, in KB. */
function beyondFramework(page: string): number {
  const built = resolve(import.meta.dirname, '..', '.next');
  const manifest = JSON.parse(readFileSync(resolve(built, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[]; polyfillFiles: string[] };
  const framework = new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles]);
  const scripts = new Set([...page.matchAll(/\/_next\/(static\/[^"\\?]+?\.js)/g)].map(([, file]) => decodeURI(file!)));
  return [...scripts].filter((file) => !framework.has(file)).reduce((sum, file) => sum + gzipSync(readFileSync(resolve(built, file))).length, 0) / 1000;
}
