import { openStore } from '#db/connection.ts';
import { articles, candidates } from '#db/schema.ts';
import { firstBrokenLink } from '#domain/audit/queries.ts';
import { inArray } from 'drizzle-orm';
import { startApp } from './app.ts';
import { expect, makeAccount, test } from './fixtures.ts';

const KILLS = 20;
const WRITERS = 6;

test('twenty kills in the middle of writes lose nothing that was acknowledged', async ({ page }) => {
  test.setTimeout(400_000);
  const app = await startApp();
  await makeAccount(page, app);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const port = Number(new URL(app.url).port);
  const acknowledged: string[] = [];
  await app.stop();

  for (let kill = 0; kill < KILLS; kill++) {
    const running = await startApp({ database: app.database, port });
    const write = async (writer: number) => {
      for (let n = 0; ; n++) {
        const text = `Note ${kill}-${writer}-${n}. The harbour bridge will open before July 2027. Tolls are likely to rise above 4 euros by the end of 2027.`;
        try {
          const answer = await fetch(`${app.url}/api/v1/articles`, { method: 'POST', headers: { cookie, origin: app.url, 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
          if (answer.status === 201) acknowledged.push(((await answer.json()) as { articleId: string }).articleId);
          else if (answer.status < 500) throw new TypeError(`refused: ${answer.status} ${await answer.text()}`);
        } catch (error) {
          if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
          return; // The connection broke: the server is gone, and this write was not acknowledged.
        }
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, i) => write(i));
    // Most kills come while writes are being acknowledged; each fourth whenever it comes, perhaps before the first.
    const before = acknowledged.length;
    if (kill % 4 !== 0) await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before);
    await new Promise((done) => { setTimeout(done, (kill * 97) % 900); });
    await running.stop('SIGKILL');
    await Promise.all(writers);
  }

  const store = openStore(app.database);
  const found = new Set<string>();
  for (let i = 0; i < acknowledged.length; i += 500) {
    for (const row of await store.read.select({ id: articles.id }).from(articles).where(inArray(articles.id, acknowledged.slice(i, i + 500)))) found.add(row.id);
  }
  const orphans = (await store.read.select({ articleId: candidates.articleId }).from(candidates)).filter(({ articleId }) => acknowledged.includes(articleId));
  console.log(`${KILLS} kills, ${acknowledged.length} acknowledged writes, ${acknowledged.length - found.size} lost`);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  // An article and its two candidates are one transaction: none is half there.
  expect(orphans.length).toBe(acknowledged.length * 2);
  expect(await firstBrokenLink(store.read)).toBeNull();
  expect(store.read.get<{ integrity_check: string }>('pragma integrity_check')?.integrity_check).toBe('ok');
  store.close();
  const { code, out } = app.cli(['doctor']);
  expect(code, out).toBe(0);
  expect(out).toContain('All is as it was written.');
});
